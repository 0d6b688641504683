import { type Result, type TenantId, ok, refuse } from '#kernel';
import type { Published, Records, Write } from '#table';
import { change, create } from '#table';
import { region } from '#tenancy';
import { askedToJoinRow, publishedReviewRow } from './published.ts';
import { type Applying, applyingRow, dossierRow } from './rows.ts';

type Asked = {
  readonly tenant: TenantId;
  readonly records: Records;
  readonly published: (tenant: TenantId) => Published;
};

/** Whether the region decided. What it decided is nobody's to change afterwards. */
const isDecided = async ({ published }: Pick<Asked, 'published'>, dossierId: string) =>
  (await published(region.tenant).get(publishedReviewRow, '-', dossierId))?.value.decision !==
  undefined;

const isOver = (state: string | undefined) => state === 'withdrawn' || state === 'concluded';

/** Whether an application still runs: not withdrawn, not decided here or elsewhere. */
const isLive = async (
  { tenant, records, published }: Asked,
  { dossierId, lead, isLeft }: Applying,
) => {
  if (isLeft) return false;
  const [own, theirs, decided] = await Promise.all([
    lead === tenant ? records.get(dossierRow, '-', dossierId) : undefined,
    lead === tenant ? undefined : published(tenant).get(askedToJoinRow, '-', lead, dossierId),
    isDecided({ published }, dossierId),
  ]);
  return !isOver((own ?? theirs)?.value.state) && !decided;
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
