import { wordsOf } from '#perform';
import type { Context } from 'hono';
import { contactAddress, formAddress, officeAddress } from '#addresses';
import {
  type ProfileView,
  hasOffice,
  isPartner,
  profileWords,
  setProfile,
  viewProfileDraft,
} from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { Empty } from '../ui/parts.tsx';
import { Sample } from '../parts/sample.tsx';
import { DoneNote } from './done-note.tsx';
import { placeOf } from './place.ts';
import { ofPerson, page } from '../parts/page.tsx';

const reach = ['phone', 'hours', 'mail', 'address'] as const;

const Reach = ({ profile }: { profile: ProfileView }) => (
  <section>
    <h2>Cómo te encuentran</h2>
    <dl class="facts">
      {reach.map((name) => (
        <>
          <dt>{profileWords[name].label}</dt>
          <dd>{profile[name] ?? 'Todavía no se dice.'}</dd>
        </>
      ))}
    </dl>
  </section>
);

const Colours = ({ profile }: { profile: ProfileView }) => (
  <section>
    <h2>Cómo se ve</h2>
    {profile.primary === undefined && profile.accent === undefined ? (
      <Empty>
        Tus páginas usan los colores de la casa. Elige los tuyos y aquí verás una muestra.
      </Empty>
    ) : (
      <>
        <div class="cards">
          <Sample colours={profile} scheme="light" />
          <Sample colours={profile} scheme="dark" />
        </div>
        <p>
          Con fondo oscuro el color se aclara solo hasta que se lee. En papel y con alto contraste
          del sistema no se usa.
        </p>
      </>
    )}
  </section>
);

/** How an office is reached and how its pages look, as everybody sees it, with a sample of its colours. */
export const settingsPage = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const seen = await ask.read(viewProfileDraft, { tenant: slug, person }, {});
  if (!seen.ok) throw new NothingHere('role');
  const { profile } = seen.value;
  const { name: title, intro } = wordsOf(setProfile);
  const [{ name }, place] = await Promise.all([ask.standing(slug, person), placeOf(ask, slug)]);
  return page(
    ofPerson(
      c,
      name,
      place,
      ...(isPartner(slug) ? [] : [{ name: 'Oficina', href: officeAddress(slug) }]),
    ),
    {
      title,
      lead: <p>{intro}</p>,
      body: (
        <>
          <DoneNote c={c} ask={ask} />
          <Reach profile={profile} />
          <Colours profile={profile} />
          <p class="actions">
            <a class="button" href={formAddress(slug, setProfile.id)}>
              Cambiar estos datos
            </a>
            {isPartner(slug) ? null : <a href={contactAddress(slug)}>Mira la página pública</a>}
          </p>
        </>
      ),
    },
  );
};
