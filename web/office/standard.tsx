import type { Child } from 'hono/jsx';
import {
  editionAddress,
  editionProposalAddress,
  formAddress,
  proposeEditionAddress,
} from '#addresses';
import type { SignedIn } from '#identity';
import { type TenantId, instantOf, msOf } from '#kernel';
import type { Verb } from '#perform';
import { listEditionComments, listStandards, viewEditionVotes } from '#standards';
import { region, tenantName, viewOwnMembership } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { communeList, editionName } from '../text/agreeing.ts';
import { count, moment } from '../text/format.ts';
import { Empty } from '../ui/parts.tsx';
import { everyItem } from '../http/reading.ts';
import { type Head, StandingChip } from '../parts/edition.tsx';

type Own = ReadonlyMap<string, Verb>;

type Membership = { readonly commune: TenantId; readonly isActive: boolean };

/** What somebody finds under «Estándar»: the open proposal, or what is in force. */
type Seen = {
  readonly own: Own;
  readonly open: Head | undefined;
  readonly inForce: Head | undefined;
  readonly comments: number;
  readonly voted: readonly TenantId[];
  readonly membership: Membership | undefined;
  /** The window is over and the last votes have settled. */
  readonly isCountable: boolean;
};

const settlingMs = 60_000;

const gather = async (ask: Ask, person: SignedIn, own: Own): Promise<Seen> => {
  const who = { tenant: ask.region, person };
  const heads = await everyItem((cursor) => ask.read(listStandards, who, cursor));
  const open = heads.find(({ state }) => state === 'proposed' || state === 'voting');
  const named = open ? { standardId: open.id, edition: String(open.edition) } : {};
  const [comments, votes, membership] = await Promise.all([
    open ? everyItem((cursor) => ask.read(listEditionComments, who, { ...named, ...cursor })) : [],
    open?.state === 'voting' ? ask.read(viewEditionVotes, who, named) : undefined,
    own.has('standards.vote-on-edition') ? ask.read(viewOwnMembership, who, {}) : undefined,
  ]);
  return {
    own,
    open,
    inForce: heads.find(({ basis, isInForce }) => basis !== 'programme' && isInForce),
    comments: comments.length,
    voted: votes?.ok ? votes.value.voted : [],
    membership: membership?.ok ? membership.value : undefined,
    isCountable:
      open?.closes !== undefined &&
      instantOf(ask.nowMs()) >= instantOf(msOf(open.closes) + settlingMs),
  };
};

type Act = { readonly title: string; readonly href: string };

const namedBy = ({ id, edition }: Head) => ({ standardId: id, edition: String(edition) });

const withVerb = (own: Own, verb: string, title: string, href: string): readonly Act[] =>
  own.has(verb) ? [{ title, href }] : [];

/** What the reader may do with the open proposal now; the first is what waits for them. */
const actsOf = ({ own, membership, voted, isCountable }: Seen, open: Head): readonly Act[] => {
  const form = (verb: string, given: object = {}) =>
    formAddress(region.tenant, verb, { ...namedBy(open), ...given });
  const act = (verb: string, title: string, given: object = {}) =>
    withVerb(own, verb, title, form(verb, given));
  const mayTakePart = membership?.isActive === true;
  if (open.state === 'proposed')
    return [
      ...(mayTakePart ? act('standards.comment-requirement', 'Comentar la propuesta') : []),
      ...withVerb(
        own,
        'standards.change-proposal',
        'Cambiar la propuesta',
        editionProposalAddress(region.tenant, open.id, open.edition),
      ),
      ...act('standards.open-vote', 'Abrir la votación'),
      ...act('standards.withdraw-proposal', 'Retirar la propuesta'),
    ];
  if (isCountable) return act('standards.close-vote', 'Cerrar la votación');
  return mayTakePart && !voted.includes(membership.commune)
    ? act('standards.vote-on-edition', `Votar por ${tenantName(membership.commune)}`, {
        commune: membership.commune,
      })
    : [];
};

/** How far it is, and until when. */
const notesOf = (
  { comments, voted, membership, isCountable }: Seen,
  open: Head,
): readonly string[] => {
  const own = membership ? tenantName(membership.commune) : '';
  const outside =
    membership?.isActive === false
      ? [
          `${own} todavía no es integrante activo de la red. Pide al equipo regional que registre su membresía.`,
        ]
      : [];
  if (open.state === 'proposed')
    return [
      `Se comenta hasta que el equipo regional abra la votación. Hasta ahora hay ${count(comments, 'comentario', 'comentarios')}.`,
      ...outside,
    ];
  return [
    isCountable
      ? 'El plazo terminó y falta contar los votos.'
      : `Se vota hasta el ${open.closes ? moment(open.closes) : 'cierre'}.`,
    voted.length > 0
      ? `Han votado ${voted.length}: ${communeList(voted)}.`
      : 'Todavía no vota nadie.',
    ...(membership && voted.includes(membership.commune) ? [`${own} ya votó.`] : []),
    ...outside,
  ];
};

const Acts = ({ acts }: { acts: readonly Act[] }) =>
  acts.length === 0 ? null : (
    <p class="actions">
      {acts.map(({ title, href }, index) => (
        <a class={index === 0 ? 'button' : 'button quiet small'} href={href}>
          {title}
        </a>
      ))}
    </p>
  );

const OpenProposal = ({ seen, open }: { seen: Seen; open: Head }) => (
  <ul class="cards">
    <li class="card">
      <h3>
        <a href={editionAddress(open.id, open.edition)}>{editionName(open)}</a>
      </h3>
      <p class="chips">
        <StandingChip head={open} />
      </p>
      {notesOf(seen, open).map((note) => (
        <p>{note}</p>
      ))}
      <Acts acts={actsOf(seen, open)} />
    </li>
  </ul>
);

const NothingOpen = ({ own, inForce }: Seen) => (
  <>
    <Empty>
      No hay ninguna propuesta abierta.{' '}
      {inForce ? (
        <>
          Rige <a href={editionAddress(inForce.id, inForce.edition)}>{editionName(inForce)}</a>.
        </>
      ) : null}
    </Empty>
    <Acts
      acts={withVerb(
        own,
        'standards.propose-edition',
        'Proponer una edición',
        proposeEditionAddress(region.tenant),
      )}
    />
  </>
);

/** The regional office's place for the standard: what waits, until when, and the one button for it. */
export const standardSection = async (
  ask: Ask,
  { tenant, person }: { readonly tenant: string; readonly person: SignedIn },
  own: Own,
): Promise<Child> => {
  const isOfRegion = tenant === ask.region;
  if (
    !isOfRegion ||
    !(own.has('standards.propose-edition') || own.has('standards.vote-on-edition'))
  )
    return null;
  const seen = await gather(ask, person, own);
  return (
    <section id="estandar">
      <h2>Estándar</h2>
      {seen.open ? <OpenProposal seen={seen} open={seen.open} /> : <NothingOpen {...seen} />}
    </section>
  );
};
