import { commitmentsOf } from '#commitments';
import { consultationsOf } from '#consultations';
import { themesOf } from '#contributions';
import { dialoguesOf } from '#dialogues';
import { reportsOf } from '#monitoring';
import { type Projecting, actsOf, defineProjection } from '#perform';
import { proposalsOf } from '#proposals';
import { listCopies } from '#table';
import { type Entry, entryOf } from './entry.ts';
import { indexRow } from './rows.ts';

type Asked = Pick<Projecting, 'records' | 'collection'>;

const said = async ({ records, collection }: Asked): Promise<readonly Entry[]> => {
  const [dialogues, themes] = await Promise.all([
    dialoguesOf(records, collection),
    themesOf(records, collection),
  ]);
  return [
    ...dialogues.map(({ value }) => {
      const minutes = value.state === 'approved' ? value.minutes : undefined;
      return entryOf(
        'dialogue',
        value.dialogueId,
        value.title,
        value.topics.join(', '),
        value.place,
        minutes,
      );
    }),
    ...themes
      .filter(({ value }) => value.state === 'open')
      .map(({ value }) => entryOf('theme', value.themeId, value.title, value.response?.text)),
  ];
};

const proposed = async ({ records, collection }: Asked): Promise<readonly Entry[]> => {
  const [proposals, commitments] = await Promise.all([
    proposalsOf(records, collection),
    commitmentsOf(records, collection),
  ]);
  return [
    ...commitments
      .filter(({ value }) => value.state !== 'withdrawn')
      .map(({ value }) => {
        const { commitmentId, title, action, problem, leadUnit, statusQuo } = value;
        return entryOf('commitment', commitmentId, title, action, problem, leadUnit, statusQuo);
      }),
    ...proposals
      .filter(({ value }) => value.state !== 'withdrawn')
      .map(({ value: { proposalId, title, body, opinion } }) =>
        entryOf('proposal', proposalId, title, body, opinion?.reason),
      ),
  ];
};

const decided = async ({ records, collection }: Asked): Promise<readonly Entry[]> => {
  const [consultations, reports] = await Promise.all([
    consultationsOf(records, collection),
    reportsOf(records, collection),
  ]);
  return [
    ...consultations.map(({ value }) =>
      entryOf('consultation', value.consultationId, value.title, value.question),
    ),
    ...reports.map(({ value }) => entryOf('report', value.reportId, value.title, value.summary)),
  ];
};

/**
 * What a process can be searched by. What people said is not in it: it has no bound and would be
 * written again with every word; the search reads those copies themselves.
 */
export const publishIndex = defineProjection({
  id: 'search.index',
  on: [
    actsOf('dialogues'),
    'contributions.theme-opened',
    'contributions.theme-changed',
    'contributions.theme-answered',
    'contributions.themes-merged',
    actsOf('proposals'),
    actsOf('commitments'),
    'consultations.prepared',
    'consultations.changed',
    'monitoring.report-published',
    'monitoring.report-corrected',
    'monitoring.report-replied',
  ],
  project: async (projecting) => {
    const { tenant, collection } = projecting;
    const entries = await Promise.all([proposed, said, decided].map((part) => part(projecting)));
    return listCopies(indexRow, tenant, collection, entries.flat());
  },
});
