import { PersonId, msOf, timedId } from '#kernel';
import { installation } from '#perform';
import { keepPassing, tenantRecords } from '#table';
import { type Desk, byMachine, inInstallation } from './desk.ts';
import { registerPerson } from './register-person.ts';
import { ownMarkRow, personKeyRow, personRow } from './rows.ts';

/** By what somebody was recognised: the purpose keeps a mailbox and a provider's number apart. */
export type Mark = { readonly purpose: 'mail' | 'subject'; readonly text: string };

type Named = { readonly name: string; readonly mail?: string };

const lookUp = async ({ stage, keys }: Desk, { purpose, text }: Mark) => {
  const records = tenantRecords(stage.table, installation);
  for (const keyHash of keys.hashes(purpose, text)) {
    const found = await records.get(personKeyRow, `known-${keyHash.at(-1) ?? ''}`, keyHash);
    if (found) return found.value.personId;
  }
  return undefined;
};

/** Whose a mark is from now on. Of two who prove it at the same time, the first one's. */
const claim = async (desk: Desk, mark: Mark): Promise<PersonId> => {
  const { stage, keys } = desk;
  const personId = PersonId.parse(timedId(msOf(stage.now()), stage.random(10)));
  const key = { keyHash: keys.hash(mark.purpose, mark.text), personId };
  // Noted first: a mark that nobody can find could not be destroyed.
  await keepPassing(stage.table, installation, ownMarkRow, key, {});
  if (await keepPassing(stage.table, installation, personKeyRow, key, {})) return personId;
  const first = await lookUp(desk, mark);
  if (!first) throw new Error('a mark is taken and nobody has it');
  return first;
};

/** The person whom a proved mark belongs to. Nobody yet: somebody new. */
export const personWith = (desk: Desk, mark: Mark, named: Named): Promise<PersonId> =>
  inInstallation(async () => {
    const { stage } = desk;
    const personId = (await lookUp(desk, mark)) ?? (await claim(desk, mark));
    const records = tenantRecords(stage.table, installation);
    if (await records.get(personRow, '-', personId)) return personId;
    // Also where a process ended between the claim and this: the mark waits for its person.
    const registered = await byMachine(stage, registerPerson, { personId, ...named });
    if (registered.ok || registered.code === 'identity.already-registered') return personId;
    throw new Error(`a person was refused: ${registered.code}`);
  });
