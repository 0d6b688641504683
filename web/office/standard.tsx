import type { Child } from 'hono/jsx';
import {
  editionAddress,
  editionProposalAddress,
  formAddress,
  proposeEditionAddress,
} from '#addresses';
import type { SignedIn } from '#identity';
import { type Role, mayAsk } from '#access';
import type { TenantId } from '#kernel';
import { type Granted, type Listed, type Offered, type Verb, wordsOf } from '#perform';
import {
  changeProposal,
  commentRequirement,
  editionName,
  editionThing,
  listEditionComments,
  listStandards,
  ownStandard,
  proposeEdition,
  viewEditionVotes,
  voteOnEdition,
} from '#standards';
import { region, tenantName, viewOwnMembership } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { communeList } from '../text/agreeing.ts';
import { count, moment } from '../text/format.ts';
import { Empty } from '../ui/parts.tsx';
import { everyItem } from '../http/reading.ts';
import { type Head, StandingChip, isOpen } from '../parts/edition.tsx';

type Membership = { readonly commune: TenantId; readonly isActive: boolean };

/** Who looks at the regional office. */
type Reader = {
  readonly tenant: TenantId;
  readonly person: SignedIn;
  readonly roles: readonly Role[];
  readonly mandates: readonly Granted[];
};

/** What somebody finds under «Estándar»: the open proposal, or what is in force. */
type Seen = {
  readonly open: Head | undefined;
  readonly inForce: Head | undefined;
  /** What they can do with the open proposal now, what waits for them first; or what begins one. */
  readonly steps: readonly Verb[];
  /** The window is over and the votes are to be counted. */
  readonly isOver: boolean;
  readonly makes: readonly Verb[];
  readonly comments: number;
  readonly voted: readonly TenantId[];
  readonly membership: Membership | undefined;
};

/** The steps of a proposal, what waits for the reader first. */
const stepsOf = ({ steps, waits }: Offered) => {
  const due = new Set<string>(waits.map(({ verb }) => verb));
  return steps.toSorted((one, other) => Number(due.has(other.id)) - Number(due.has(one.id)));
};

/** What can be done now: with the open proposal, or where there is none. */
const offeredOf = (offered: Listed | undefined, open: Head | undefined) => {
  const thing = offered?.things.find(({ given }) => given['edition'] === String(open?.edition));
  return {
    steps: thing ? stepsOf(thing) : [],
    isOver: thing?.state === 'over',
    makes: offered?.makes ?? [],
  };
};

/** For which municipality somebody speaks, who may vote for one. */
const membershipOf = async (ask: Ask, { person, roles }: Reader) => {
  if (!mayAsk(roles, voteOnEdition.capability)) return undefined;
  const seen = await ask.read(viewOwnMembership, { tenant: ask.region, person }, {});
  return seen.ok ? seen.value : undefined;
};

const gather = async (ask: Ask, reader: Reader): Promise<Seen> => {
  const who = { tenant: ask.region, person: reader.person };
  const { tenant, roles, mandates } = reader;
  const heads = await everyItem((cursor) => ask.read(listStandards, who, cursor));
  const open = heads.find(isOpen);
  const named = open ? { standardId: open.id, edition: String(open.edition) } : {};
  const [offered, comments, votes, membership] = await Promise.all([
    ask.offering?.listed({ thing: editionThing, below: [ownStandard], tenant, roles, mandates }),
    open ? everyItem((cursor) => ask.read(listEditionComments, who, { ...named, ...cursor })) : [],
    open?.closes ? ask.read(viewEditionVotes, who, named) : undefined,
    membershipOf(ask, reader),
  ]);
  return {
    open,
    inForce: heads.find(({ basis, isInForce }) => basis !== 'programme' && isInForce),
    ...offeredOf(offered, open),
    comments: comments.length,
    voted: votes?.ok ? votes.value.voted : [],
    membership,
  };
};

type Act = { readonly title: string; readonly href: string };

const namedBy = ({ id, edition }: Head) => ({ standardId: id, edition: String(edition) });

const ofMembers: ReadonlySet<Verb> = new Set<Verb>([commentRequirement, voteOnEdition]);

/** A member takes part in it for its own municipality, and votes once. */
const mayTake = ({ membership, voted }: Seen, verb: Verb) =>
  !ofMembers.has(verb) ||
  (membership?.isActive === true &&
    !(verb === voteOnEdition && voted.includes(membership.commune)));

/** Where the reader does what they can do with the open proposal now. */
const actsOf = (seen: Seen, open: Head): readonly Act[] =>
  seen.steps
    .filter((verb) => mayTake(seen, verb))
    .map((verb) => {
      const { name: title } = wordsOf(verb);
      const form = (given: object = {}) =>
        formAddress(region.tenant, verb.id, { ...namedBy(open), ...given });
      if (verb === changeProposal)
        return { title, href: editionProposalAddress(region.tenant, open.id, open.edition) };
      return verb === voteOnEdition && seen.membership
        ? {
            title: `Votar por ${tenantName(seen.membership.commune)}`,
            href: form({ commune: seen.membership.commune }),
          }
        : { title, href: form() };
    });

/** How far it is, and until when. */
const notesOf = ({ comments, voted, membership, isOver }: Seen, open: Head): readonly string[] => {
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
    isOver
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

const NothingOpen = ({ makes, inForce }: Seen) => (
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
      acts={makes.map((verb) => ({
        title: wordsOf(verb).name,
        href: proposeEditionAddress(region.tenant),
      }))}
    />
  </>
);

/** The regional office's place for the standard: what waits, until when, and the one button for it. */
export const standardSection = async (ask: Ask, reader: Reader): Promise<Child> => {
  const { tenant, roles } = reader;
  const isTheirs = [proposeEdition, voteOnEdition].some(({ capability }) =>
    mayAsk(roles, capability),
  );
  if (tenant !== ask.region || !isTheirs) return null;
  const seen = await gather(ask, reader);
  return (
    <section id="estandar">
      <h2>Estándar</h2>
      {seen.open ? <OpenProposal seen={seen} open={seen.open} /> : <NothingOpen {...seen} />}
    </section>
  );
};
