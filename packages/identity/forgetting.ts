import type { PersonId } from '#kernel';
import { type Stage, installation } from '#perform';
import { dropPassing, forgettingScope, tenantRecords, within } from '#table';
import { byMachine, inInstallation } from './desk.ts';
import { erasePerson } from './erase-person.ts';
import { forgetSessions } from './forget-sessions.ts';
import { isForgettable } from './person.ts';
import {
  factorTriesRow,
  heldRow,
  ownMarkRow,
  passingPlace,
  personKeyRow,
  seenRow,
  sessionRow,
} from './rows.ts';

/**
 * Destroys whatever leads from somebody to their pseudonym or back. Marks go first: from then on the same
 * mailbox makes somebody new, and a run that ended here can be repeated.
 */
export const forgetPerson = (stage: Stage, personId: PersonId): Promise<void> =>
  within(forgettingScope(installation), async () => {
    const { table } = stage;
    const records = tenantRecords(table, installation);
    const place = passingPlace(personId);
    for (const { value } of await records.list(ownMarkRow, place, personId)) {
      const key = await records.get(
        personKeyRow,
        personKeyRow.within(value),
        ...personKeyRow.id(value),
      );
      // Of two who proved a mark at the same time only one got it.
      if (key?.value.personId === personId)
        await dropPassing(table, installation, personKeyRow, value);
      await dropPassing(table, installation, ownMarkRow, value);
    }
    const held = await records.list(heldRow, place, personId);
    const erased = await byMachine(stage, erasePerson, { personId });
    if (!erased.ok && erased.code !== 'identity.not-registered')
      throw new Error(`an erasure was refused: ${erased.code}`);
    for (const { value } of held) {
      const seen = await records.get(seenRow, passingPlace(value.tokenHash), value.tokenHash);
      if (seen) await dropPassing(table, installation, seenRow, seen.value);
      await dropPassing(table, installation, heldRow, value);
    }
    const tries = await records.get(factorTriesRow, place, personId);
    if (tries) await dropPassing(table, installation, factorTriesRow, tries.value);
  });

const atOnce = 50;

/** Empties sessions past their time on one page of them. Answers where the next page begins, or null at the end. */
export const forgetOldSessions = (
  stage: Stage,
  after: string | undefined,
): Promise<{ readonly forgotten: number; readonly next: string | null }> =>
  inInstallation(async () => {
    const page = await tenantRecords(stage.table, installation).page(sessionRow, '-', after);
    const due = page.items.filter(({ value }) => isForgettable(value, stage.now()));
    for (let from = 0; from < due.length; from += atOnce) {
      const tokenHashes = due.slice(from, from + atOnce).map(({ value }) => value.tokenHash);
      // Somebody faster is no fault: what they emptied is not found again.
      await byMachine(stage, forgetSessions, { tokenHashes });
    }
    return { forgotten: due.length, next: page.next };
  });
