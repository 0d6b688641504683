import type { Context } from 'hono';
import { applicationAddress, dossiersAddress } from '#addresses';
import { type Role, mayAsk } from '#access';
import type { SignedIn } from '#identity';
import {
  beginDossier,
  consortiumThing,
  dossierStates,
  dossierThing,
  listOwnDossiers,
  referralThing,
} from '#joining';
import type { TenantId } from '#kernel';
import { hasOffice, isPartner } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { day } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import type { Offered } from '#perform';
import { Step } from '../parts/step.tsx';
import { DoneNote } from './done-note.tsx';
import { inOffice, page } from '../parts/page.tsx';

/** Somebody who prepares applications for their government. */
export type Applicant = {
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly name: string;
  readonly roles: readonly Role[];
};

/** Whoever may prepare applications here; whoever is not signed in is asked to, and the rest finds nothing. */
export const applicantOf = async (c: Context, ask: Ask): Promise<Applicant | Response> => {
  const tenant = c.req.param('slug') ?? '';
  if (!hasOffice(tenant) || isPartner(tenant)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(tenant, person);
  if (!mayAsk(roles, beginDossier.capability)) throw new NothingHere('role');
  return { tenant, person, name, roles };
};

/** What can be begun here, and what others ask for. */
const offeredTo = async (ask: Ask, { tenant, roles }: Applicant) => {
  const looking = { tenant, roles, mandates: [] };
  const [dossiers, referrals, asked] = await Promise.all([
    ask.offering?.listed({ thing: dossierThing, ...looking }),
    ask.offering?.listed({ thing: referralThing, ...looking }),
    ask.offering?.listed({ thing: consortiumThing, ...looking }),
  ]);
  return {
    makes: [...(dossiers?.makes ?? []), ...(referrals?.makes ?? [])],
    asked: (asked?.things ?? []).filter(({ steps }) => steps.length > 0),
  };
};

/** Another government that asks this one to apply together with it. */
const AskedCard = ({ tenant, asked }: { tenant: string; asked: Offered }) => (
  <section class={asked.waits.length > 0 ? 'card now-open' : 'card'}>
    <h2>{asked.title}</h2>
    {asked.waits.length > 0 ? null : <p>La encabeza ese gobierno. Todavía no la envía.</p>}
    <p class="actions">
      {asked.steps.map((verb) => (
        <Step
          slug={tenant}
          verb={verb}
          given={asked.given}
          isMain={asked.waits.some((wait) => wait.verb === verb.id)}
        />
      ))}
    </p>
  </section>
);

/** The applications of a government, who asked it to apply together, and how another commune is invited. */
export const applyingPage = (ask: Ask) => async (c: Context) => {
  const who = await applicantOf(c, ask);
  if (who instanceof Response) return who;
  const { tenant, name } = who;
  const [{ items }, offered] = await Promise.all([
    orNotFound(ask.read(listOwnDossiers, who, {})),
    offeredTo(ask, who),
  ]);
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
        {offered.asked.map((one) => (
          <AskedCard tenant={tenant} asked={one} />
        ))}
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
          {offered.makes.map((verb, at) => (
            <Step slug={tenant} verb={verb} isMain={at === 0 && !isApplying} isSmall={false} />
          ))}
        </p>
        <p>
          <a href={dossiersAddress(tenant)}>Mira lo que es público</a>
        </p>
      </>
    ),
  });
};
