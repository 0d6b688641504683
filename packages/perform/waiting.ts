import type { Role } from '#access';
import type { LocalDate, TenantId } from '#kernel';

/** A step that waits for somebody, where they take it. */
export type Waiting = {
  readonly tenant: TenantId;
  /** The role in which it is theirs. */
  readonly as: Role;
  /** What kind of thing it is of, and its title. */
  readonly thing: string;
  readonly title: string;
  readonly verb: string;
  readonly from: LocalDate;
  readonly until?: LocalDate | undefined;
  readonly processId?: string | undefined;
  readonly address: string;
};
