import * as z from 'zod';
import { meaning, ok } from '#kernel';
import { definePublicList } from '#perform';
import { type Verdict, verdictAt } from '#processes';
import { Pin, Requirement, StandardId, findEdition } from '#standards';
import { pageSize } from '#table';
import { governmentsNow } from './governments.ts';
import { readTurns } from './item.ts';
import { editionsIn } from './views.ts';

const Group = z.strictObject({ count: z.int(), communes: z.array(z.string()) });

/** One requirement of an edition, and how each government that follows it stands today. */
const Row = z.strictObject({
  standard: StandardId,
  edition: Pin.shape.edition,
  requirement: Requirement.shape.id,
  ...Requirement.pick({
    es: true,
    en: true,
    phase: true,
    kind: true,
    severity: true,
    isVerified: true,
  }).shape,
  met: Group,
  notMet: Group,
  notYetDue: Group,
  notApplicable: Group,
  waived: Group,
});
export type RequirementRow = z.infer<typeof Row>;

const Edition = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, meaning('not-one-of'))
  .transform(Number);

/** Who meets each requirement of the editions in use: as many reads as there are editions that members agreed. */
export const listRequirements = definePublicList({
  id: 'board.requirements',
  route: 'GET /region/requirements',
  reach: 'region',
  input: { standardId: StandardId.optional(), edition: Edition.optional() },
  output: Row,
  run: async (look) => {
    const { input, published, region } = look;
    const { today, governments } = await governmentsNow(look);
    const inUse = editionsIn(governments).filter(
      ({ id, edition }) =>
        (input.standardId ?? id) === id && (input.edition ?? edition) === edition,
    );
    const rows = inUse.map(async (pin): Promise<readonly RequirementRow[]> => {
      const edition = await findEdition(published, region, pin);
      const following = governments.flatMap(({ slug, item }) => {
        const latest = item.courses.at(-1);
        const isSame = latest?.standard.id === pin.id && latest.standard.edition === pin.edition;
        return latest && isSame ? [{ slug, turns: new Map(latest.turns) }] : [];
      });
      return (edition?.requirements ?? []).map((one) => {
        const verdicts = following.map(({ slug, turns }) => ({
          slug,
          verdict: verdictAt(readTurns(turns.get(one.id) ?? ''), today),
        }));
        const those = (verdict: Verdict) => {
          const communes = verdicts.filter((each) => each.verdict === verdict);
          return { count: communes.length, communes: communes.map(({ slug }) => slug) };
        };
        const { id, es, en, phase, kind, severity, isVerified } = one;
        return {
          standard: pin.id,
          edition: pin.edition,
          requirement: id,
          es,
          en,
          phase,
          kind,
          severity,
          isVerified,
          met: those('met'),
          notMet: those('not-met'),
          notYetDue: those('not-yet-due'),
          notApplicable: those('not-applicable'),
          waived: those('waived'),
        };
      });
    });
    const all = (await Promise.all(rows)).flat();
    const from = /^\d{1,4}$/.test(input.cursor ?? '') ? Number(input.cursor) : 0;
    const to = from + pageSize;
    return ok({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
  },
});
