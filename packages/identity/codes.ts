import { type Ok, type PersonId, type Refusal, ok, refuse } from '#kernel';
import { installation } from '#perform';
import { type Found, keepPassing, tenantRecords } from '#table';
import { timingSafeEqual } from 'node:crypto';
import { type Desk, inInstallation, isToken, newToken } from './desk.ts';
import { tokenHashOf } from './keyring.ts';
import { Mailbox, typedCode } from './mailbox.ts';
import { personWith } from './people.ts';
import { later } from './person.ts';
import { attemptRow, countRow, passingPlace } from './rows.ts';
import { type Attempt, allowed, isOpen, oneMore } from './tries.ts';

/** Sends what was written to somebody. Said once per `key`. */
export type SendLetter = (letter: {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}) => Promise<void>;

const patience = 8;

/** Counts one more, or says that it would be too many. */
const isAllowed = async ({ stage }: Desk, key: string, most: number): Promise<boolean> => {
  const records = tenantRecords(stage.table, installation);
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const now = stage.now();
    const found = await records.get(countRow, passingPlace(key), key);
    const next = oneMore(found?.value, key, most, now);
    if (!next) return false;
    const endsAt = later(now, allowed.asking.ms);
    if (await keepPassing(stage.table, installation, countRow, next, { endsAt, found }))
      return true;
  }
  return false;
};

const letterOf = (key: string, to: string, code: string) => ({
  key,
  to,
  subject: `${code} es tu código para entrar en Articula`,
  text: [
    `Tu código es ${code}`,
    'Escríbelo en la página donde lo pediste. Sirve una vez y durante 10 minutos.',
    'Si no lo pediste tú, no hagas nada: sin el código nadie entra. No se lo des a nadie.',
  ].join('\n\n'),
});

const codeHashOf = ({ keys }: Desk, ticket: string, code: string) =>
  keys.hash('code', `${ticket} ${code}`);

/**
 * Sends a code to a mailbox and hands back the ticket by which this browser, and no other, may use it.
 * Nobody is looked up: the same work is done for a mailbox of somebody and of nobody.
 */
export const askForCode = (
  desk: Desk,
  send: SendLetter,
  { mail, prefix }: { readonly mail: string; readonly prefix: string },
): Promise<Ok<string> | Refusal<'identity.wrong-mailbox' | 'identity.too-many-codes'>> =>
  inInstallation(async () => {
    const mailbox = Mailbox.safeParse(mail);
    if (!mailbox.success) return refuse('identity.wrong-mailbox', 'mail');
    const { stage, keys } = desk;
    const { asking, code: life } = allowed;
    const isFew =
      (await isAllowed(desk, keys.hash('prefix', prefix), asking.prefix)) &&
      (await isAllowed(desk, keys.hash('mail', mailbox.data), asking.mailbox));
    if (!isFew) return refuse('identity.too-many-codes', 'mail');
    const ticket = newToken(stage);
    const ticketHash = tokenHashOf(ticket);
    const code = sixDigits(stage.random);
    const attempt: Attempt = {
      ticketHash,
      codeHash: codeHashOf(desk, ticket, code),
      mailbox: keys.seal(mailbox.data, ticketHash),
      tries: 0,
      endsAt: later(stage.now(), life.ms),
    };
    const { endsAt } = attempt;
    await keepPassing(stage.table, installation, attemptRow, attempt, { endsAt });
    await send(letterOf(ticketHash, mailbox.data, code));
    return ok(ticket);
  });

/** Every number equally likely: what does not fill the range evenly is thrown again. */
const sixDigits = (random: (bytes: number) => Uint8Array): string => {
  for (;;) {
    const number = Buffer.from(random(4)).readUInt32BE();
    if (number < 4_294_000_000) return String(number % 1_000_000).padStart(6, '0');
  }
};

/** Takes a try from the attempt before anybody learns whether it was right. */
const tryOnce = async (desk: Desk, found: Found<Attempt>, isRight: boolean): Promise<boolean> => {
  const { stage } = desk;
  const { value } = found;
  const next = {
    ...value,
    tries: value.tries + 1,
    ...(isRight ? { usedAt: stage.now() } : {}),
  };
  const { endsAt } = value;
  return keepPassing(stage.table, installation, attemptRow, next, { endsAt, found });
};

/** Whom a code belongs to: somebody known, or somebody new who has just proved their mailbox. */
export const answerCode = (
  desk: Desk,
  ticket: string,
  typed: string,
): Promise<Ok<PersonId> | Refusal<'identity.wrong-code' | 'identity.code-over'>> =>
  inInstallation(async () => {
    if (!isToken(ticket)) return refuse('identity.code-over', 'code');
    const { stage, keys } = desk;
    const ticketHash = tokenHashOf(ticket);
    const records = tenantRecords(stage.table, installation);
    const given = Buffer.from(codeHashOf(desk, ticket, typedCode(typed)));
    for (let attempt = 1; attempt <= patience; attempt += 1) {
      const found = await records.get(attemptRow, passingPlace(ticketHash), ticketHash);
      if (!found || !isOpen(found.value, stage.now())) break;
      const expected = Buffer.from(found.value.codeHash);
      const isRight = expected.length === given.length && timingSafeEqual(expected, given);
      if (!(await tryOnce(desk, found, isRight))) continue;
      if (!isRight) return refuse('identity.wrong-code', 'code');
      const mail = keys.open(found.value.mailbox, ticketHash);
      if (mail === undefined) break;
      return ok(await personWith(desk, { purpose: 'mail', text: mail }, { name: unnamed, mail }));
    }
    return refuse('identity.code-over', 'code');
  });

/** What somebody is called until they say how. */
const unnamed = 'Vecina o vecino';
