import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginDossier,
  joinConsortium,
  publishDossiers,
  publishJoined,
  submitDossier,
  withdrawDossier,
} from '#joining';
import { asTenant, calledFor, publish, reason } from './samples.ts';

const slugs = ['recoleta', 'nunoa', 'huechuraba'] as const;
type Slug = (typeof slugs)[number];
const government = fc.constantFrom(...slugs);

const step = fc.oneof(
  fc.record({ verb: fc.constant('begin' as const), who: government, with: fc.option(government) }),
  fc.record({ verb: fc.constant('join' as const), who: government, with: fc.constant(null) }),
  fc.record({ verb: fc.constant('send' as const), who: government, with: fc.constant(null) }),
  fc.record({ verb: fc.constant('withdraw' as const), who: government, with: fc.constant(null) }),
  fc.record({ verb: fc.constant('publish' as const), who: government, with: fc.constant(null) }),
);

type Known = {
  readonly dossierId: string;
  readonly lead: Slug;
  readonly agreed: Set<Slug>;
  state: 'draft' | 'submitted' | 'withdrawn';
};

test('no sequence of beginning, agreeing, sending and withdrawing leaves a government in two live applications', async () => {
  const scenes = new Map(slugs.map((slug) => [slug, asTenant(slug)]));
  const sceneOf = (slug: Slug) => scenes.get(slug) ?? asTenant(slug);
  const callId = await calledFor(sceneOf('recoleta'));
  const known: Known[] = [];
  const live = (slug: Slug) =>
    known.filter(
      ({ state, lead, agreed }) => state !== 'withdrawn' && (lead === slug || agreed.has(slug)),
    );
  const ofLead = (slug: Slug) =>
    known.find(({ lead, state }) => lead === slug && state !== 'withdrawn');
  const tell = async () => {
    for (const { lead, dossierId, agreed } of known) {
      for (const slug of agreed) await publish(sceneOf(slug), publishJoined, dossierId);
      await publish(sceneOf(lead), publishDossiers, dossierId);
    }
  };
  const withdraw = async (one: Known) => {
    const { dossierId } = one;
    const done = await sceneOf(one.lead).attempt(withdrawDossier, { dossierId, reason });
    if (done.ok) one.state = 'withdrawn';
  };
  const play = {
    begin: async (who: Slug, other: Slug | null) => {
      const partners = other ? [other] : [];
      const input = { kind: 'joining', callId, partners };
      const done = await sceneOf(who).attempt(beginDossier, input);
      if (!done.ok) return;
      const { dossierId } = done.value;
      known.push({ dossierId, lead: who, agreed: new Set(), state: 'draft' });
    },
    join: async (who: Slug) => {
      for (const one of known) {
        const asked = { dossierId: one.dossierId, lead: one.lead };
        const done = await sceneOf(who).attempt(joinConsortium, asked);
        if (done.ok) one.agreed.add(who);
      }
    },
    send: async (who: Slug) => {
      const one = ofLead(who);
      if (!one) return;
      const sending = { dossierId: one.dossierId, reason, signedAs: 'Alcaldía' };
      const done = await sceneOf(who).attempt(submitDossier, sending);
      if (done.ok) one.state = 'submitted';
    },
    withdraw: async (who: Slug) => {
      const one = ofLead(who);
      if (one) await withdraw(one);
    },
    publish: tell,
  };
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      for (const { verb, who, with: other } of steps) {
        await play[verb](who, other);
        const counts = slugs.map((slug) => live(slug).length);
        most = Math.max(most, ...counts);
        expect(Math.max(...counts)).toBeLessThanOrEqual(1);
      }
      for (const one of known) if (one.state !== 'withdrawn') await withdraw(one);
      await tell();
      known.length = 0;
      for (const slug of slugs) {
        await play.begin(slug, null);
        expect(live(slug)).toHaveLength(1);
      }
      for (const one of known) await withdraw(one);
      await tell();
      known.length = 0;
    }),
    { numRuns: 8 },
  );
  expect(most).toBe(1);
});
