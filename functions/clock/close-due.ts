import { closeConsultation, dueConsultations } from '#consultations';
import { type Stage, perform } from '#perform';
import { faultOf, log } from '#runtime';
import { publicScope, publishedRecords, within } from '#table';

type Due = Awaited<ReturnType<typeof dueConsultations>>[number];

// Somebody was faster, and the published list does not show it yet.
const closedMeanwhile = 'consultations.wrong-state';

const close = async (stage: Stage, { tenant, processId, consultationId }: Due) => {
  const asking = {
    tenant,
    person: undefined,
    key: `clock-close-${consultationId}`,
    isInstallation: true,
  };
  const closed = await perform(stage, closeConsultation, asking, { processId, consultationId });
  if (!closed.ok && closed.code !== closedMeanwhile)
    log({ event: 'refused', function: 'clock', code: closed.code });
  return closed.ok;
};

/**
 * Closes what is open past its time, in the name of the machine, and says how many of it are closed now.
 * A fault at one keeps no other open, and still makes the whole minute a failed one.
 */
export const closeDue = async (stage: Stage): Promise<number> => {
  const due = await within(publicScope, () =>
    dueConsultations(publishedRecords(stage.table, stage.region), stage.now()),
  );
  const done = await Promise.allSettled(due.map((one) => close(stage, one)));
  const faults = done.filter((one) => one.status === 'rejected');
  for (const { reason } of faults)
    log({ event: 'fault', function: 'clock', fault: faultOf(reason) });
  if (faults.length > 0) throw new Error(`${faults.length} consultations could not be closed`);
  return done.filter((one) => one.status === 'fulfilled' && one.value).length;
};
