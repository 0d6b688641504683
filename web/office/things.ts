import type { SignedIn } from '#identity';
import type { Instant, Phase, TenantId } from '#kernel';
import type { Looking, OfferedPlace } from '#perform';
import type { Ask } from '../http/ask.ts';

/** What somebody works on in a process, with the verb that it waits for, if it waits for one. */
export type Thing = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** What an address says to name it. */
  readonly given: Readonly<Record<string, string>>;
  readonly note?: string;
  /** The day on which what it waits for is due. */
  readonly dueOn?: string;
  /** What it consists of. */
  readonly pieces?: OfferedPlace['things'][number]['parts'];
  /** Of what it waits for: itself, or a piece of it. */
  readonly nextOf?: OfferedPlace['things'][number]['waits'][number];
};

export type Place = {
  readonly ask: Ask;
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly processId: string;
  readonly phase: Phase;
  readonly now: Instant;
  readonly standing: Pick<Looking, 'roles' | 'mandates'>;
};
