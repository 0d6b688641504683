import * as z from 'zod';
import { Instant, LocalDate, LocalDateTime, dayOf, idOf, line } from '#kernel';

export const CallId = idOf('CallId');
export type CallId = z.infer<typeof CallId>;

/** The clocks by which calls close. The 2023 one of OGP Local closed by that of the US Pacific coast. */
export const Zone = z.enum(['America/Santiago', 'America/Los_Angeles', 'America/New_York', 'UTC']);

/** Who decides: OGP itself, or the regional network through its own review. */
export const Programme = z.enum(['ogp-local', 'regional-network']);

/** An invitation to apply, with its rules as parameters: they change from call to call. */
export const JoiningCall = z.strictObject({
  callId: CallId,
  title: line(160),
  programme: Programme,
  /** As the call states it, and the one instant that it means. Absent where no source tells. */
  closes: z.strictObject({ at: LocalDateTime, zone: Zone, instant: Instant }).optional(),
  /** Months that must be left in the term (J6), and how many years back practice counts (J5). */
  termMonths: z.int().min(0).max(60),
  practiceYears: z.int().min(1).max(20),
  /** From which day on it takes applications, where the source tells. */
  opensOn: LocalDate.optional(),
  source: line(300),
});
export type JoiningCall = z.infer<typeof JoiningCall>;

/** Whether its first day is still to come. */
export const isCallToCome = ({ opensOn }: Pick<JoiningCall, 'opensOn'>, now: Instant): boolean =>
  opensOn !== undefined && dayOf(now) < opensOn;

/** Whether it takes no more applications: its closing time, by its own clock, is over. */
export const isCallClosed = ({ closes }: Pick<JoiningCall, 'closes'>, now: Instant): boolean =>
  closes !== undefined && now > closes.instant;

/** Whether it takes applications now: from its first day on, until its closing time. */
export const takesApplications = (
  call: Pick<JoiningCall, 'closes' | 'opensOn'>,
  now: Instant,
): boolean => !isCallClosed(call, now) && !isCallToCome(call, now);
