import {
  officeAddress,
  officeProcessAddress,
  privacyAddress,
  settingsAddress,
  teamAddress,
} from '#addresses';
import type { Context } from 'hono';
import type { Ask } from '../http/ask.ts';
import { wordsOfField } from '../text/fields.ts';
import { wordsFor } from '../text/verbs.ts';
import { choicesFor } from './choices.ts';
import type { Work } from './drafts.ts';
import { fieldsOfVerb } from './fields.ts';
import { placeOf } from './place.ts';
import { VerbForm, type Wrong } from './form.tsx';
import { keptFile } from './uploads.ts';
import { isOfTeam } from './of-team.ts';
import { ofPerson, page } from '../parts/page.tsx';

export type Filled = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly version?: number | undefined;
  readonly wrong?: Wrong;
  readonly status?: number;
  /** Why there is no form: what the verb would answer. */
  readonly closed?: string | undefined;
};

/** What the address already says, in words: which dialogue, which commitment. */
const aboutOf = async (ask: Ask, { verb, slug, person, given }: Work) => {
  const named = await Promise.all(
    Object.entries(given).map(async ([name, value]) => {
      const choices = await choicesFor(ask, { tenant: slug, person }, verb, name, given);
      return choices?.find((choice) => choice.value === value)?.label;
    }),
  );
  return named.filter((label) => label !== undefined);
};

const fieldsWithChoices = (ask: Ask, { verb, slug, person, given }: Work) =>
  Promise.all(
    fieldsOfVerb(verb, new Set(Object.keys(given))).map(async (field) => ({
      ...field,
      ...wordsOfField(verb, field.name),
      choices: await choicesFor(ask, { tenant: slug, person }, verb, field.name, given),
    })),
  );

/** What is asked of neighbours and of those who join a team, and not of an office about its work. */
const asksOfPeople: ReadonlySet<string> = new Set([
  'contributions.give-contribution',
  'tenancy.appoint',
  'tenancy.invite',
]);

/** Where the form was opened from. */
const backFrom = ({ verb, slug, given: { processId } }: Work) => {
  if (isOfTeam(verb.id)) return teamAddress(slug);
  if (verb.id === 'tenancy.set-profile') return settingsAddress(slug);
  return processId ? officeProcessAddress(slug, processId) : officeAddress(slug);
};

/** The form of a verb, empty, begun or as it was sent. */
export const showForm = async (c: Context, ask: Ask, work: Work, filled: Filled) => {
  const { verb, slug, tenant, person } = work;
  const [standing, fields, about, place] = await Promise.all([
    person ? ask.standing(tenant, person) : { name: '' },
    fieldsWithChoices(ask, work),
    aboutOf(ask, work),
    placeOf(ask, slug),
  ]);
  const { title, button, intro } = wordsFor(verb);
  const back = backFrom(work);
  const { pathname, search } = new URL(c.req.url);
  return page(ofPerson(c, standing.name, place, { name: 'Oficina', href: back }), {
    title,
    status: filled.status ?? 200,
    lead: (
      <>
        {about.map((label) => (
          <p>
            <strong>{label}</strong>
          </p>
        ))}
        {intro ? <p>{intro}</p> : null}
      </>
    ),
    body: (
      <>
        {filled.closed ? (
          <p class="note">{filled.closed}</p>
        ) : (
          <VerbForm
            action={pathname + search}
            fields={fields}
            values={filled.values}
            wrong={filled.wrong}
            version={filled.version}
            button={button}
            idempotencyKey={Buffer.from(ask.random(16)).toString('hex')}
            kept={await keptFile(ask, work, filled.values['fileId'])}
          />
        )}
        <p>
          <a href={back}>Volver sin guardar</a>
        </p>
        {asksOfPeople.has(verb.id) ? (
          <p>
            <a href={privacyAddress(slug)}>Qué hacemos con tus datos</a>
          </p>
        ) : null}
      </>
    ),
  });
};
