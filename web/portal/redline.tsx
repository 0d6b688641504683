import type * as z from 'zod';
import {
  type Requirement,
  editionName,
  type viewEdition,
  measureWords,
  proofWords,
  severityWords,
} from '#standards';
import { askedWords, boundOf, listWords, responsibleWord } from '../text/agreeing.ts';
import { es, word } from '../text/es.ts';
import { compared } from '../ui/compared.ts';
import { count } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';
import { type Comment, Comments } from './comments.tsx';

export type EditionView = z.output<typeof viewEdition.output>;
type Change = EditionView['redline']['changes'][number];

/** Said for those who hear the page: a line through or below a word has no sound. */
const Gone = ({ text }: { text: string }) => (
  <del>
    <span class="unseen">sale: </span>
    {text}
  </del>
);
const Come = ({ text }: { text: string }) => (
  <ins>
    <span class="unseen">entra: </span>
    {text}
  </ins>
);

const Marked = ({ before, after }: { before: string; after: string }) => (
  <p>
    {compared(before, after).map(({ kind, text }, index) => (
      <>
        {index > 0 ? ' ' : ''}
        {kind === 'same' ? text : kind === 'gone' ? <Gone text={text} /> : <Come text={text} />}
      </>
    ))}
  </p>
);

type Facet = readonly [label: string, of: (one: Requirement) => string];

/** What else is said of a requirement, in words that can be put side by side. */
const facets: readonly Facet[] = [
  ['Fase', ({ phase }) => es.phases[phase]],
  ['Tipo', ({ kind }) => word(es.requirementKinds, kind)],
  ['Si no se cumple', ({ severity }) => severityWords[severity]],
  ['Quién actúa', responsibleWord],
  ['Se demuestra con', ({ evidence }) => proofWords[evidence]],
  ['Valor', ({ isVerified }) => (isVerified ? 'leído en su fuente' : 'sin verificar')],
];

/** Long texts that few look for: they stay folded. */
const long: readonly Facet[] = [
  ['Fuente', ({ source }) => source],
  ['Texto en inglés', ({ en }) => `«${en}»`],
];

type Pair = { readonly before: Requirement; readonly after: Requirement };

const turnedIn = (list: readonly Facet[], { before, after }: Pair) =>
  list.filter(([, of]) => of(before) !== of(after));

const Turn = ({ label, before, after }: { label: string; before: string; after: string }) => (
  <li>
    {label}: antes {before} <span aria-hidden="true">→</span> ahora {after}
  </li>
);

/** Measured otherwise, or by the same measure with another number. */
const Threshold = ({ before, after }: Pair) =>
  before.measure === after.measure ? (
    <Turn label={measureWords[after.measure]} before={boundOf(before)} after={boundOf(after)} />
  ) : (
    <Turn label="Se mide" before={askedWords(before)} after={askedWords(after)} />
  );

const Turns = (pair: Pair) => {
  const { before, after } = pair;
  const isMeasured = askedWords(before) !== askedWords(after);
  const [turned, folded] = [turnedIn(facets, pair), turnedIn(long, pair)];
  const turnOf = ([label, of]: Facet) => (
    <Turn label={label} before={of(before)} after={of(after)} />
  );
  return (
    <>
      {isMeasured || turned.length > 0 ? (
        <ul>
          {isMeasured ? <Threshold {...pair} /> : null}
          {turned.map(turnOf)}
        </ul>
      ) : null}
      {folded.length > 0 ? (
        <details>
          <summary>
            También cambia: {folded.map(([label]) => label.toLowerCase()).join(' y ')}
          </summary>
          <ul>{folded.map(turnOf)}</ul>
        </details>
      ) : null}
    </>
  );
};

const tones = {
  added: 'good',
  tightened: 'good',
  loosened: 'bad',
  removed: 'bad',
  reworded: '',
  unchanged: '',
} as const;

const ChangeCard = ({
  change: { requirementId, change, before, after },
  comments,
}: {
  change: Change;
  comments: readonly Comment[];
}) => (
  <li class="card" id={`cambio-${requirementId}`}>
    <h3>
      {requirementId} <Chip tone={tones[change]}>{es.changes[change]}</Chip>
    </h3>
    {before && after ? (
      <>
        <Marked before={before.es} after={after.es} />
        <Turns before={before} after={after} />
      </>
    ) : null}
    {after && !before ? (
      <>
        <Come text={after.es} />
        <small>
          {es.phases[after.phase]}. {word(es.requirementKinds, after.kind)}. {askedWords(after)}.{' '}
          Actúa: {responsibleWord(after)}. Fuente: {after.source}.
        </small>
      </>
    ) : null}
    {before && !after ? <Gone text={before.es} /> : null}
    <Comments comments={comments} />
  </li>
);

const order = ['tightened', 'loosened', 'reworded', 'added', 'removed'] as const;

/** How many requirements are new, change, fell out or stay, in one sentence. */
const summaryOf = (changes: readonly Change[]) => {
  const many = (...kinds: readonly Change['change'][]) =>
    changes.filter(({ change }) => kinds.includes(change)).length;
  const parts = [
    [many('added'), 'requisito nuevo', 'requisitos nuevos'],
    [many('tightened', 'loosened', 'reworded'), 'cambia', 'cambian'],
    [many('removed'), 'ya no está', 'ya no están'],
    [many('unchanged'), 'sigue igual', 'siguen igual'],
  ] as const;
  return listWords(
    parts.filter(([some]) => some > 0).map(([some, one, several]) => count(some, one, several)),
  );
};

/** What an edition changes against the one before it, readable without colours. */
export const Redline = ({
  edition,
  against,
  comments,
}: {
  edition: EditionView;
  against: Parameters<typeof editionName>[0];
  comments: (requirementId: string) => readonly Comment[];
}) => {
  const { changes } = edition.redline;
  const shown = order.flatMap((kind) => changes.filter(({ change }) => change === kind));
  return (
    <section id="cambios">
      <h2>Qué cambia</h2>
      <p>
        Frente a {editionName(against)}: {summaryOf(changes)}.
      </p>
      {shown.length > 0 ? (
        <p>
          <small>
            Lo que <ins>entra</ins> va subrayado y lo que <del>sale</del> va tachado.
          </small>
        </p>
      ) : null}
      <ul class="cards">
        {shown.map((change) => (
          <ChangeCard change={change} comments={comments(change.requirementId)} />
        ))}
      </ul>
    </section>
  );
};
