import type { Instant, PersonId } from '#kernel';
import { type Proof, type Stage, installation } from '#perform';
import { type Table, keepPassing, tenantRecords } from '#table';
import { byMachine, inInstallation, newToken } from './desk.ts';
import { endSession } from './end-session.ts';
import { tokenHashOf } from './keyring.ts';
import { type Person, type Residence, type Session, isLive, later, limits } from './person.ts';
import { raiseSession } from './raise-session.ts';
import { heldRow, passingPlace, personRow, residenceRow, seenRow, sessionRow } from './rows.ts';
import { startSession } from './start-session.ts';

/** Who holds a session, and how surely. */
export type SignedIn = { readonly personId: PersonId; readonly proof: Proof };

const minute = 60_000;

const proofOf = ({ level, provenAt }: Session): Proof => ({
  level,
  ...(provenAt === undefined ? {} : { freshUntil: later(provenAt, limits.fresh) }),
});

const liveSession = async (table: Table, tokenHash: string, now: Instant) => {
  const records = tenantRecords(table, installation);
  const session = (await records.get(sessionRow, '-', tokenHash))?.value;
  if (!session || !isLive(session, now, now)) return undefined;
  // Only where idleness ends a session does it matter when it was last used.
  if (session.level === 1) return { session, seen: undefined };
  const seen = await records.get(seenRow, passingPlace(tokenHash), tokenHash);
  return isLive(session, now, seen?.value.at) ? { session, seen } : undefined;
};

/** Who holds a live session with this token's hash. `marks` says whether the request counts as use. */
export const sessionOf = (
  table: Table,
  tokenHash: string,
  now: Instant,
  marks = false,
): Promise<SignedIn | undefined> =>
  inInstallation(async () => {
    const live = await liveSession(table, tokenHash, now);
    if (!live) return undefined;
    const { session, seen } = live;
    const at = seen?.value.at ?? session.provenAt ?? session.startedAt;
    // Once a minute is enough to know whether somebody has gone, and another request may have said it.
    if (marks && session.level === 2 && now >= later(at, minute))
      await keepPassing(
        table,
        installation,
        seenRow,
        { tokenHash, at: now },
        { endsAt: session.endsAt, found: seen },
      );
    return { personId: session.personId, proof: proofOf(session) };
  });

type Recognised = {
  readonly personId: PersonId;
  readonly level: 1 | 2;
  readonly means: string;
};

const note = (stage: Stage, personId: PersonId, tokenHash: string) => {
  const endsAt = later(stage.now(), limits.session);
  return inInstallation(() =>
    keepPassing(stage.table, installation, heldRow, { personId, tokenHash }, { endsAt }),
  );
};

/** Signs somebody in and hands back the token, which exists nowhere else. */
export const signIn = async (stage: Stage, recognised: Recognised): Promise<string> => {
  const token = newToken(stage);
  const tokenHash = tokenHashOf(token);
  // Noted first: a session that nobody can find could not be ended.
  await note(stage, recognised.personId, tokenHash);
  const started = await byMachine(stage, startSession, { ...recognised, tokenHash });
  if (!started.ok) throw new Error(`a session was refused: ${started.code}`);
  return token;
};

/** Goes on under a new token after the second factor was shown. */
export const raise = async (stage: Stage, { personId }: SignedIn, tokenHash: string) => {
  const token = newToken(stage);
  const nextHash = tokenHashOf(token);
  await note(stage, personId, nextHash);
  const raised = await byMachine(stage, raiseSession, { tokenHash, nextHash });
  return raised.ok ? { ok: true as const, value: token } : raised;
};

/** The live sessions of somebody, the newest first. */
export const sessionsOf = (
  table: Table,
  personId: PersonId,
  now: Instant,
): Promise<readonly Session[]> =>
  inInstallation(async () => {
    const records = tenantRecords(table, installation);
    const held = await records.list(heldRow, passingPlace(personId), personId);
    const live = await Promise.all(
      held.map(({ value }) => liveSession(table, value.tokenHash, now)),
    );
    return live
      .flatMap((one) => (one ? [one.session] : []))
      .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt));
  });

/** Ends one's own sessions: those named, and of nobody else. */
export const endSessions = async (
  stage: Stage,
  personId: PersonId,
  isMeant: (session: Session) => boolean,
): Promise<number> => {
  const own = (await sessionsOf(stage.table, personId, stage.now())).filter(isMeant);
  for (const { tokenHash } of own) await byMachine(stage, endSession, { tokenHash });
  return own.length;
};

export const findPerson = (table: Table, person: PersonId): Promise<Person | undefined> =>
  inInstallation(
    async () => (await tenantRecords(table, installation).get(personRow, '-', person))?.value,
  );

export const residenceOf = (table: Table, person: PersonId): Promise<Residence | undefined> =>
  inInstallation(
    async () => (await tenantRecords(table, installation).get(residenceRow, '-', person))?.value,
  );
