import type { SignedIn } from '#identity';
import type { Ok, PersonId, Refusal } from '#kernel';

/** A session as its holder sees it. `mark` names it and opens nothing. */
export type OwnSession = {
  readonly mark: string;
  readonly startedAt: string;
  readonly means: string;
  readonly isThis: boolean;
};

type Said<Value> = Promise<Ok<Value> | Refusal>;

/** All that the pages of the entrance know of how people are recognised. A function hands it in. */
export type Doorway = {
  /** Whether a code can be sent by mail. */
  readonly hasMail: boolean;
  readonly providers: readonly {
    readonly key: string;
    readonly kind: 'claveunica' | 'openid';
    readonly label: string;
  }[];
  /** Sends a code, and answers the ticket that stays in this browser. */
  readonly askCode: (mail: string, address: string) => Said<string>;
  /** Answers the token of a new session. */
  readonly answerCode: (ticket: string, code: string) => Said<string>;
  readonly depart: (provider: string) => Said<{ readonly ticket: string; readonly to: string }>;
  /** Answers the code by which `arrive` takes what the provider said. */
  readonly comeBack: (provider: string, ticket: string, query: URLSearchParams) => Said<string>;
  readonly arrive: (ticket: string, code: string) => Said<string>;
  readonly factorOf: (person: PersonId) => Promise<{ readonly codesLeft: number } | undefined>;
  readonly proposeFactor: (
    token: string,
    name: string,
  ) => { readonly typed: string; readonly picture: string; readonly address: string };
  /** Answers the recovery codes and the token of the session that goes on. */
  readonly enrol: (
    who: SignedIn,
    token: string,
    code: string,
  ) => Said<{ readonly codes: readonly string[]; readonly token: string }>;
  readonly showFactor: (who: SignedIn, token: string, code: string) => Said<string>;
  readonly sessions: (who: SignedIn, token: string) => Promise<readonly OwnSession[]>;
  /** Ends one of one's own sessions, or all of them. */
  readonly end: (who: SignedIn, mark: string | 'all') => Promise<void>;
};
