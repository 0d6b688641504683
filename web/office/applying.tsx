import type { Context } from 'hono';
import {
  applicationAddress,
  applyingAddress,
  campaignAddress,
  communeAddress,
  dossiersAddress,
  formAddress,
  officeAddress,
  reviewAddress,
} from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import { beginDossier, listOwnDossiers } from '#joining';
import type { TenantId } from '#kernel';
import { hasOffice, isPartner, region, tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { dossierStates } from '../text/joining.ts';
import { verbWords } from '../text/verbs.ts';
import { day } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import type { Verb } from '#perform';
import { DoneNote } from './done-note.tsx';
import { inOffice, page } from '../parts/page.tsx';

/** Somebody who prepares applications for their government. */
export type Applicant = {
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly name: string;
};

/** Whoever may prepare applications here; whoever is not signed in is asked to, and the rest finds nothing. */
export const applicantOf = async (c: Context, ask: Ask): Promise<Applicant | Response> => {
  const tenant = c.req.param('slug') ?? '';
  if (!hasOffice(tenant) || isPartner(tenant)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(tenant, person);
  if (!mayAsk(roles, beginDossier.capability)) throw new NothingHere('role');
  return { tenant, person, name };
};

/** The applications of a government, who asked it to apply together, and how another commune is invited. */
export const applyingPage = (ask: Ask) => async (c: Context) => {
  const who = await applicantOf(c, ask);
  if (who instanceof Response) return who;
  const { tenant, name } = who;
  const { items, asked } = await orNotFound(ask.read(listOwnDossiers, who, {}));
  const isApplying = items.some(
    ({ state, isDecided }) => (state === 'draft' || state === 'submitted') && !isDecided,
  );
  return page(inOffice(c, { slug: tenant, name: name }), {
    title: 'Postulaciones',
    lead: (
      <p>
        Aquí preparas la postulación a la red regional o a OGP: las cartas, los respaldos y lo que
        ya hicieron. Nadie más la ve hasta que la envías.
      </p>
    ),
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        {asked.map(({ lead, dossierId, isJoined }) => {
          const verb = isJoined ? 'joining.leave-consortium' : 'joining.join-consortium';
          return (
            <section class={isJoined ? 'card' : 'card now-open'}>
              <h2>
                {isJoined
                  ? `Postulas junto a ${tenantName(lead)}`
                  : `${tenantName(lead)} te pide postular en conjunto`}
              </h2>
              {isJoined ? <p>La encabeza ese gobierno. Todavía no la envía.</p> : null}
              <p class="actions">
                <a
                  class={isJoined ? 'button quiet' : 'button'}
                  href={formAddress(tenant, verb, { dossierId, lead })}
                >
                  {verbWords(verb).title}
                </a>
              </p>
            </section>
          );
        })}
        {items.length === 0 ? <Empty>Todavía no hay una postulación. Empieza una.</Empty> : null}
        <ul class="cards">
          {items.map((one) => (
            <li class="card">
              <h2>
                <a href={applicationAddress(tenant, one.dossierId)}>{one.title}</a>
              </h2>
              <p class="chips">
                <Chip tone={one.state === 'draft' ? 'warn' : ''}>{dossierStates[one.state]}</Chip>
              </p>
              <p>Empezada el {day(one.begunAt)}.</p>
            </li>
          ))}
        </ul>
        <p class="actions">
          {isApplying ? null : (
            <a class="button" href={formAddress(tenant, 'joining.begin-dossier')}>
              {verbWords('joining.begin-dossier').title}
            </a>
          )}
          <a class="button quiet" href={formAddress(tenant, 'joining.refer-commune')}>
            {verbWords('joining.refer-commune').title}
          </a>
        </p>
        <p>
          <a href={dossiersAddress(tenant)}>Mira lo que es público</a>
        </p>
      </>
    ),
  });
};

/** Where whoever did something about joining comes back to: neighbours to what is public, reviewers to their desk. */
const returns: Readonly<Record<string, (slug: string, told: Told) => string>> = {
  'joining.endorse': (slug, { campaignId }) => campaignAddress(slug, String(campaignId)),
  'joining.ask-to-join': (slug) => communeAddress(slug),
  'joining.open-call': officeAddress,
  'joining.join-consortium': applyingAddress,
  'joining.leave-consortium': applyingAddress,
  'joining.transcribe-endorsement': applyingAddress,
};

type Told = Readonly<Record<string, unknown>>;

/** Where one lands after a verb of joining. */
export const afterJoining = (verb: Verb, slug: string, told: Told): string => {
  const done = `?hecho=${verb.id}`;
  const own = returns[verb.id];
  if (own) return own(slug, told) + done;
  const { dossierId } = told;
  if (typeof dossierId !== 'string') return applyingAddress(slug) + done;
  const here =
    verb.reach === 'region'
      ? reviewAddress(region.tenant, dossierId)
      : applicationAddress(slug, dossierId);
  return here + done;
};
