import type { Context } from 'hono';
import { officeAddress } from '#addresses';
import type { Role } from '#access';
import {
  confirmInvitation,
  guestWords,
  handOverTeam,
  hasOffice,
  invitationThing,
  isPartner,
  listInvitations,
  listTeam,
  mandateThing,
  memberThing,
  partnerThing,
  region,
} from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { day, moment } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { placeOf } from './place.ts';
import { ofPerson, page } from '../parts/page.tsx';
import { Step } from '../parts/step.tsx';
import { mandatesSection, partnersSection } from './team-partners.tsx';
import { type Can, Makes, type Who, canIn } from './team-steps.tsx';

const rolesIn = (roles: readonly Role[]) => roles.map((role) => <Chip>{es.roles[role]}</Chip>);

type Member = {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit?: string | undefined;
  readonly until?: string | undefined;
  readonly isInForce: boolean;
};

const Members = ({
  slug,
  can,
  team,
  self,
}: {
  slug: string;
  can: Can;
  team: readonly Member[];
  self: string;
}) => (
  <ul class="cards">
    {team.map(({ personId, name, roles, unit, until, isInForce }) => (
      <li class="card">
        <h3>{name}</h3>
        <p class="chips">
          {rolesIn(roles)}
          {isInForce ? null : <Chip tone="warn">Su período terminó</Chip>}
        </p>
        <p>
          {unit ? `${unit}. ` : ''}
          {until ? `Hasta el ${day(until)}.` : 'Sin fecha de término.'}
        </p>
        <p class="actions">
          {can
            .stepsOf(personId)
            // Nobody hands over to themselves.
            .filter(({ id }) => personId !== self || id !== handOverTeam.id)
            .map((verb) => (
              <Step slug={slug} verb={verb} given={{ personId }} of={name} />
            ))}
        </p>
      </li>
    ))}
  </ul>
);

const invitationsSection = async (ask: Ask, who: Who, can: Can) => {
  const seen = await ask.read(listInvitations, who, {});
  const all = seen.ok ? seen.value.items : [];
  // Whoever waits to be confirmed comes before whoever has not come yet.
  const pending = all.toSorted((a, b) => Number(!a.waiting) - Number(!b.waiting));
  return (
    <section>
      <h2>Invitaciones pendientes ({pending.length})</h2>
      {pending.length === 0 ? <Empty>Nadie tiene una invitación sin aceptar.</Empty> : null}
      <ul class="cards">
        {pending.map(({ invitationId, name, mail, roles, endsAt, waiting }) => (
          <li class="card">
            <h3>{name ?? 'Primera persona del equipo'}</h3>
            <p class="chips">{rolesIn(roles)}</p>
            <p>
              {mail ? `${mail}. ` : ''}Vence el {moment(endsAt)}.
            </p>
            {waiting ? (
              <p class="note">
                La aceptó {guestWords(waiting)}. No tiene ninguna función hasta que confirmes que es
                la persona que invitaste.
              </p>
            ) : null}
            <p class="actions">
              {can.stepsOf(invitationId).map((verb) => (
                <Step
                  slug={who.tenant}
                  verb={verb}
                  given={{
                    invitationId,
                    ...(waiting && verb.id === confirmInvitation.id
                      ? { personId: waiting.by }
                      : {}),
                  }}
                  of={name ?? mail ?? ''}
                />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A team: who is in it until when, who was invited, and the organisations that it let in. */
export const teamPage = (ask: Ask) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles, mandates } = await ask.standing(slug, person);
  const who = { tenant: slug, person };
  const seen = await ask.read(listTeam, who, {});
  if (!seen.ok) throw new NothingHere('role');
  const looking = { tenant: slug, roles, mandates };
  const [place, members, invitations, mandated, partners] = await Promise.all([
    placeOf(ask, slug),
    canIn(ask, memberThing, looking),
    canIn(ask, invitationThing, looking),
    canIn(ask, mandateThing, looking),
    canIn(ask, partnerThing, looking),
  ]);
  const isRegion = slug === region.tenant;
  const title = `Equipo ${isRegion ? 'del' : 'de'} ${place.name}`;
  return page(
    ofPerson(
      c,
      name,
      { name: place.name, href: place.href },
      { name: 'Oficina', href: officeAddress(slug) },
    ),
    {
      title,
      crumb: 'Equipo',
      lead: (
        <p>Quién trabaja aquí, con qué funciones y hasta cuándo. Todo cambio vale de inmediato.</p>
      ),
      body: (
        <>
          <DoneNote c={c} ask={ask} />
          <p class="actions">
            <Makes slug={slug} can={invitations} />
            <Makes slug={slug} can={members} />
          </p>
          <section>
            <h2>Integrantes ({seen.value.items.length})</h2>
            {seen.value.items.length === 0 ? <Empty>Invita a la primera persona.</Empty> : null}
            <Members slug={slug} can={members} team={seen.value.items} self={person.personId} />
          </section>
          {await invitationsSection(ask, who, invitations)}
          {mandated.makes.length > 0 ? await mandatesSection(ask, who, mandated) : null}
          {isRegion ? await partnersSection(ask, who, partners) : null}
          {isPartner(slug) ? (
            <p>
              <a href={officeAddress(slug)}>Mira tus comunas</a>
            </p>
          ) : null}
        </>
      ),
    },
  );
};
