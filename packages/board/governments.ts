import { type LocalDate, TenantId, dayOf } from '#kernel';
import type { Look } from '#perform';
import { earlierPlansIn } from '#plans';
import { type CommuneView, MembershipState, governmentsIn } from '#tenancy';
import { type BoardItem, type FigureName, figureNames } from './item.ts';
import { addressOf } from './address.ts';
import { type EarlierPlan, knownPlans } from './known.ts';
import { boardRow } from './rows.ts';

export type Reading = Pick<Look<object>, 'published' | 'region' | 'now'>;

/** A government with what the board knows of it and the plans that it made elsewhere. */
export type Government = CommuneView & {
  readonly item: BoardItem;
  readonly earlier: readonly EarlierPlan[];
};

const orderOf = (state: MembershipState) => MembershipState.options.indexOf(state);

/** Whether it never was a member: what comes after being active is somebody who is leaving, or out for a while. */
const isBeforeJoining = (state: MembershipState) => orderOf(state) < orderOf('active');

export const lacksPlan = (government: Government): boolean => knownPlans(government).length === 0;

/** Whether it makes or made a plan without being part of the network. Nobody needs to be, for that. */
export const isOnItsOwn = (government: Government): boolean =>
  isBeforeJoining(government.state) &&
  (government.item.courses.length > 0 || !lacksPlan(government));

/** What the board knows of a government that nobody recorded anything of. */
const emptyItem = (slug: string): BoardItem => ({
  commune: TenantId.parse(slug),
  courses: [],
  plans: [],
});

/** One government, or nothing where the tenant is none. Three readings of one item each. */
export const governmentNow = async (
  look: Reading,
  tenant: TenantId,
): Promise<Government | undefined> => {
  const copies = look.published(look.region);
  const [all, found, earlier] = await Promise.all([
    governmentsIn(look),
    copies.get(boardRow, 'board', tenant),
    earlierPlansIn(copies),
  ]);
  const one = all.find(({ slug }) => slug === tenant);
  return (
    one && {
      ...one,
      item: found?.value ?? emptyItem(tenant),
      earlier: earlier.filter(({ commune }) => commune === tenant),
    }
  );
};

/** Every government, by name. Three readings, however much each of them recorded. */
export const governmentsNow = async (
  look: Reading,
): Promise<{ readonly today: LocalDate; readonly governments: readonly Government[] }> => {
  const copies = look.published(look.region);
  const [all, found, earlier] = await Promise.all([
    governmentsIn(look),
    copies.list(boardRow, 'board'),
    earlierPlansIn(copies),
  ]);
  const items = new Map<string, BoardItem>(found.map(({ value }) => [value.commune, value]));
  const plans = Map.groupBy(earlier, ({ commune }): string => commune);
  const names = new Intl.Collator('es-CL');
  const governments = all
    .map((one) => ({
      ...one,
      item: items.get(one.slug) ?? emptyItem(one.slug),
      earlier: plans.get(one.slug) ?? [],
    }))
    .toSorted((one, other) => names.compare(one.name, other.name));
  return { today: dayOf(look.now), governments };
};

const listOf: Readonly<Record<FigureName, string>> = {
  meetings: 'participation',
  attendances: 'participation',
  groups: 'groups',
  contributions: 'contributions',
  ballots: 'consultations',
  commitments: 'commitments',
};

/** The numbers of the latest process, and for each thousand people, so that nobody is large by being many. */
export const figuresOf = ({ slug, item, population }: Government) => {
  const latest = item.courses.at(-1);
  return figureNames.flatMap((figure) => {
    const value = latest?.figures[figure];
    if (!latest || value === undefined) return [];
    return [
      {
        figure,
        value,
        per1000: Math.round((value * 100_000) / population.value) / 100,
        source: addressOf(slug, `processes/${latest.processId}/${listOf[figure]}`),
      },
    ];
  });
};
