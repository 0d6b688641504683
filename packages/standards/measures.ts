import * as z from 'zod';

/** What a threshold is counted in. A presence is 1; a self-assessment goes from 1 to 5. */
export const Unit = z.enum(['count', 'percent', 'days', 'months', 'presence', 'self-assessment']);
export type Unit = z.infer<typeof Unit>;

type Direction = 'at-least' | 'at-most';

/** How facts become one number: all of them, whether there is one, the part of them, their worst, … */
type By = 'count' | 'presence' | 'share' | 'worst' | 'gap' | 'year';

export type Kept = { readonly unit: Unit; readonly direction: Direction; readonly by: By };

const usual = {
  count: 'count',
  presence: 'presence',
  percent: 'share',
  days: 'worst',
  months: 'worst',
  'self-assessment': 'worst',
} as const satisfies Record<Unit, By>;

const atLeast = (unit: Unit, by: By = usual[unit]): Kept => ({ unit, direction: 'at-least', by });
const atMost = (unit: Unit, by: By = usual[unit]): Kept => ({ unit, direction: 'at-most', by });

/**
 * The closed list of what a requirement can be computed from. A gap is the longest, a notice or a
 * lead the shortest that was recorded, so that one bad case is seen.
 */
export const measures = {
  'expression-of-interest': atLeast('presence'),
  'head-of-government-letters': atLeast('count'),
  'civil-society-letters': atLeast('count'),
  'declaration-endorsed': atLeast('presence'),
  'recent-reforms': atLeast('count'),
  'term-months-left': atLeast('months'),
  'identified-team': atLeast('presence'),
  'reasons-stated': atLeast('presence'),
  'forum-constituted': atLeast('presence'),
  groups: atLeast('count'),
  'forum-rules-published': atLeast('presence'),
  'forum-meetings': atLeast('count'),
  'forum-gap-months': atMost('months', 'gap'),
  'endorsements-before-submission': atLeast('count'),
  'forum-diversity': atLeast('self-assessment'),
  'public-page': atLeast('presence'),
  'page-gap-months': atMost('months', 'gap'),
  'contact-named': atLeast('presence'),
  repository: atLeast('presence'),
  'repository-gap-months': atMost('months', 'gap'),
  'information-lead-days': atLeast('days'),
  'roadmap-notice-days': atLeast('days'),
  'outreach-activities': atLeast('count'),
  'public-meetings': atLeast('count'),
  'dialogue-notice-days': atLeast('days'),
  'minutes-approved-percent': atLeast('percent'),
  'minutes-publication-days': atMost('days'),
  'inclusion-meetings': atLeast('count'),
  'participant-categories': atLeast('count'),
  'participation-level': atLeast('self-assessment'),
  contributions: atLeast('count'),
  'answered-contributions-percent': atLeast('percent'),
  'published-responses-percent': atLeast('percent'),
  'draft-comment-days': atLeast('days'),
  'consultation-days': atLeast('days'),
  'plan-end-dates': atLeast('presence'),
  'plan-months-after-term': atMost('months'),
  'plan-months': atLeast('months'),
  'commitments-within-plan-percent': atLeast('percent'),
  commitments: atLeast('count'),
  'plan-size': atMost('count'),
  'complete-commitments-percent': atLeast('percent'),
  'commitments-with-value-percent': atLeast('percent'),
  'commitments-with-milestone-percent': atLeast('percent'),
  'monitoring-body': atLeast('presence'),
  'form-counts-given': atLeast('presence'),
  'named-endorsements-percent': atLeast('percent'),
  'explained-amendments-percent': atLeast('percent'),
  'accountability-meetings-per-year': atLeast('count', 'year'),
  obligations: atLeast('count'),
  'closed-milestones-with-evidence-percent': atLeast('percent'),
  'commitments-with-counterpart-percent': atLeast('percent'),
  'inception-report-months': atMost('months'),
  'commitment-report-months': atMost('months'),
  'term-report-months': atMost('months'),
  'explained-answers-percent': atLeast('percent'),
  'independence-declared': atLeast('presence'),
  'reply-window-days': atLeast('days'),
  'published-reports-percent': atLeast('percent'),
  reports: atLeast('count'),
} as const satisfies Record<string, Kept>;

export type Measure = keyof typeof measures;

// Object.keys forgets the names that the type knows.
export const Measure = z.enum(Object.keys(measures) as [Measure, ...Measure[]]);

/** In what a measure is counted, how, and whether its threshold is a floor or a ceiling. */
export const measureOf = (measure: Measure): Kept => measures[measure];

/** What nothing in the house counts: a government states it, and says where it can be read. */
export const attestedMeasures = [
  'expression-of-interest',
  'head-of-government-letters',
  'civil-society-letters',
  'declaration-endorsed',
  'recent-reforms',
  'term-months-left',
  'identified-team',
  'reasons-stated',
  'forum-constituted',
  'forum-rules-published',
  'forum-meetings',
  'forum-gap-months',
  'forum-diversity',
  'contact-named',
  'information-lead-days',
  'outreach-activities',
  'participation-level',
  'draft-comment-days',
  'accountability-meetings-per-year',
  'independence-declared',
  'reply-window-days',
] as const satisfies readonly Measure[];
export type AttestedMeasure = (typeof attestedMeasures)[number];

export const isAttested = (measure: Measure): boolean =>
  attestedMeasures.some((one) => one === measure);

/** What no record holds and nobody can state here yet: a process that is asked for it is told so. */
const unrecorded: ReadonlySet<Measure> = new Set(['commitments-with-counterpart-percent']);

/** Who tells a measure: records, which are counted, a government that states it, or nobody. */
export const basisOf = (measure: Measure): 'counted' | 'attested' | 'silent' =>
  unrecorded.has(measure) ? 'silent' : isAttested(measure) ? 'attested' : 'counted';

const most: Readonly<Record<Unit, number>> = {
  count: 10_000,
  percent: 100,
  days: 3650,
  months: 120,
  presence: 1,
  'self-assessment': 5,
};

/** Whether a threshold means something in its unit: a floor of 0 asks for nothing. */
export const isInRange = (measure: Measure, threshold: number): boolean => {
  const { unit, direction } = measureOf(measure);
  return threshold >= (direction === 'at-least' ? 1 : 0) && threshold <= most[unit];
};
