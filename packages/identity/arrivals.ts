import { timingSafeEqual } from 'node:crypto';
import { type Ok, type PersonId, type Refusal, msOf, ok, refuse } from '#kernel';
import { installation } from '#perform';
import { keepPassing, tenantRecords } from '#table';
import { type Desk, inInstallation, isToken, newToken } from './desk.ts';
import { type Keyring, tokenHashOf } from './keyring.ts';
import { later } from './person.ts';
import { handoverRow, passingPlace, spentRow } from './rows.ts';
import { type Handover, allowed } from './tries.ts';

/** What is shown to a provider. All of it follows from the ticket, so nothing is kept until somebody comes back. */
export type Departure = {
  readonly ticket: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

const derivedFrom = (keys: Keyring, provider: string, ticket: string): Departure => {
  const bytes = (purpose: 'state' | 'nonce' | 'verifier') =>
    keys.bytes(purpose, `${provider} ${ticket}`).toString('base64url');
  return {
    ticket,
    state: bytes('state'),
    nonce: bytes('nonce'),
    verifier: bytes('verifier'),
  };
};

/** Sends somebody to a provider. The ticket stays in their browser and says when that was. */
export const depart = ({ stage, keys }: Desk, provider: string): Departure =>
  derivedFrom(keys, provider, `${msOf(stage.now()).toString(36)}.${newToken(stage)}`);

const isSame = (expected: string, given: string) => {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)];
  return one.byteLength === other.byteLength && timingSafeEqual(one, other);
};

const leftAt = (ticket: string) => {
  const [, base = ''] = /^([a-z0-9]{6,10})\.[\w-]{43}$/.exec(ticket) ?? [];
  return Number.parseInt(base, 36);
};

/** Takes somebody back from a provider: in the browser that left, within half an hour, once. */
export const comeBack = (
  { stage, keys }: Desk,
  provider: string,
  ticket: string,
  state: string,
): Promise<Ok<Departure> | Refusal<'identity.arrival-over'>> =>
  inInstallation(async () => {
    const left = leftAt(ticket);
    const now = stage.now();
    const departure = derivedFrom(keys, provider, ticket);
    const age = msOf(now) - left;
    const isOurs = isSame(departure.state, state);
    if (!isOurs || !(age >= 0 && age < allowed.provider.ms)) return refuse('identity.arrival-over');
    const spent = { ticketHash: tokenHashOf(ticket), at: now };
    const endsAt = later(now, allowed.provider.ms);
    const isFirst = await keepPassing(stage.table, installation, spentRow, spent, { endsAt });
    return isFirst ? ok(departure) : refuse('identity.arrival-over');
  });

type Recognised = { readonly personId: PersonId; readonly means: string };

/** Lays down whom a provider recognised; the code fetches it once, in the same browser, within a minute. */
export const handOver = (
  { stage }: Desk,
  ticket: string,
  recognised: Recognised,
): Promise<string> =>
  inInstallation(async () => {
    const code = newToken(stage);
    const handover: Handover = {
      ...recognised,
      codeHash: tokenHashOf(code),
      ticketHash: tokenHashOf(ticket),
      endsAt: later(stage.now(), allowed.handover.ms),
    };
    const { endsAt } = handover;
    await keepPassing(stage.table, installation, handoverRow, handover, { endsAt });
    return code;
  });

export const takeOver = (
  { stage }: Desk,
  ticket: string,
  code: string,
): Promise<Ok<Recognised> | Refusal<'identity.arrival-over'>> =>
  inInstallation(async () => {
    if (!isToken(code)) return refuse('identity.arrival-over');
    const codeHash = tokenHashOf(code);
    const records = tenantRecords(stage.table, installation);
    const found = await records.get(handoverRow, passingPlace(codeHash), codeHash);
    const now = stage.now();
    const isGood =
      found?.value.usedAt === undefined &&
      found?.value.ticketHash === tokenHashOf(ticket) &&
      now < found.value.endsAt;
    if (!found || !isGood) return refuse('identity.arrival-over');
    const { endsAt, personId, means } = found.value;
    const used = { ...found.value, usedAt: now };
    const isFirst = await keepPassing(stage.table, installation, handoverRow, used, {
      endsAt,
      found,
    });
    return isFirst ? ok({ personId, means }) : refuse('identity.arrival-over');
  });
