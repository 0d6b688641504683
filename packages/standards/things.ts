import { officeAddress } from '#addresses';
import { type Result, dayOf, fillIn, only, refuse } from '#kernel';
import { type Sources, defineThing } from '#perform';
import { editionFrom } from './draft.ts';
import { EditionNumber, StandardId, programmeOf, standardNames } from './edition.ts';
import { standardsRefusals } from './refusals.ts';
import { RequirementId } from './requirement.ts';
import { draftRow, numbered } from './rows.ts';
import { historyOf } from './steps.ts';
import { nextNumber } from './succession.ts';
import { editionName, editionStates } from './words.ts';

const missing = only(standardsRefusals, 'standards.not-found');

const standardIn = async (records: Sources, id: string | undefined) => {
  const standard = StandardId.safeParse(id);
  if (!standard.success) return undefined;
  const value = { standardId: standard.data, ...(await historyOf(records, standard.data)) };
  return { value, version: 0, head: '' };
};
type Standard = NonNullable<Awaited<ReturnType<typeof standardIn>>>['value'];

/** Whether the members may propose its next edition now: it is theirs, and no proposal is open. */
export const takesProposal = ({
  standardId,
  shipped,
  drafts,
}: Standard): Result<number, 'standards.not-regional' | 'standards.proposal-open'> =>
  programmeOf(standardId)
    ? nextNumber(shipped, drafts)
    : refuse('standards.not-regional', 'standardId');

/** The standards that there are. The regional office shows what waits in the members' own. */
export const standardThing = defineThing({
  name: 'standardId',
  id: StandardId,
  es: 'Estándar',
  lives: 'tenant',
  row: {
    get: (records, _, [id]) => standardIn(records, id),
    page: async (records) => {
      const found = await Promise.all(StandardId.options.map((id) => standardIn(records, id)));
      return { items: found.filter((one) => one !== undefined), next: null };
    },
    idsOf: ({ standardId }: Standard) => [standardId],
  },
  address: ({ slug }) => officeAddress(slug),
  missing,
  states: { open: 'Con una propuesta abierta', settled: 'Sin propuestas abiertas' },
  state: (standard) => (takesProposal(standard).ok ? 'settled' : 'open'),
  title: ({ standardId }) => standardNames[standardId],
});

/** The ids of a draft as its key has them: numbers of one width. */
const keyOf = ([standardId, edition, ...rest]: readonly string[]) => [
  ...(standardId === undefined ? [] : [standardId]),
  ...(edition === undefined ? [] : [numbered(Number(edition))]),
  ...rest,
];

/** The editions that members proposed, on their way. */
export const editionThing = defineThing({
  name: 'edition',
  id: EditionNumber,
  es: 'Edición',
  many: 'Ediciones',
  lives: 'tenant',
  row: {
    kinds: [draftRow.kind],
    get: (records, _, ids) => records.get(draftRow, '-', ...keyOf(ids)),
    page: (records, _, after, below) => records.page(draftRow, '-', after, ...keyOf(below)),
    idsOf: ({ standardId, edition }) => [standardId, String(edition)],
  },
  parent: standardThing,
  missing,
  states: editionStates,
  state: (draft, { now }) =>
    draft.state === 'voting' && draft.closes <= now ? 'over' : draft.state,
  title: (draft) => editionName(editionFrom(draft)),
  note: (draft) =>
    draft.state === 'voting' ? fillIn('Se vota hasta el {day}.', { day: dayOf(draft.closes) }) : '',
  waits: (draft) => {
    if (draft.state === 'proposed')
      return [
        {
          verb: 'standards.open-vote',
          who: 'regional-officer',
          from: dayOf(draft.proposedAt),
        },
      ];
    if (draft.state !== 'voting') return [];
    const until = dayOf(draft.closes);
    return [
      {
        verb: 'standards.vote-on-edition',
        who: 'member-officer',
        from: dayOf(draft.proposedAt),
        until,
      },
      { verb: 'standards.close-vote', who: 'regional-officer', from: until },
    ];
  },
});

/** The requirements of a proposal, for whoever speaks of one. */
export const requirementThing = defineThing({
  name: 'requirementId',
  id: RequirementId,
  es: 'Requisito',
  lives: 'tenant',
  row: {
    get: async (records, _, [standardId, edition, id]) => {
      const all = await requirementsIn(records, [standardId ?? '', edition ?? '']);
      return all.find(({ value }) => value.requirement.id === id);
    },
    page: async (records, _, __, below) => ({
      items: below.length < 2 ? [] : await requirementsIn(records, below),
      next: null,
    }),
    idsOf: ({ standardId, edition, requirement }) => [standardId, String(edition), requirement.id],
  },
  parent: editionThing,
  missing: only(standardsRefusals, 'standards.unknown-requirement'),
  states: { there: 'En la propuesta' },
  state: () => 'there',
  title: ({ requirement: { id, es } }) => `${id}. ${es}`,
});

const requirementsIn = async (records: Sources, ids: readonly string[]) => {
  const found = await records.get(draftRow, '-', ...keyOf(ids.slice(0, 2)));
  if (!found) return [];
  const { standardId, edition, requirements } = found.value;
  return requirements.map((requirement) => ({
    ...found,
    value: { standardId, edition, requirement },
  }));
};
