import * as z from 'zod';
import {
  Instant,
  LocalDate,
  type Result,
  TenantId,
  dayOf,
  idOf,
  line,
  ok,
  paragraph,
  refuse,
} from '#kernel';
import { DossierId } from './dossier.ts';
import { fill, namesItsSigner, strange } from './placeholders.ts';

/** How the verb is called by which somebody signs: public pages lead to its form and do not carry it. */
export const endorseVerb = 'joining.endorse';

export const CampaignId = idOf('CampaignId');
export type CampaignId = z.infer<typeof CampaignId>;

/** A form letter that organisations and neighbours may sign by a link or on paper (seed F126). */
export const Campaign = z.strictObject({
  campaignId: CampaignId,
  dossierId: DossierId,
  title: line(160),
  addressee: line(200),
  language: z.enum(['es', 'en']),
  text: paragraph(4000),
  covers: z.array(TenantId).min(1).max(12),
  closesOn: LocalDate,
  openedAt: Instant,
  closedAt: Instant.optional(),
});
export type Campaign = z.infer<typeof Campaign>;

/** What somebody may add in their own words, and what is left of a letter for the form. */
export const mostRemarked = 1500;
const mostFilled = 6000 - mostRemarked - 2;

/** The form as the longest names would fill it. */
const longest = (text: string) =>
  fill(text, { organización: 'x'.repeat(160), nombre: 'x'.repeat(120), cargo: 'x'.repeat(160) });

type Code =
  | 'joining.unfilled'
  | 'joining.letter-names-nobody'
  | 'joining.letter-too-long'
  | 'joining.closes-in-the-past';

/** A form letter says in whose name it speaks and leaves nothing open that nobody would fill. */
export const open = (campaign: Campaign): Result<Campaign, Code> => {
  if (strange(campaign.text).length > 0) return refuse('joining.unfilled', 'text');
  if (!namesItsSigner(campaign.text)) return refuse('joining.letter-names-nobody', 'text');
  if (longest(campaign.text).length > mostFilled) return refuse('joining.letter-too-long', 'text');
  if (campaign.closesOn < dayOf(campaign.openedAt))
    return refuse('joining.closes-in-the-past', 'closesOn');
  return ok(campaign);
};

/** Whether it is signed now: until its last day, that day included, unless it was closed before. */
export const takesSignatures = (
  { closesOn, closedAt }: Pick<Campaign, 'closesOn' | 'closedAt'>,
  now: Instant,
): boolean => closedAt === undefined && dayOf(now) <= closesOn;
