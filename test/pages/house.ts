import { verbs, views } from '#functions';
import type { PersonId, TenantId } from '#kernel';
import { readConfig } from '#runtime';
import { openScene } from '#samples';
import { officeApp, portalApp } from '#web';
import { officeAskOf } from '../../functions/office/asking.ts';
import { publishAll } from '../../packages/board/samples.ts';

const often = { read: 1e9, write: 1e9, vote: 1e9, enter: 1e9 };
const LIMITS = JSON.stringify({ perPrefix: often, perPerson: often, perTenant: 1e9 });

export const origin = 'http://localhost:4000';

/**
 * The pages over a scene, as the functions build them, in a commune that the map knows and no other test works in.
 * Whoever asks as somebody is signed in with a fresh second factor.
 */
export const openHouse = (slug: string, startsAt?: string) => {
  const scene = openScene(startsAt, slug as TenantId);
  const ask = {
    ...officeAskOf(scene.stage, readConfig({ LIMITS })),
    personOf: async (token: string) => ({
      personId: token.slice(0, 26) as PersonId,
      proof: { level: 2 as const },
    }),
    fault: (_: string, error: unknown) => {
      throw error;
    },
  };
  const [office, portal] = [officeApp(ask, verbs, views), portalApp(ask)];
  /** Asks for an address, as a person or as nobody; with a form, sends it. */
  const visit = async (address: string, person?: PersonId, form?: Record<string, string>) => {
    const app = address.includes('/oficina') ? office : portal;
    const answer = await app.request(`${origin}${address}`, {
      method: form ? 'POST' : 'GET',
      headers: {
        ...(person ? { cookie: `articula=${person}${'x'.repeat(17)}` } : {}),
        ...(form ? { origin, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    });
    return { status: answer.status, text: await answer.text() };
  };
  return { scene, visit, publish: (...processes: string[]) => publishAll(scene, ...processes) };
};
