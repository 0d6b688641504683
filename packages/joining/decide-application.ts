import { dayOf, only, refuse } from '#kernel';
import { decide, defineVerb } from '#perform';
import { type Write, change } from '#table';
import { isInNetwork, standingWrite } from '#tenancy';
import { reviewThing } from './desks.ts';
import { DossierId } from './dossier.ts';
import { beginningOf } from './fitting.ts';
import { joiningRefusals } from './refusals.ts';
import { Oficio, Review, canBeDecided, mayDecide } from './review.ts';
import { judgeOf, reviewCodes } from './reviewing.ts';
import { reviewRow } from './rows.ts';
import { headingWords, decisionWords } from './words.ts';

const { verdict, reasons, renewBy } = Review.shape.decision.unwrap().shape;

/** Decides an application with its reasons and its oficio. Who is admitted is a member in the same moment. */
export const decideApplication = defineVerb({
  id: 'joining.decide-application',
  route: 'POST /reviews/:dossierId/decision',
  reach: 'region',
  capability: 'applications.review',
  shows: 'kind',
  fresh: true,
  input: {
    dossierId: DossierId,
    verdict,
    reasons,
    renewBy,
    ...Oficio.omit({ date: true }).shape,
  },
  output: { dossierId: DossierId },
  refusals: only(joiningRefusals, ...reviewCodes, 'joining.nobody-scored'),
  offer: {
    of: reviewThing,
    when: canBeDecided,
    es: {
      name: 'Resolver la postulación',
      button: 'Resolver y publicar el oficio',
      intro:
        'Quien es admitido pasa a integrar la red en el mismo momento. El oficio queda público.',
      done: 'Resolviste la postulación y publicaste el oficio.',
      fields: {
        verdict: { label: 'Decisión', values: decisionWords },
        reasons: 'Fundamentos (el cuerpo del oficio)',
        renewBy: {
          label: 'Se renueva antes del',
          hint: 'Solo si la membresía se renueva.',
        },
        number: headingWords.number,
        antecedent: headingWords.antecedent,
        matter: headingWords.matter,
        sender: 'DE (nombre)',
        senderOffice: 'DE (cargo)',
        addressee: 'A',
        distribution: headingWords.distribution,
        initials: {
          label: headingWords.initials,
          hint: 'De quien responde y de quien redacta, por ejemplo MRT/vcu.',
        },
      },
    },
  },
  run: async (call) => {
    const { input, thing, records, person, now } = call;
    const { dossierId, verdict: decided, reasons: why, renewBy: until, ...heading } = input;
    const { found, sheets } = thing.value;
    if (!found) return refuse('joining.no-such-review');
    const may = mayDecide(found.value, sheets, await judgeOf(call, found.value));
    if (!may.ok) return may;
    const oficio = { ...heading, date: dayOf(now) };
    const decision = {
      verdict: decided,
      reasons: why,
      at: now,
      by: person,
      oficio,
      ...(until === undefined ? {} : { renewBy: until }),
    };
    const writes: Write[] = [change(reviewRow, found, { ...found.value, decision })];
    if (decided === 'admitted')
      for (const commune of found.value.applicants) {
        const basis = beginningOf(`Oficio ${heading.number}: ${heading.matter}`, 300);
        const stood = await standingWrite(records, commune, (before) => ({
          commune,
          state: 'active',
          since: before && isInNetwork(before.state) ? before.since : now,
          basis,
          ...(until === undefined ? {} : { renewBy: until }),
        }));
        // A renewal that moves no date changes nothing of where the commune stands.
        if (stood.ok) writes.push(stood.value);
      }
    return decide({
      answer: { dossierId },
      act: 'joining.decided',
      about: dossierId,
      writes,
    });
  },
});
