import {
  communeAddress,
  officeAddress,
  processAddress,
  officeProcessAddress,
  privacyAddress,
  verbAddress,
} from '#addresses';
import type { Context } from 'hono';
import { mayAsk } from '#access';
import { type Verb, addressOf, namesIn, makingOf, wordsOf, fieldWordsOf } from '#perform';
import type { Ask } from '../http/ask.ts';
import { newFormKey } from '../http/form-key.ts';
import { addressHere } from '../http/lead.ts';
import type { Unsent } from '../http/unsent.ts';
import { fieldsOfVerb } from '../parts/form/fields.ts';
import { Form } from '../parts/form/form.tsx';
import { Standing, standingIn, withNow } from '../parts/form/now.tsx';
import { Choosing } from '../parts/form/choosing.tsx';
import { GivenBack } from '../parts/form/given-back.tsx';
import type { Wrong } from '../parts/form/wrongs.ts';
import type { Work } from './drafts.ts';
import { placeOf } from './place.ts';
import { keptFile } from './uploads.ts';
import { ofPerson, page } from '../parts/page.tsx';

export type Filled = {
  readonly values: Readonly<Record<string, unknown>>;
  /** What the form begins with: texts that somebody approves are read here. */
  readonly begun?: Readonly<Record<string, unknown>> | undefined;
  /** What stands there now, where it changed while somebody wrote. */
  readonly now?: Readonly<Record<string, unknown>> | undefined;
  readonly version?: number | string | undefined;
  readonly wrongs?: readonly Wrong[];
  /** What somebody could not send before, given back. */
  readonly unsent?: Unsent | undefined;
  readonly status?: number;
  /** What is asked once it is sent: neighbours write first. */
  readonly missing?: 'sign-in' | 'residence' | undefined;
  /** Why there is no form: what the verb would answer. */
  readonly closed?: string | undefined;
};

/** What the address already says, in words: which dialogue, which commitment. */
const aboutOf = async (ask: Ask, { verb, slug, person, given }: Work) => {
  const named = await Promise.all(
    Object.entries(given).map(async ([name, value]) => {
      // Records are told to whoever may open the office's form, never to somebody who has yet to sign in.
      const asked = person && { verb, name, tenant: slug, given, person: person.personId };
      const title = asked && (await ask.offering?.title(asked));
      return title ?? fieldWordsOf(verb, name).values[value];
    }),
  );
  return named.filter((label) => label !== undefined);
};

const fieldsWithChoices = (ask: Ask, { verb, slug, person, given }: Work) =>
  Promise.all(
    fieldsOfVerb(verb, new Set(Object.keys(given))).map(async (field) => ({
      ...field,
      ...fieldWordsOf(verb, field.name),
      choices:
        person &&
        (await ask.offering?.options({
          verb,
          name: field.name,
          tenant: slug,
          given,
          person: person.personId,
        })),
    })),
  );

/** What neighbours do from the public pages, and may write before they say who they are. */
export const isForNeighbours = ({ capability, sealed }: Verb): boolean =>
  mayAsk(['resident'], capability) !== undefined && sealed.length === 0;

/** What is asked of people themselves, or puts down somebody: they are told what becomes of it. */
const asksOfPeople = (verb: Verb): boolean =>
  isForNeighbours(verb) || (makingOf(verb)?.isPersonal ?? false);

const ahead = {
  'sign-in':
    'Escribe con calma. Al enviarlo te pediremos entrar y decir en qué comuna vives; lo que escribas se conserva.',
  residence:
    'Escribe con calma. Al enviarlo te preguntaremos en qué comuna vives; lo que escribas se conserva.',
} as const;

/** Where the form was opened from. */
const backFrom = ({ verb, slug, given }: Work) => {
  const { processId } = given;
  const found = addressOf(verb);
  if (found) return found({ ...given, slug });
  if (isForNeighbours(verb))
    return processId ? processAddress(slug, processId) : communeAddress(slug);
  return processId ? officeProcessAddress(slug, processId) : officeAddress(slug);
};

/** What the address has yet to name before a text can be shown that the form begins with. */
const toBeNamed = ({ verb, given }: Work): readonly string[] =>
  Object.hasOwn(verb.input.shape, 'version') && verb.offer.of
    ? namesIn(verb.path).filter((name) => !Object.hasOwn(given, name))
    : [];

/** The form of a verb, empty, begun or as it was sent. */
export const showForm = async (c: Context, ask: Ask, work: Work, filled: Filled) => {
  const { verb, slug, tenant, person, given } = work;
  const [standing, fields, about, place] = await Promise.all([
    person ? ask.standing(tenant, person) : undefined,
    fieldsWithChoices(ask, work),
    aboutOf(ask, work),
    placeOf(ask, slug),
  ]);
  const { name: title, button, intro } = wordsOf(verb);
  const unnamed = toBeNamed(work);
  const back = backFrom(work);
  const above = { name: isForNeighbours(verb) ? 'Participa' : 'Oficina', href: back };
  return page(ofPerson(c, standing?.name, place, above), {
    title,
    wrongs: filled.wrongs ?? [],
    status: filled.status ?? 200,
    lead: (
      <>
        {about.map((label) => (
          <p>
            <strong>{label}</strong>
          </p>
        ))}
        {intro ? <p>{intro}</p> : null}
        {filled.missing && !filled.closed ? <p>{ahead[filled.missing]}</p> : null}
      </>
    ),
    body: (
      <>
        {filled.closed ? (
          <p class="note">{filled.closed}</p>
        ) : (
          <>
            <GivenBack unsent={filled.unsent} fields={fields} />
            <Standing texts={standingIn(filled.begun ?? {}, fields)} />
            {unnamed.length > 0 ? (
              <Choosing
                action={verbAddress(slug, verb.id)}
                fields={fields.filter(({ name }) => unnamed.includes(name))}
                given={given}
              />
            ) : (
              <Form
                action={addressHere(c)}
                fields={filled.now ? withNow(fields, filled.values, filled.now) : fields}
                values={filled.values}
                wrongs={filled.wrongs}
                version={filled.version}
                button={button}
                formKey={newFormKey(ask)}
                kept={await keptFile(ask, work, filled.values['fileId'])}
              />
            )}
          </>
        )}
        <p>
          <a href={back}>Volver sin guardar</a>
        </p>
        {asksOfPeople(verb) ? (
          <p>
            <a href={privacyAddress(slug)}>Qué hacemos con tus datos</a>
          </p>
        ) : null}
      </>
    ),
  });
};
