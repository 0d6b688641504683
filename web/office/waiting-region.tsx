import { formAddress, reviewAddress } from '#addresses';
import type { Board } from '#board';
import { MembershipState, recordMembership, region } from '#tenancy';
import { es } from '../text/es.ts';
import { Empty } from '../ui/parts.tsx';
import { day } from '../text/format.ts';

/** Something that waits for the region: whose it is, what it is, and where it is dealt with. */
export type Waiting = {
  readonly name: string;
  readonly what: string;
  readonly href: string;
  readonly action: string;
};

const isOnTheWay = (state: MembershipState) => {
  const order = MembershipState.options;
  return order.indexOf(state) > 0 && order.indexOf(state) < order.indexOf('active');
};

type Application = {
  readonly dossierId: string;
  readonly title: string;
  readonly programme: string;
  readonly state: string;
  readonly sentAt: string;
  readonly review: string;
  readonly unanswered: number;
};

/** Applications that the region has to open, or to decide. Who has to answer a question waits for nobody here. */
const applicationsFor = (applications: readonly Application[]): readonly Waiting[] =>
  applications
    .filter(
      ({ programme, state, review }) =>
        programme === 'regional-network' &&
        state === 'submitted' &&
        (review === 'none' || review === 'open'),
    )
    .map(({ dossierId, title, sentAt, review, unanswered }) => ({
      name: title,
      what:
        unanswered > 0
          ? `Le preguntaron y falta que responda. Enviada el ${day(sentAt)}.`
          : `Enviada el ${day(sentAt)}.`,
      href: reviewAddress(region.tenant, dossierId),
      action: review === 'none' ? 'Abrir la revisión' : 'Seguir la revisión',
    }));

/** All that waits for the region: applications first, then communes on their way. */
export const waitingForRegion = (
  { communes }: Board,
  region: string,
  applications: readonly Application[],
): readonly Waiting[] => [...applicationsFor(applications), ...membershipsFor(communes, region)];

const membershipsFor = (communes: Board['communes'], region: string): readonly Waiting[] =>
  communes
    .filter(({ state }) => isOnTheWay(state))
    .map(({ slug, name, state }) => ({
      name,
      what: `Membresía: ${es.membership[state].toLowerCase()}`,
      href: formAddress(region, recordMembership.id, { commune: slug }),
      action: 'Registrar membresía',
    }));

/** The place on the region's first screen for what waits for it, whatever that is. */
export const WaitingForUs = ({ waiting }: { waiting: readonly Waiting[] }) => (
  <section id="esperan">
    <h2>Esperan por nosotros ({waiting.length})</h2>
    {waiting.length === 0 ? (
      <Empty>Nadie espera por el equipo regional.</Empty>
    ) : (
      <ul class="board-rows">
        {waiting.map(({ name, what, href, action }) => (
          <li class="waiting">
            <b>{name}</b>
            <span>
              <a href={href} aria-label={`${action}: ${name}`}>
                {action}
              </a>
            </span>
            <small>{what}</small>
          </li>
        ))}
      </ul>
    )}
  </section>
);
