import { beforeAll, expect, test } from 'vitest';
import { policyOf } from '#access';
import { verbs, views } from '#functions';
import { publishOrganisations } from '#organisations';
import { type Verb, type View, offeringOf } from '#perform';
import { openScene } from '#samples';
import { publishIn } from '../../packages/contributions/samples.ts';
import { everythingIn } from '../isolation/everything.ts';
import { inputFor } from '../isolation/inputs.ts';

const versioned = verbs.filter(({ input }) => 'version' in input.shape);
const scene = openScene();
const town: { things?: Awaited<ReturnType<typeof everythingIn>> } = {};

beforeAll(async () => {
  town.things = await everythingIn(scene, 'canario-leido');
  const { organisationId } = town.things.inImplementation;
  await publishIn(scene, publishOrganisations, '-', town.things.organisationId, organisationId);
});

/** What is asked about here. */
const givenFor = (definition: Verb | View) => {
  if (!town.things) throw new Error('nothing happened');
  const { version: _, cursor: __, ...given } = inputFor(definition, town.things);
  return given;
};

const offering = offeringOf(scene.stage, verbs);

/** Editions lie with the region. */
const elsewhere = ['standards.change-proposal', 'standards.open-vote'];

const named = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(given).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

const roomOf = ({ id }: Verb | View) => id.split('.')[0];

const reading = async (view: View, given: Readonly<Record<string, unknown>>) => {
  const roles = view.capability === 'public' ? [] : policyOf(view.capability).roles;
  const person = scene.personWith(...roles.filter((one) => one !== 'installation').slice(0, 1));
  const asked = Object.entries({ ...givenFor(view), ...given }).filter(
    ([name]) => name in view.input.shape,
  );
  const seen = await scene.look(view, Object.fromEntries(asked), { person });
  return seen.ok ? JSON.stringify(seen.value) : '';
};

test.each(versioned.map((verb) => [verb.id, verb] as const))(
  'a program that is to %s reads in the API of which text',
  async (_, verb) => {
    const given = givenFor(verb);
    const begun = await offering.begun({ verb, tenant: scene.tenant, given: named(given) });
    // What the town has none of is told by the tests of its room.
    if (!begun) return expect(elsewhere).toContain(verb.id);
    const own = views.filter((view) => roomOf(view) === roomOf(verb));
    const told = await Promise.all(own.map((view) => reading(view, given)));
    expect(told.some((text) => text.includes(String(begun.version)))).toBe(true);
  },
);
