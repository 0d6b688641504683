import { type Result, type TenantId, ok, refuse } from '#kernel';
import type { Published, Records, Write } from '#table';
import { change, create } from '#table';
import { publishedDossierRow, publishedReviewRow } from './published.ts';
import { type Applying, applyingRow, dossierRow } from './rows.ts';

type Asked = {
  readonly tenant: TenantId;
  readonly region: TenantId;
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
};

const isOver = (state: string | undefined) => state === 'withdrawn' || state === 'concluded';

/** Whether an application still runs: not withdrawn, not decided here or elsewhere. */
const isLive = async (
  { tenant, region, records, published }: Asked,
  { dossierId, lead }: Applying,
) => {
  const [own, theirs, review] = await Promise.all([
    lead === tenant ? records.get(dossierRow, '-', dossierId) : undefined,
    lead === tenant ? undefined : published(lead).get(publishedDossierRow, '-', dossierId),
    published(region).get(publishedReviewRow, '-', dossierId),
  ]);
  return !isOver((own ?? theirs)?.value.state) && review?.value.decision === undefined;
};

/** Takes the one place that a government has among the applications to a programme, or says that it is taken. */
export const takePlace = async (
  asked: Asked,
  next: Applying,
): Promise<Result<Write, 'joining.already-applying'>> => {
  const found = await asked.records.get(applyingRow, '-', next.programme);
  if (!found) return ok(create(applyingRow, next));
  if (await isLive(asked, found.value)) return refuse('joining.already-applying');
  return ok(change(applyingRow, found, next));
};
