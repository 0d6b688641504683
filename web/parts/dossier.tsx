import { communeAddress } from '#addresses';
import {
  type AdviceRule,
  type DossierPart,
  type PublishedDossier,
  adviceHelp,
  adviceWords,
  partWords,
  pillarWords,
  saysWords,
  topicWords,
} from '#joining';
import { tenantName } from '#tenancy';
import { day, statedDay } from '../text/format.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Chip, Empty, Figures, Table } from '../ui/parts.tsx';

type Reckoning = PublishedDossier['reckoning'];
type Told = Pick<
  PublishedDossier,
  'statement' | 'team' | 'governments' | 'achievements' | 'agreements' | 'diagnosis'
>;

/** Who stands behind it: organisations and persons apart, each once. */
export const SupportFigures = ({ support }: Pick<Reckoning, 'support'>) => (
  <Figures
    figures={[
      ['Organizaciones', support.organisations],
      ['Personas', support.persons],
      ['Otros gobiernos', support.publicBodies],
      ['Cartas de respaldo', support.letters],
    ]}
  />
);

const foundWord = (rule: AdviceRule, found: number, wanted: number) => {
  if (rule === 'J6') return `Quedan ${found} meses; se piden ${wanted}.`;
  return wanted > 1 ? `${found} de ${wanted}` : '';
};

/** What each rule of joining finds. It advises people; it decides nothing. */
export const AdviceTable = ({ advice }: Pick<Reckoning, 'advice'>) => (
  <section id="reglas">
    <h2>Qué se encuentra de cada regla</h2>
    <p>Es un consejo para quienes evalúan. Ninguna regla decide sola.</p>
    <Dialog id="que-pide" open="Qué pide cada regla" title="Qué pide cada regla">
      <dl>
        {advice.map(({ rule }) => (
          <>
            <dt>
              {rule}. {adviceWords[rule]}
            </dt>
            <dd>{adviceHelp[rule]}</dd>
          </>
        ))}
      </dl>
    </Dialog>
    <Table
      caption="Reglas de ingreso"
      rows={advice}
      columns={[
        { label: 'Regla', cell: ({ rule }) => `${rule}. ${adviceWords[rule]}` },
        {
          label: 'Se encuentra',
          cell: ({ rule, isMet, found, wanted }) => (
            <>
              <Chip tone={isMet ? 'good' : 'warn'}>{isMet ? 'Sí' : 'No'}</Chip>{' '}
              {foundWord(rule, found, wanted)}
            </>
          ),
        },
        { label: 'Para enviar', cell: ({ isNeeded }) => (isNeeded ? 'Se pide' : 'Se aconseja') },
      ]}
    />
  </section>
);

/** What letters claim of one relation, beside each other. Where they differ it says so, and takes no side. */
export const Claims = ({ claims }: Pick<Reckoning, 'claims'>) =>
  claims.length === 0 ? null : (
    <section id="dichos">
      <h2>Lo que dicen las cartas, lado a lado</h2>
      {claims.map(({ topic, about, claims: all, isContradicted }) => (
        <div class="card">
          <h3>
            {topicWords[topic]}: {about}
          </h3>
          {isContradicted ? (
            <p class="chips">
              <Chip tone="warn">Las cartas no dicen lo mismo</Chip>
            </p>
          ) : null}
          <div class="claims">
            {all.map(({ by, says, quote }) => (
              <figure class="quote">
                <blockquote>{quote}</blockquote>
                <figcaption>
                  {by}: {saysWords[says].toLowerCase()}
                </figcaption>
              </figure>
            ))}
          </div>
        </div>
      ))}
    </section>
  );

/** Which parts are there, as a checklist. */
export const Parts = ({ needed, welcome }: Pick<Reckoning, 'needed' | 'welcome'>) => (
  <ul class="checklist">
    {[...Object.entries(needed), ...Object.entries(welcome)].map(([part, isThere]) => (
      <li>
        <Chip tone={isThere ? 'good' : part in needed ? 'warn' : ''}>
          {isThere ? 'Está' : part in needed ? 'Falta' : 'No está'}
        </Chip>{' '}
        {partWords[part as DossierPart]}
      </li>
    ))}
  </ul>
);

const isBlank = ({ statement, team, governments, achievements, agreements, diagnosis }: Told) =>
  !statement &&
  !team &&
  !diagnosis &&
  governments.length + achievements.length + agreements.length === 0;

const Statement = ({ statement }: Pick<Told, 'statement'>) =>
  statement ? (
    <section id="razones">
      <h2>Por qué postulan</h2>
      {(
        [
          ['Razones', statement.reasons],
          ['Hasta dónde quieren llegar', statement.ambition],
          ['Qué gana la comunidad', statement.benefits],
          ['Qué aportan a los demás', statement.contribution],
        ] as const
      ).map(([title, text]) => (
        <>
          <h3>{title}</h3>
          <p class="pre">{text}</p>
        </>
      ))}
      {statement.objectives.length > 0 ? (
        <>
          <h3>Objetivos que comparten</h3>
          <ul>
            {statement.objectives.map((objective) => (
              <li>{objective}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  ) : null;

const Team = ({ team }: Pick<Told, 'team'>) =>
  team ? (
    <section id="equipo">
      <h2>Equipo y recursos</h2>
      <ul>
        <li>Unidad a cargo: {team.unit}</li>
        {team.coordinator ? <li>Coordina: {team.coordinator}</li> : null}
        {team.programme ? <li>Programa: {team.programme}</li> : null}
        {team.counterpart ? <li>Contraparte de la sociedad civil: {team.counterpart}</li> : null}
        {team.supportingUnits.length > 0 ? (
          <li>Apoyan: {team.supportingUnits.join(', ')}</li>
        ) : null}
        {team.budget.map(({ item, source }) => (
          <li>
            Presupuesto: {item}
            {source ? ` (${source})` : ''}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

const Governments = ({ governments }: Pick<Told, 'governments'>) => (
  <section id="gobiernos">
    <h2>Quiénes postulan</h2>
    {governments.map(({ tenant, termStartsOn, termEndsOn, indicators }) => (
      <>
        <h3>
          <a href={communeAddress(tenant)}>{tenantName(tenant)}</a>
        </h3>
        <p>
          Período: {termStartsOn ? `desde ${statedDay(termStartsOn)} ` : ''}hasta el{' '}
          {day(termEndsOn)}.
        </p>
        <ul>
          {indicators.map(({ what, value, year, source }) => (
            <li>
              {what}: <strong>{value}</strong>{' '}
              <small>
                ({source}
                {year ? `, ${statedDay(year)}` : ''})
              </small>
            </li>
          ))}
        </ul>
      </>
    ))}
  </section>
);

const Done = ({ achievements, agreements, diagnosis }: Told) => (
  <section id="logros">
    <h2>Lo que ya hicieron</h2>
    <ul>
      {agreements.map(({ body, number, on, what, inFavour, against, abstained }) => (
        <li>
          {body}
          {number ? `, acuerdo ${number}` : ''}
          {on ? ` (${statedDay(on)})` : ''}: {what}
          {inFavour === undefined
            ? ''
            : `. Votos: ${inFavour} a favor, ${against ?? 0} en contra, ${abstained ?? 0} abstenciones`}
        </li>
      ))}
      {achievements.map(({ title, pillar, tenant, on, evidence }) => (
        <li>
          {title} <Chip>{pillarWords[pillar]}</Chip>{' '}
          <small>
            {tenantName(tenant)}
            {on ? `, ${statedDay(on)}` : ''}. {evidence}
          </small>
        </li>
      ))}
      {diagnosis ? (
        <li>
          Autodiagnóstico: {diagnosis.title} <small>{diagnosis.where}</small>
        </li>
      ) : null}
    </ul>
  </section>
);

/** All that an application says of itself. */
export const DossierBody = (told: Told) =>
  isBlank(told) ? (
    <Empty>La postulación todavía no dice nada de sí misma.</Empty>
  ) : (
    <>
      <Statement statement={told.statement} />
      <Team team={told.team} />
      {told.governments.length > 0 ? <Governments governments={told.governments} /> : null}
      {told.achievements.length + told.agreements.length > 0 || told.diagnosis ? (
        <Done {...told} />
      ) : null}
    </>
  );
