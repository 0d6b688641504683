import {
  consultationAddress,
  englishPlanAddress,
  planAddress,
  plannedCommitmentAddress,
  processAddress,
  progressAddress,
} from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import type { TenantId } from '#kernel';
import { type PlanView, listEndorsements, viewPlan } from '#plans';
import { viewProcess } from '#processes';
import { region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { planCard } from '../parts/cards.ts';
import { word } from '../text/es.ts';
import { type Lang, languages } from '../ui/language.ts';
import { Chip, Empty, Figures, FromWhere, Synthetic, Table } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { orNotFound, everyOrNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

type Words = (typeof languages)[Lang];

const Questions = ({ questions, lang }: { questions: PlanView['questions']; lang: Lang }) => {
  const { plan: words } = languages[lang];
  return (
    <section>
      <h2>{words.form}</h2>
      {questions.map(({ id, es: spanish, en, source, text: answer }) => (
        <details>
          <summary>
            {id}. {lang === 'en' ? en : spanish}
          </summary>
          {answer ? (
            <p class="pre" lang="es-CL">
              {answer}
            </p>
          ) : (
            <p class="soft">{words.noAnswer}</p>
          )}
          {source === 'computed' ? <small>{words.computed}</small> : null}
        </details>
      ))}
    </section>
  );
};

/** When it was sent, when it ends, and when the administration does. */
const Dates = ({ plan, words: { plan: text, day, month } }: { plan: PlanView; words: Words }) => (
  <p>
    {plan.submittedOn ? `${text.submitted}: ${day(plan.submittedOn)}. ` : ''}
    {text.ends}: {month(plan.endsOn)}. {text.termEnds}: {month(plan.termEndsOn)}.
  </p>
);

const Commitments = ({ plan, tenant, lang }: { plan: PlanView; tenant: TenantId; lang: Lang }) => {
  const words = languages[lang];
  return (
    <section>
      <h2>{words.plan.commitments}</h2>
      <ul class="cards">
        {plan.commitments.map((commitment) => (
          <li class="card">
            <h3 lang="es-CL">
              <a href={plannedCommitmentAddress(tenant, plan.year, commitment.id)}>
                {commitment.title}
              </a>
            </h3>
            <p lang="es-CL">{commitment.leadUnit}</p>
            <p class="chips">
              {commitment.values.map((value) => (
                <Chip>{word(words.values, value)}</Chip>
              ))}
              <Synthetic origin={commitment.origin} lang={lang} />
            </p>
            <small>
              {words.count(commitment.votes, words.plan.vote, words.plan.votesMany)} ·{' '}
              {words.count(commitment.milestones, words.plan.milestone, words.plan.milestones)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** As of when the numbers stand: those of a plan that was sent are those of its sending. */
const CountedAt = ({
  plan: { submittedOn, asOf },
  words,
}: {
  plan: Pick<PlanView, 'submittedOn' | 'asOf'>;
  words: Words;
}) => {
  const when = submittedOn ? words.day(submittedOn) : asOf && words.stamp(asOf);
  return when === undefined ? null : (
    <small>
      {words.plan.asOf} {when}.
    </small>
  );
};

/** The action plan: its numbers counted from records, its commitments, who stands behind it. */
const planIn = (lang: Lang) => (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const words = languages[lang];
  const { plan: text, number } = words;
  const year = c.req.param('year') ?? '';
  const who = { tenant, person: undefined };
  const [plan, endorsements] = await Promise.all([
    orNotFound(ask.read(viewPlan, who, { year })),
    everyOrNotFound((cursor) => ask.read(listEndorsements, who, { year, ...cursor })),
  ]);
  const { counts } = plan;
  const process = await orNotFound(ask.read(viewProcess, who, { processId: plan.processId }));
  return page(inCommune(c, tenant), {
    title: plan.title,
    heading: <span lang="es-CL">{plan.title}</span>,
    description: `${plan.title}: ${words.count(plan.commitments.length, text.commitment, text.commitments)}. ${tenantName(tenant)}, ${region.name}.`,
    lang,
    card: planCard(tenant, plan),
    alternates: [
      { lang: 'es-CL', href: planAddress(tenant, year) },
      { lang: 'en', href: englishPlanAddress(tenant, year) },
    ],
    lead: (
      <>
        <Dates plan={plan} words={words} />
        <p class="chips">
          <Chip tone={plan.state === 'submitted' ? 'good' : ''}>
            {word(words.planStates, plan.state)}
          </Chip>
          <FromWhere origin={plan.origin} lang={lang} />
        </p>
        <p>
          <a class="button" href={progressAddress(tenant, year)}>
            {text.seeProgress}
          </a>
        </p>
      </>
    ),
    body: (
      <>
        <Figures
          lang={lang}
          figures={[
            [text.publicMeetings, counts.publicMeetings],
            [text.groups, counts.groups],
            [text.categories, counts.participantCategories],
            [text.contributions, number(counts.contributions), process.origin],
            [text.answered, number(counts.answeredContributions), process.origin],
            [text.days, plan.consultation.days],
            [text.votes, number(plan.consultation.ballots), plan.consultation.origin],
            [text.persons, plan.endorsements.persons],
            [text.organisations, plan.endorsements.organisations],
          ]}
        />
        <small>
          {text.counted} <a href={processAddress(tenant, plan.processId)}>{text.sources}</a> ·{' '}
          <a href={consultationAddress(tenant, plan.processId, plan.consultation.id)}>
            {text.consultation}
          </a>{' '}
          · <a href={apiAddress(viewPlan, { slug: tenant, year })}>{text.records}</a>
        </small>
        <CountedAt plan={plan} words={words} />
        <Commitments plan={plan} tenant={tenant} lang={lang} />
        <Table
          caption={text.endorsements}
          rows={endorsements}
          columns={[
            { label: text.person, cell: (one) => one.name },
            { label: text.office, cell: (one) => one.office },
            { label: text.organisation, cell: (one) => one.organisation },
            { label: text.origin, cell: (one) => <FromWhere origin={one.origin} lang={lang} /> },
          ]}
        />
        {endorsements.length === 0 ? (
          <Empty>{text.noEndorsements}</Empty>
        ) : (
          <Take label={text.take} from={apiAddress(listEndorsements, { slug: tenant, year })} />
        )}
        <Questions questions={plan.questions} lang={lang} />
        {text.asWritten === '' ? null : <small>{text.asWritten}</small>}
      </>
    ),
  });
};

export const planPage = planIn('es-CL');

/** The same plan for readers elsewhere: labels in English, records as they were written. */
export const englishPlanPage = planIn('en');
