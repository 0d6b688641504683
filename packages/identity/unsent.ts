import { type Stage, installation } from '#perform';
import { keepPassing, tenantRecords } from '#table';
import { inInstallation } from './desk.ts';
import { later } from './person.ts';
import { passingPlace, unsentRow } from './rows.ts';
import { Unsent, allowed } from './tries.ts';

const found = (stage: Stage, unsentId: string) =>
  tenantRecords(stage.table, installation).get(unsentRow, passingPlace(unsentId), unsentId);

/** Keeps it for half an hour. False where it is too much, or where this name is taken. */
export const keepUnsent = (stage: Stage, unsentId: string, sealed: string): Promise<boolean> =>
  inInstallation(async () => {
    const unsent = Unsent.safeParse({
      unsentId,
      sealed,
      endsAt: later(stage.now(), allowed.unsent.ms),
    });
    if (!unsent.success) return false;
    const { endsAt } = unsent.data;
    return keepPassing(stage.table, installation, unsentRow, unsent.data, { endsAt });
  });

/** What was kept under this name, unless it was sent or its time is over. */
export const unsentOf = (stage: Stage, unsentId: string): Promise<string | undefined> =>
  inInstallation(async () => {
    const kept = (await found(stage, unsentId))?.value;
    return kept && kept.sealed !== '' && stage.now() < kept.endsAt ? kept.sealed : undefined;
  });

/** Takes the text out at once. What is left passes by itself. */
export const forgetUnsent = (stage: Stage, unsentId: string): Promise<void> =>
  inInstallation(async () => {
    const kept = await found(stage, unsentId);
    if (!kept) return;
    const { endsAt } = kept.value;
    const empty = { ...kept.value, sealed: '' };
    await keepPassing(stage.table, installation, unsentRow, empty, { endsAt, found: kept });
  });
