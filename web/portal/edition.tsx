import { editionAddress, officeAddress, standardsAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { phases } from '#kernel';
import { editionName, viewEdition, viewEditionVotes, listEditionComments } from '#standards';
import type { Ask } from '../http/ask.ts';
import { askedWords, backingWord, responsibleWord, standingSentence } from '../text/agreeing.ts';
import { es, word } from '../text/es.ts';
import { count } from '../text/format.ts';
import { Chip, Synthetic, Table } from '../ui/parts.tsx';
import { OtherComments, commentsOf } from './comments.tsx';
import { orNotFound } from '../http/reading.ts';
import { type EditionView, Redline } from './redline.tsx';
import { Roll } from './roll.tsx';
import { StandingChip } from '../parts/edition.tsx';
import { onSite, page } from '../parts/page.tsx';

type Part = readonly [id: string, name: string];

/** The page is long on a telephone: the way to its parts. */
const Parts = ({ parts }: { parts: readonly Part[] }) =>
  parts.length > 1 ? (
    <nav aria-label="En esta página">
      <ul class="chips">
        {parts.map(([id, name]) => (
          <li>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null;

/** What an edition asks for, phase by phase. */
const Requirements = ({ requirements }: Pick<EditionView, 'requirements'>) => {
  const byPhase = Map.groupBy(requirements, ({ phase }) => phase);
  return (
    <section id="requisitos">
      <h2>Todos los requisitos</h2>
      {phases.map((phase) => {
        const own = byPhase.get(phase) ?? [];
        return own.length === 0 ? null : (
          <Table
            caption={`${es.phases[phase]} (${own.length})`}
            rows={own}
            columns={[
              {
                label: 'Requisito',
                cell: ({ id, es: text, kind }) =>
                  `${id}. ${text}${kind === 'required' ? '' : ` (${word(es.requirementKinds, kind)})`}`,
              },
              { label: 'Se mide', cell: askedWords },
              { label: 'Quién actúa', cell: responsibleWord },
              {
                label: 'Fuente',
                cell: ({ source, isVerified }) => (
                  <>
                    {source} {isVerified ? null : <Chip tone="warn">Sin verificar</Chip>}
                  </>
                ),
              },
            ]}
          />
        );
      })}
    </section>
  );
};

const Lead = ({ edition }: { edition: EditionView }) => (
  <>
    <p class="chips">
      <StandingChip head={edition} />
      <Chip>{backingWord(edition)}</Chip>
      <Synthetic origin={edition.origin} />
    </p>
    <p>{standingSentence(edition)}</p>
    {edition.withdrawal ? <p>Motivo: {edition.withdrawal.reason}</p> : null}
    <p>
      <small>
        {count(edition.requirements.length, 'requisito', 'requisitos')},{' '}
        {edition.requirements.filter(({ isVerified }) => !isVerified).length} sin verificar: su
        valor todavía no se lee en la fuente.
      </small>
    </p>
  </>
);

const gather = async (ask: Ask, standardId: string, number: string, cursor?: string) => {
  const who = { tenant: ask.region, person: undefined };
  const named = { standardId, edition: number };
  const [edition, votes, comments] = await Promise.all([
    orNotFound(ask.read(viewEdition, who, named)),
    ask.read(viewEditionVotes, who, named),
    commentsOf(ask, named, cursor),
  ]);
  const { against } = edition.redline;
  const before = against
    ? await ask.read(viewEdition, who, {
        standardId: against.id,
        edition: String(against.edition),
      })
    : undefined;
  return {
    edition,
    votes: votes.ok ? votes.value : undefined,
    comments,
    before: before?.ok ? before.value : undefined,
  };
};

/** An edition of a standard: where it stands, what it changes, what members say and vote, what it asks for. */
export const editionPage = (ask: Ask) => async (c: Context) => {
  const standardId = c.req.param('standardId') ?? '';
  const number = c.req.param('edition') ?? '';
  const seen = await gather(ask, standardId, number, c.req.query('cursor'));
  const { edition, votes, comments, before } = seen;
  const changed = new Set(
    edition.redline.changes
      .filter(({ change }) => change !== 'unchanged')
      .map(({ requirementId }) => requirementId),
  );
  const said = Map.groupBy(comments.items, ({ requirementId }) => requirementId);
  return page(onSite(c, { name: 'Estándar', href: standardsAddress() }), {
    // The label stands in the heading; a title has little room.
    title: `${edition.name}, edición ${edition.edition}`,
    heading: editionName(edition),
    crumb: `${edition.label}, edición ${edition.edition}`,
    description: `${editionName(edition)}: qué pide, qué cambia y quién la acordó.`,
    lead: <Lead edition={edition} />,
    body: (
      <>
        <Parts
          parts={[
            ...(before ? [['cambios', 'Qué cambia'] as const] : []),
            ...(votes ? [['votacion', 'Votación'] as const] : []),
            ['requisitos', 'Todos los requisitos'],
          ]}
        />
        {before ? (
          <Redline edition={edition} against={before} comments={(id) => said.get(id) ?? []} />
        ) : null}
        <OtherComments
          requirements={edition.requirements}
          comments={comments.items.filter(({ requirementId }) => !changed.has(requirementId))}
          address={editionAddress(edition.id, edition.edition)}
          api={apiAddress(listEditionComments, { standardId, edition: number })}
          next={comments.next}
        />
        {votes ? <Roll votes={votes} /> : null}
        <Requirements requirements={edition.requirements} />
        {edition.state === 'proposed' || edition.state === 'voting' ? (
          <p class="actions">
            <a class="button quiet" href={`${officeAddress(ask.region)}#estandar`}>
              Represento a un municipio integrante
            </a>
          </p>
        ) : null}
      </>
    ),
  });
};
