import { randomBytes } from 'node:crypto';
import {
  appoint,
  confirmInvitation,
  endAppointment,
  foundRegion,
  handOverTeam,
  revokeInvitation,
  revokeMandate,
} from '#tenancy';
import type { Scene } from '../../packages/perform/samples.ts';
import { invited, joined, letIn, reason, waiting } from '../../packages/tenancy/samples.ts';

/** Everything that may be done about a team and about who is let in; what nobody outside may see holds the canary. */
export const teamIn = async (scene: Scene, canary: string) => {
  const lead = await joined(scene, ['coordinator']);
  const other = await joined(scene, ['unit-officer']);
  await scene.done(appoint, { personId: other, name: canary, roles: ['forum-member'] });
  await scene.done(handOverTeam, { personId: other }, { person: lead });
  const leaving = await joined(scene, ['reader']);
  await scene.done(endAppointment, { personId: leaving, reason: `${canary} ya no trabaja aquí.` });
  const back = await invited(scene, { name: canary });
  await scene.done(revokeInvitation, { invitationId: back.invitationId });
  const guest = await waiting(scene);
  const named = { invitationId: guest.invitationId, personId: guest.person };
  await scene.done(confirmInvitation, named);
  const { invitationId } = await invited(scene, { name: canary, mail: `${canary}@x.cl` });
  const over = await letIn(scene);
  await scene.done(revokeMandate, { mandateId: over.mandateId, reason });
  const { mandateId, partner } = await letIn(scene);
  const machine = { person: undefined, isInstallation: true } as const;
  await scene.done(foundRegion, { tokenHash: randomBytes(32).toString('hex') }, machine);
  return { invitationId, mandateId, partner };
};
