import type { Context } from 'hono';
import { formAddress, mandatesAddress, officeAddress, teamAddress } from '#addresses';
import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import type { Verb } from '#perform';
import {
  type MandateView,
  hasOffice,
  isPartner,
  listInvitations,
  listMandates,
  listPartners,
  listTeam,
  region,
} from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { NothingHere } from '../http/reading.ts';
import { es } from '../text/es.ts';
import { guestWords } from '../text/guest.ts';
import { verbWords } from '../text/verbs.ts';
import { day, moment } from '../text/format.ts';
import { Chip, Empty } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { everyItem } from '../http/reading.ts';
import { placeOf } from './place.ts';
import { ownVerbs } from './work.ts';
import { MandateFacts } from '../parts/mandate-facts.tsx';
import { ofPerson, page } from '../parts/page.tsx';

type Own = ReadonlyMap<string, Verb>;
type Given = Readonly<Record<string, string>>;

const Act = ({ slug, own, id, given }: { slug: string; own: Own; id: string; given?: Given }) =>
  own.has(id) ? (
    <a class="button quiet small" href={formAddress(slug, id, given)}>
      {verbWords(id).title}
    </a>
  ) : null;

const rolesIn = (roles: readonly (keyof typeof es.roles)[]) =>
  roles.map((role) => <Chip>{es.roles[role]}</Chip>);

type Member = {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly (keyof typeof es.roles)[];
  readonly unit?: string | undefined;
  readonly until?: string | undefined;
  readonly isInForce: boolean;
};

const Members = ({
  slug,
  own,
  team,
  self,
}: {
  slug: string;
  own: Own;
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
          {personId === self || !isInForce || roles.includes('monitor') ? null : (
            <Act slug={slug} own={own} id="tenancy.hand-over" given={{ personId }} />
          )}
          {isInForce ? (
            <Act slug={slug} own={own} id="tenancy.end-appointment" given={{ personId }} />
          ) : null}
        </p>
      </li>
    ))}
  </ul>
);

const invitationsSection = async (ask: Ask, who: Who, own: Own) => {
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
              {waiting ? (
                <Act
                  slug={who.tenant}
                  own={own}
                  id="tenancy.confirm-invitation"
                  given={{ invitationId, personId: waiting.by }}
                />
              ) : null}
              <Act
                slug={who.tenant}
                own={own}
                id="tenancy.revoke-invitation"
                given={{ invitationId }}
              />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Who = { readonly tenant: TenantId; readonly person: SignedIn };

const isOpen = ({ state }: MandateView) => state === 'in-force' || state === 'coming';

const mandatesSection = async (ask: Ask, who: Who, own: Own) => {
  const all = await everyItem((cursor) => ask.read(listMandates, who, cursor));
  return (
    <section>
      <h2>Organizaciones con mandato</h2>
      {all.some(isOpen) ? null : (
        <Empty>Ninguna organización trabaja hoy por encargo de este gobierno.</Empty>
      )}
      <ul class="cards">
        {all.filter(isOpen).map((mandate) => (
          <li class="card">
            <h3>{mandate.partnerName}</h3>
            <MandateFacts mandate={mandate} />
            <p class="actions">
              <Act
                slug={who.tenant}
                own={own}
                id="tenancy.revoke-mandate"
                given={{ mandateId: mandate.mandateId }}
              />
            </p>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button quiet" href={formAddress(who.tenant, 'tenancy.grant-mandate')}>
          {verbWords('tenancy.grant-mandate').title}
        </a>
        <a href={mandatesAddress(who.tenant)}>Mira la página pública</a>
      </p>
    </section>
  );
};

const partnersSection = async (ask: Ask, who: Who) => {
  const all = await everyItem((cursor) => ask.read(listPartners, who, cursor));
  return (
    <section>
      <h2>Organizaciones aliadas ({all.length})</h2>
      {all.length === 0 ? (
        <Empty>Registra una organización para que los municipios puedan darle mandatos.</Empty>
      ) : null}
      <ul>
        {all.map(({ partner, name }) => (
          <li>
            <a href={teamAddress(partner)}>{name}</a> <small>{partner}</small>
          </li>
        ))}
      </ul>
      <p>
        <small>
          Puedes abrir el equipo de una organización solo mientras nadie la coordina: invita ahí a
          su primera persona.
        </small>
      </p>
      <p class="actions">
        <a class="button quiet" href={formAddress(who.tenant, 'tenancy.register-partner')}>
          {verbWords('tenancy.register-partner').title}
        </a>
      </p>
    </section>
  );
};

/** A team: who is in it until when, who was invited, and the organisations that it let in. */
export const teamPage = (ask: Ask, verbs: readonly Verb[]) => async (c: Context) => {
  const slug = c.req.param('slug') ?? '';
  if (!hasOffice(slug)) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(slug, person);
  const who = { tenant: slug, person };
  const seen = await ask.read(listTeam, who, {});
  if (!seen.ok) throw new NothingHere('role');
  const own = ownVerbs(verbs, roles);
  const place = await placeOf(ask, slug);
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
            <a class="button" href={formAddress(slug, 'tenancy.invite')}>
              {verbWords('tenancy.invite').title}
            </a>
            <a class="button quiet" href={formAddress(slug, 'tenancy.appoint')}>
              Nombrar o cambiar funciones
            </a>
          </p>
          <section>
            <h2>Integrantes ({seen.value.items.length})</h2>
            {seen.value.items.length === 0 ? <Empty>Invita a la primera persona.</Empty> : null}
            <Members slug={slug} own={own} team={seen.value.items} self={person.personId} />
          </section>
          {await invitationsSection(ask, who, own)}
          {own.has('tenancy.grant-mandate') ? await mandatesSection(ask, who, own) : null}
          {isRegion ? await partnersSection(ask, who) : null}
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
