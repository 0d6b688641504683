import type * as z from 'zod';
import type { Role } from '#access';
import type { ArchiveId, Taking } from '#archive';
import type { SignedIn } from '#identity';
import type { Ok, PersonId, Refusal, TenantId } from '#kernel';
import type { Granted, Looking, Offering, Shape, Verb, View, Waiting } from '#perform';
import type { OwnData } from '#privacy';

type Who = { readonly tenant: TenantId; readonly person: SignedIn | undefined };

/** What a request costs: a reading of a program, a change, a ballot, a sign-in. */
export type Cost = 'read' | 'write' | 'vote' | 'enter';

/** A request as it is counted: what it costs, from where, and of whom and for whom where that is known. */
export type Weighed = {
  readonly cost: Cost;
  readonly address: string;
  readonly person: PersonId | undefined;
  readonly tenant: TenantId | undefined;
};

/** All that the pages know of the machine: how to ask. A function hands it in. */
export type Ask = {
  readonly read: <Input extends Shape, Answer extends z.ZodType>(
    view: View<Input, Answer>,
    who: Who,
    input: unknown,
  ) => Promise<Ok<z.output<Answer>> | Refusal>;
  readonly perform: <Input extends Shape, Answer extends Shape, Code extends string>(
    verb: Verb<Input, Answer, Code>,
    who: Who & { readonly key: string },
    input: unknown,
  ) => Promise<Ok<z.output<z.ZodObject<Answer>>> | Refusal>;
  /** Who holds the session of this token, and how surely they were recognised. */
  readonly personOf: (token: string) => Promise<SignedIn | undefined>;
  /** The name somebody goes by, the roles in force in a tenant, and those that wait for the second factor. */
  readonly standing: (
    tenant: TenantId,
    person: SignedIn,
  ) => Promise<{
    readonly name: string;
    readonly roles: readonly Role[];
    readonly waiting: readonly Role[];
    /** What they may do here for an organisation, by mandate. */
    readonly mandates: readonly Granted[];
  }>;
  /** What rooms offer to whoever works in an office. Nobody else is offered anything. */
  readonly offering: Offering | undefined;
  /** The commune that whoever asks declared to live in. */
  readonly communeOf: (who: SignedIn) => Promise<TenantId | undefined>;
  /** What somebody typed and could not send yet, enciphered by whoever hands it in. */
  readonly unsent: {
    readonly keep: (unsentId: string, sealed: string) => Promise<boolean>;
    readonly find: (unsentId: string) => Promise<string | undefined>;
    readonly forget: (unsentId: string) => Promise<void>;
  };
  readonly endSession: (token: string) => Promise<void>;
  readonly fileOf: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The most that one answer may weigh here. What is larger is said, not begun. */
  readonly mostAnswered: number;
  readonly region: TenantId;
  readonly installation: TenantId;
  readonly publicOrigin: string;
  /** Whom to call for help, and where the program's source is: what the installation says, if it does. */
  readonly helpPhone: string | undefined;
  readonly sourceAddress: string | undefined;
  /** Where people sign in; on one machine a page of the gateway. */
  readonly signInPath: string;
  readonly nowMs: () => number;
  readonly random: (bytes: number) => Uint8Array;
  /** How many seconds somebody has to wait who asked too often, or nothing. */
  readonly limit: (weighed: Weighed) => Promise<number | undefined>;
  /** That a page was refused for who somebody is. What rooms refuse they tell themselves. */
  readonly denied: (who: Who, what: string) => Promise<void>;
  readonly fault: (correlationId: string, error: unknown) => void;
};

/** What offices ask besides. No other function carries the rooms that answer it. */
export type OfficeAsk = Ask & {
  /** All that is held about whoever asks, wherever it lies. */
  readonly ownData: (who: SignedIn) => Promise<OwnData>;
  /** What waits in one tenant for whoever holds these roles and mandates there, the longest waiting first. */
  readonly waitingIn: (
    looking: Pick<Looking, 'tenant' | 'roles' | 'mandates'>,
  ) => Promise<readonly Waiting[]>;
  /** An archive as one file, piece by piece, for whoever has just been allowed to take it. */
  readonly archiveOf: (tenant: TenantId, archiveId: ArchiveId) => Promise<Taking | undefined>;
};
