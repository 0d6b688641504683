import { type Result, type TenantId, ok, refuse } from '#kernel';
import type { Dossier } from './dossier.ts';

/** What another government asks for, whether this one agreed, and whether it has room for one more application. */
export type Asking = {
  readonly asked: { readonly lead: TenantId; readonly state: Dossier['state'] };
  readonly place: object | undefined;
  readonly isFree: boolean;
};

export const canBeJoined = ({
  asked,
  isFree,
}: Asking): Result<true, 'joining.not-asked' | 'joining.already-applying'> => {
  if (!isFree) return refuse('joining.already-applying');
  return asked.state === 'draft' ? ok(true) : refuse('joining.not-asked', 'lead');
};

/** It is taken back as long as the lead has not sent it. */
export const canBeLeft = ({
  asked,
  place,
}: Asking): Result<true, 'joining.not-together' | 'joining.wrong-state'> => {
  if (!place) return refuse('joining.not-together', 'lead');
  return asked.state === 'draft' ? ok(true) : refuse('joining.wrong-state');
};
