import { findPerson } from '#identity';
import { noticesOf } from '#notices';
import { type Stage, installation } from '#perform';
import { isBlocked } from '#privacy';
import type { Mail } from '#runtime';
import { postScope, tenantRecords, within } from '#table';
import type { Batch } from '../projector/project.ts';

/** Sends what follows from a batch of acts, each letter under the act that it tells of. */
export const postNotices = (
  stage: Stage,
  mail: Mail,
  publicOrigin: string,
  { tenant, collection, delivered }: Pick<Batch, 'tenant' | 'collection' | 'delivered'>,
): Promise<void> =>
  within(postScope(tenant, installation), async () => {
    const telling = { records: tenantRecords(stage.table, tenant), now: stage.now(), publicOrigin };
    for (const { act } of delivered)
      for (const { personId, subject, text } of await noticesOf(telling, act)) {
        if (await isBlocked(telling.records, personId)) continue;
        const mailbox = (await findPerson(stage.table, personId))?.mail;
        if (mailbox === undefined) continue;
        await mail.send({ key: `${tenant}|${collection}|${act.id}`, to: mailbox, subject, text });
      }
  });
