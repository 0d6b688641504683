import type { Role } from '#access';
import { follow, following, verbs } from '#functions';
import type { Granted } from '#perform';
import { projectorScope, within } from '#table';
import { actsIn } from '../../functions/projector/samples.ts';
import type { Scene } from '../perform/samples.ts';
import { waitingIn } from './waiting.ts';

/** Keeps what waits, as the projector does, after the acts of a process from the nth on. */
export const keep = async (scene: Scene, processId: string, from = 0) => {
  const acts = (await actsIn(scene, processId)).slice(from);
  await within(projectorScope(scene.tenant), () =>
    follow(
      scene.stage,
      { projections: [], things: following.things },
      scene.tenant,
      processId,
      acts,
    ),
  );
};

/** Whoever holds these roles here. */
export const lookingAs = ({ tenant }: Scene, ...roles: readonly Role[]) => ({
  tenant,
  roles,
  mandates: [],
});

const told = async (
  scene: Scene,
  looking: { readonly roles: readonly Role[]; readonly mandates: readonly Granted[] },
) =>
  (await waitingIn(scene.stage, verbs, { tenant: scene.tenant, ...looking })).map(
    ({ verb, from, title, as, address }) => ({ verb, from, title, as, address }),
  );

/** What waits for whoever holds these roles. */
export const waits = (scene: Scene, ...roles: readonly Role[]) =>
  told(scene, { roles, mandates: [] });

/** What waits for whoever works here on a mandate. */
export const waitsOn = (scene: Scene, mandate: Granted) =>
  told(scene, { roles: [], mandates: [mandate] });
