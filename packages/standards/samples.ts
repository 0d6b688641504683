import { publishIn } from '../contributions/samples.ts';
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { LocalDate, type PersonId, TenantId, phases } from '#kernel';
import { machine } from '#perform';
import { openScene } from '#samples';
import {
  type Requirement,
  changeProposal,
  closeVote,
  commentRequirement,
  editionOf,
  measureOf,
  openVote,
  proposeEdition,
  publishEditions,
  publishVotes,
  voteOnEdition,
  withdrawEdition,
} from '#standards';
import { type Write, commit, create, tenantScope, within } from '#table';
import { recordMembership } from '#tenancy';
import type { Scene } from '../perform/samples.ts';
import { appointmentRow } from '../tenancy/rows.ts';
import { Measure, isInRange } from './measures.ts';
import { kinds, severities } from './requirement.ts';
import { voteRow } from './rows.ts';

/** What the shipped regional edition asks for, and one thing more. */
export const requirementsSample: readonly Requirement[] = [
  ...(editionOf({ id: 'gore-rm', edition: 1 })?.requirements ?? []),
  {
    id: 'RM5',
    es: 'Hay al menos dos diálogos en cada proceso.',
    en: 'There are at least two dialogues in every process.',
    phase: 'dialogues',
    kind: 'advised',
    measure: 'public-meetings',
    unit: 'count',
    threshold: 2,
    evidence: 'minutes',
    severity: 'W',
    responsible: 'coordinator',
    source: 'Acuerdo de prueba',
    isVerified: false,
  },
];

export const wordingSample = {
  standardId: 'gore-rm',
  label: '2026',
  parent: 'gore-rm',
  parentEdition: 1,
  requirements: requirementsSample,
};

/** The sample's requirements with one of them changed, or without it. */
export const withChanged = (id: string, changed: object | undefined) =>
  requirementsSample.flatMap((one): object[] => {
    if (one.id !== id) return [one];
    return changed ? [{ ...one, ...changed }] : [];
  });

export const ruleSample = {
  quorumPercent: 50,
  majorityPercent: 50,
  closesAt: '2026-03-20T18:00',
};

/** In March clocks here are three hours behind Greenwich; votes settle for a minute. */
export const afterTheVote = '2026-03-20T21:01:00.000Z';

/** Writes rows with an act that no verb made. */
const planted = async ({ stage, tenant }: Scene, ...writes: readonly Write[]) => {
  const hash = randomBytes(16).toString('hex');
  const act = {
    id: `act-${hash}`,
    tenant,
    collection: '-',
    verb: 'planted',
    kind: 'planted.here',
    about: hash,
    person: machine,
    role: 'installation',
    at: stage.now(),
    key: hash,
    request: hash,
    answer: {},
  };
  await within(tenantScope(tenant), () => commit(stage.table, { act, writes, ballots: [] }));
};

/** Appoints somebody who speaks for a municipality, in whatever tenant the scene has for its region. */
const appointedFor = async (scene: Scene, commune: string, until?: string): Promise<PersonId> => {
  const personId = scene.personWith('member-officer');
  const appointment = {
    personId,
    name: 'Ana Soto',
    roles: ['member-officer' as const],
    commune: TenantId.parse(commune),
    since: scene.stage.now(),
    ...(until ? { until: LocalDate.parse(until) } : {}),
  };
  await planted(scene, create(appointmentRow, appointment));
  return personId;
};

/** A vote that nobody gave: a row without its act. */
export const plantedVote = (scene: Scene, commune: string) =>
  planted(
    scene,
    create(voteRow, {
      standardId: 'gore-rm' as const,
      edition: 2,
      commune: TenantId.parse(commune),
      choice: 'yes' as const,
      at: scene.stage.now(),
    }),
  );

/** A region of its own for one test, with an officer and the means to make municipalities active. */
export const regionOf = (scene: Scene) => {
  Object.assign(scene.stage, { region: scene.tenant });
  const officer = { person: scene.personWith('regional-officer') };
  const stand = (commune: string, state: string) =>
    scene.done(recordMembership, { commune, state, basis: 'Carta de prueba' }, officer);
  const speaker = async (commune: string, until?: string) => ({
    person: await appointedFor(scene, commune, until),
  });
  const member = async (commune: string) => {
    await stand(commune, 'active');
    return speaker(commune);
  };
  return { scene, officer, stand, speaker, member };
};

export type Region = ReturnType<typeof regionOf>;

export const openRegion = (): Region => regionOf(openScene());

export const proposedIn = async ({ scene, officer }: Region, wording: object = {}) => {
  const done = await scene.done(proposeEdition, { ...wordingSample, ...wording }, officer);
  return { standardId: 'gore-rm', edition: String(done.edition) };
};

/** A proposal in its vote, with these municipalities as members; hands back who speaks for each. */
export const votingIn = async (region: Region, ...communes: readonly string[]) => {
  const members: { person: PersonId; commune: string }[] = [];
  for (const commune of communes) members.push({ ...(await region.member(commune)), commune });
  const named = await proposedIn(region);
  await region.scene.done(openVote, { ...named, ...ruleSample }, region.officer);
  return { named, members };
};

/** Performs every verb of agreeing once and leaves nothing open, also where others do so at the same time. */
export const agreeingIn = async (region: Region) => {
  const { scene, officer } = region;
  const member = await region.speaker('curacavi');
  const membership = { commune: 'curacavi', state: 'active', basis: 'Carta de prueba' };
  await scene.attempt(recordMembership, membership, officer);
  const propose = async () => {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const done = await scene.attempt(proposeEdition, wordingSample, officer);
      if (done.ok) return { standardId: 'gore-rm', edition: String(done.value.edition) };
      await new Promise((free) => setTimeout(free, 50));
    }
    throw new Error('another proposal stays open');
  };
  const first = await propose();
  const said = { ...first, requirementId: 'RM5', text: 'Pedimos tres diálogos.' };
  await scene.done(commentRequirement, said, member);
  const { standardId: _, ...wording } = wordingSample;
  await scene.done(changeProposal, { ...first, ...wording, label: '2027' }, officer);
  await scene.done(openVote, { ...first, ...ruleSample }, officer);
  await scene.done(voteOnEdition, { ...first, commune: 'curacavi', choice: 'no' }, member);
  scene.at(afterTheVote);
  await scene.done(closeVote, { ...first, inForceFrom: '2026-06-01' }, officer);
  const second = await propose();
  await scene.done(withdrawEdition, { ...second, reason: 'Se propuso por equivocación.' }, officer);
  return first;
};

const thresholdOf = (measure: Measure) =>
  fc.integer({ min: 0, max: 5000 }).filter((threshold) => isInRange(measure, threshold));

const smallest: Readonly<Partial<Record<Requirement['unit'], fc.Arbitrary<number>>>> = {
  presence: fc.constant(1),
  'self-assessment': fc.integer({ min: 1, max: 5 }),
  percent: fc.integer({ min: 1, max: 100 }),
  months: fc.integer({ min: 1, max: 120 }),
};

/** Any requirement that can be computed. */
export const anyRequirement = (id: string): fc.Arbitrary<Requirement> =>
  fc.constantFrom(...Measure.options).chain((measure) => {
    const { unit } = measureOf(measure);
    return fc.record({
      id: fc.constant(id),
      es: fc.constant('Se pide algo.'),
      en: fc.constant('Something is asked for.'),
      phase: fc.constantFrom(...phases),
      kind: fc.constantFrom(...kinds),
      measure: fc.constant(measure),
      unit: fc.constant(unit),
      threshold: smallest[unit] ?? thresholdOf(measure),
      evidence: fc.constantFrom('minutes' as const, 'record' as const),
      severity: fc.constantFrom(...severities),
      responsible: fc.constant('coordinator' as const),
      source: fc.constant('Una fuente'),
      isVerified: fc.boolean(),
    });
  });

/** A few requirements, each with an id of its own. */
export const anyRequirements: fc.Arbitrary<readonly Requirement[]> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => anyRequirement(`X${index}`))),
  );

const upTo = <Item>(list: readonly Item[], item: Item) =>
  fc.constantFrom(...list.slice(0, list.indexOf(item) + 1));

const asStrict = ({ measure, threshold }: Requirement) =>
  measureOf(measure).direction === 'at-least'
    ? fc.integer({ min: threshold, max: threshold + 50 })
    : fc.integer({ min: 0, max: threshold });

/** The same requirement, asked for at least as strictly, in any words. */
export const tightenedFrom = (before: Requirement): fc.Arbitrary<Requirement> =>
  fc.record({
    ...(Object.fromEntries(
      Object.entries(before).map(([name, value]) => [name, fc.constant(value)]),
    ) as unknown as { [K in keyof Requirement]: fc.Arbitrary<Requirement[K]> }),
    es: fc.constantFrom(before.es, 'Se pide con otras palabras.'),
    phase: upTo(phases, before.phase),
    kind: upTo(kinds, before.kind),
    severity: upTo(severities, before.severity),
    threshold: asStrict(before).filter((threshold) => isInRange(before.measure, threshold)),
  });

export type Voting = Awaited<ReturnType<typeof votingIn>>;

export const inForceFrom = '2026-06-01';

/** A member's vote, as it is asked for: it may be refused. */
export const vote = ({ scene }: Region, { named, members }: Voting, at: number, choice = 'yes') => {
  const [one] = members.slice(at);
  const input = { ...named, commune: one?.commune, choice };
  return scene.attempt(voteOnEdition, input, { person: one?.person });
};

/** The end of a vote, by the region's officer. */
export const close = ({ scene, officer }: Region, named: object, date = inForceFrom) =>
  scene.attempt(closeVote, { ...named, inForceFrom: date } as never, officer);

/** What everybody sees of an edition and its vote now. */
export const publish = async ({ scene }: Region, key = 'gore-rm-2') => {
  await publishIn(scene, publishEditions, '-', key);
  await publishIn(scene, publishVotes, '-', key);
};
