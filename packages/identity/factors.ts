import { type Ok, type PersonId, type Refusal, msOf, ok, refuse } from '#kernel';
import { installation } from '#perform';
import { type Found, keepPassing, tenantRecords } from '#table';
import { type Desk, byMachine, inInstallation } from './desk.ts';
import { enrolFactor } from './enrol-factor.ts';
import { type Factor, codesLeft } from './factor.ts';
import { typedCode } from './mailbox.ts';
import { later } from './person.ts';
import { factorRow, factorTriesRow, passingPlace } from './rows.ts';
import { base32, otpauthOf, stepOf } from './totp.ts';
import { type FactorTries, afterTry } from './tries.ts';
import { useRecoveryCode } from './use-recovery-code.ts';

const patience = 8;
const day = 86_400_000;
const secretBytes = 20;

/** The secret that a session is shown before its authenticator has proved to know it. Nothing is kept of it. */
const proposed = ({ keys }: Desk, tokenHash: string) =>
  keys.bytes('factor-secret', tokenHash).subarray(0, secretBytes);

export const proposeFactor = (desk: Desk, tokenHash: string, account: string) => {
  const secret = proposed(desk, tokenHash);
  return { typed: base32(secret), address: otpauthOf(secret, account) };
};

const factorIn = async ({ stage }: Desk, personId: PersonId) =>
  (await tenantRecords(stage.table, installation).get(factorRow, '-', personId))?.value;

/** Whether somebody has a second factor, and how many recovery codes are left. */
export const factorOf = (
  desk: Desk,
  personId: PersonId,
): Promise<{ readonly codesLeft: number } | undefined> =>
  inInstallation(async () => {
    const factor = await factorIn(desk, personId);
    return factor && { codesLeft: codesLeft(factor) };
  });

const recoveryAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Ten letters without those that are taken for one another. */
const newRecoveryCode = ({ stage }: Desk) =>
  [...stage.random(10)]
    .map((byte) => recoveryAlphabet.charAt(byte % recoveryAlphabet.length))
    .join('');

const recoveryHash = ({ keys }: Desk, personId: PersonId, code: string) =>
  keys.hash('recovery', `${personId} ${code}`);

type Enrolled = Ok<readonly string[]> | Refusal;

/** Keeps the proposed secret once a code of it was typed. Hands back the recovery codes, which are shown once. */
export const enrol = async (
  desk: Desk,
  personId: PersonId,
  tokenHash: string,
  { code, replaces }: { readonly code: string; readonly replaces: boolean },
): Promise<Enrolled> => {
  const { stage, keys } = desk;
  const secret = proposed(desk, tokenHash);
  const before = replaces ? undefined : await factorOf(desk, personId);
  if (before) return refuse('identity.already-enrolled');
  const step = stepOf(secret, typedCode(code), msOf(stage.now()), 0);
  const isRight = await noteTry(desk, personId, () => step);
  if (isRight !== 'right') return refuse(isRight === 'blocked' ? blocked : wrong, 'code');
  const codes = Array.from({ length: 10 }, () => newRecoveryCode(desk));
  const enrolled = await byMachine(stage, enrolFactor, {
    personId,
    secret: keys.seal(secret.toString('base64url'), personId),
    recoveryHashes: codes.map((one) => recoveryHash(desk, personId, one)),
    replaces,
  });
  return enrolled.ok ? ok(codes) : enrolled;
};

const wrong = 'identity.wrong-code';
const blocked = 'identity.factor-blocked';

type Tried = 'right' | 'wrong' | 'blocked';

/** Records a try before anybody learns what came of it. Two at once are taken one after the other. */
const noteTry = (
  { stage }: Desk,
  personId: PersonId,
  stepAfter: (lastStep: number) => number | undefined,
): Promise<Tried> =>
  inInstallation(async () => {
    const records = tenantRecords(stage.table, installation);
    for (let attempt = 1; attempt <= patience; attempt += 1) {
      const now = stage.now();
      const found: Found<FactorTries> | undefined = await records.get(
        factorTriesRow,
        passingPlace(personId),
        personId,
      );
      const before = found?.value ?? { personId, lastStep: 0, wrong: 0 };
      if (before.blockedUntil !== undefined && now < before.blockedUntil) return 'blocked';
      const step = stepAfter(before.lastStep);
      const next = afterTry(before, step, now);
      const endsAt = later(now, day);
      if (await keepPassing(stage.table, installation, factorTriesRow, next, { endsAt, found }))
        return step === undefined ? 'wrong' : 'right';
    }
    return 'blocked';
  });

const secretOf = ({ keys }: Desk, { personId, secret }: Factor) => {
  const opened = keys.open(secret, personId);
  return opened === undefined ? undefined : Buffer.from(opened, 'base64url');
};

/** Whether somebody shows their second factor: the code of the moment, or one of the recovery codes. */
export const showFactor = async (
  desk: Desk,
  personId: PersonId,
  typed: string,
): Promise<
  Ok<true> | Refusal<'identity.not-enrolled' | 'identity.wrong-code' | 'identity.factor-blocked'>
> => {
  const factor = await inInstallation(() => factorIn(desk, personId));
  if (!factor) return refuse('identity.not-enrolled');
  const code = typedCode(typed);
  const secret = secretOf(desk, factor);
  const nowMs = msOf(desk.stage.now());
  const isShort = /^\d{6}$/.test(code);
  const tried = await noteTry(desk, personId, (lastStep) => {
    if (isShort && secret) return stepOf(secret, code, nowMs, lastStep);
    const hash = recoveryHash(desk, personId, code);
    const isUnused = factor.recovery.some((one) => one.hash === hash && one.usedAt === undefined);
    return isUnused ? lastStep : undefined;
  });
  if (tried !== 'right') return refuse(tried === 'blocked' ? blocked : wrong, 'code');
  if (isShort) return ok(true);
  const codeHash = recoveryHash(desk, personId, code);
  const used = await byMachine(desk.stage, useRecoveryCode, { personId, codeHash });
  return used.ok ? ok(true) : refuse(wrong, 'code');
};
