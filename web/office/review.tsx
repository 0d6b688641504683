import type { Context } from 'hono';
import { dossierAddress } from '#addresses';
import { type Role, mayAsk } from '#access';
import type { SignedIn } from '#identity';
import {
  type PublishedLetter,
  type PublishedReview,
  classifyLetter,
  independenceWords,
  joiningRefusals,
  listApplications,
  listLetters,
  programmeWords,
  reviewThing,
  scoreDossier,
  decisionWords,
  viewDossier,
  viewReview,
  viewReviewDesk,
} from '#joining';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { toSignIn } from '../http/lead.ts';
import { whoAsks } from '../http/session.ts';
import { AdviceTable, Claims, DossierBody, SupportFigures } from '../parts/dossier.tsx';
import { LetterCard } from '../parts/letters.tsx';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { type Offered, type Verb, wordsOf } from '#perform';
import { Step } from '../parts/step.tsx';
import { count } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { everyItem } from '../http/reading.ts';
import { ReviewTold } from '../parts/review.tsx';
import { inOffice, page } from '../parts/page.tsx';

type Reviewer = {
  readonly person: SignedIn;
  readonly name: string;
  readonly roles: readonly Role[];
};

const reviewerOf = async (c: Context, ask: Ask): Promise<Reviewer | Response> => {
  if (c.req.param('slug') !== ask.region) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(ask.region, person);
  if (!mayAsk(roles, scoreDossier.capability)) throw new NothingHere('role');
  return { person, name, roles };
};

/** Who heads the application: the region knows all that were sent to it. */
const leadOf = async (ask: Ask, dossierId: string) => {
  const who = { tenant: ask.region, person: undefined };
  const sent = await everyItem((cursor) => ask.read(listApplications, who, cursor));
  const found = sent.find((one) => one.dossierId === dossierId);
  if (!found) throw new NothingHere('application');
  return found.lead;
};

const barredBecause = (code: string) =>
  Object.hasOwn(joiningRefusals, code)
    ? joiningRefusals[code as keyof typeof joiningRefusals].es
    : '';

type Given = Readonly<Record<string, string>>;

/** What is done with one of the letters stands beside it. */
const ofLetters: ReadonlySet<Verb> = new Set<Verb>([classifyLetter]);

const headingOf = (desk: Desk, { title }: Offered, due: Verb | undefined) => {
  if (!desk) return `${title}: espera tu respuesta`;
  if (due) return wordsOf(due).name;
  return desk.sheet ? 'Ya llenaste tu pauta' : 'Llena tu pauta';
};

/** What this reviewer can do now, what waits for them first. Somebody fills in a sheet, and somebody else decides. */
const Work = ({ desk, offered, given }: { desk: Desk; offered: Offered; given: Given }) => {
  const all = offered.steps.filter((verb) => !ofLetters.has(verb));
  const due = all.find(({ id }) => id === offered.waits[0]?.verb);
  const own = due ? [due, ...all.filter((verb) => verb !== due)] : all;
  return own.length === 0 ? null : (
    <section class="card now-open">
      <h2>{headingOf(desk, offered, due)}</h2>
      {desk ? <p>Una persona llena la pauta y otra resuelve.</p> : null}
      <p class="actions">
        {own.map((verb) => (
          <Step slug={region.tenant} verb={verb} given={given} isMain={verb === due} />
        ))}
      </p>
    </section>
  );
};

type Judged = PublishedReview['classified'];

const Letters = ({
  dossierId,
  letters,
  judged,
  steps,
}: {
  dossierId: string;
  letters: readonly PublishedLetter[];
  judged: Judged;
  steps: ReadonlyMap<string, readonly Verb[]>;
}) => (
  <section id="cartas">
    <h2>Cartas</h2>
    <div class="letters">
      {letters.map((letter) => {
        const verdict = judged.find(({ letterId }) => letterId === letter.id);
        return (
          <LetterCard
            letter={letter}
            marks={verdict ? [independenceWords[verdict.independence]] : []}
          >
            {verdict ? <p>{verdict.reason}</p> : null}
            <p class="actions">
              {(steps.get(letter.id) ?? []).map((verb) => (
                <Step slug={region.tenant} verb={verb} given={{ dossierId, letterId: letter.id }} />
              ))}
            </p>
          </LetterCard>
        );
      })}
    </div>
  </section>
);

const readAll = async (ask: Ask, { person, roles }: Reviewer, dossierId: string) => {
  const anybody = { tenant: await leadOf(ask, dossierId), person: undefined };
  const [dossier, letters, review, desk, offered] = await Promise.all([
    orNotFound(ask.read(viewDossier, anybody, { dossierId })),
    everyItem((cursor) => ask.read(listLetters, anybody, { dossierId, ...cursor })),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, { dossierId }),
    ask.read(viewReviewDesk, { tenant: ask.region, person }, { dossierId }),
    ask.offering?.listed({
      thing: reviewThing,
      below: [dossierId],
      tenant: ask.region,
      roles,
      mandates: [],
    }),
  ]);
  const isBarred = desk.ok && desk.value.barred !== undefined;
  return {
    dossier,
    letters,
    review: review.ok ? review.value : undefined,
    desk: desk.ok ? desk.value : undefined,
    // Whoever may not judge this one is told why, and is offered nothing.
    offered: isBarred ? undefined : offered?.things[0],
  };
};

type Read = Awaited<ReturnType<typeof readAll>>;
type Desk = Read['desk'];

const Lead = ({ dossier, review, desk }: Read) => (
  <>
    <p class="chips">
      <Chip>{programmeWords[dossier.programme]}</Chip>
      {review?.decision ? <Chip tone="good">{decisionWords[review.decision.verdict]}</Chip> : null}
      {desk ? <Chip>{count(desk.sheets, 'pauta llena', 'pautas llenas')}</Chip> : null}
    </p>
    <p>
      <a href={dossierAddress(dossier.lead, dossier.id)}>Página pública de la postulación</a>
    </p>
    {desk?.barred && !review?.decision ? <p class="note">{barredBecause(desk.barred)}</p> : null}
  </>
);

/** An application on the desk of somebody who reviews it: read, ask, judge the letters, score, decide. */
export const reviewPage = (ask: Ask) => async (c: Context) => {
  const who = await reviewerOf(c, ask);
  if (who instanceof Response) return who;
  const read = await readAll(ask, who, c.req.param('dossierId') ?? '');
  const { dossier, letters, review, desk, offered } = read;
  const pieces = offered?.parts.flatMap(({ items }) => items) ?? [];
  return page(inOffice(c, { slug: region.tenant, name: who.name }), {
    title: `Revisión: ${dossier.title}`,
    lead: <Lead {...read} />,
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        {offered ? (
          <Work
            desk={desk}
            offered={offered}
            given={desk ? { dossierId: dossier.id } : { dossierId: dossier.id, lead: dossier.lead }}
          />
        ) : null}
        {review ? <ReviewTold review={review} answers={dossier.answers} /> : null}
        <SupportFigures support={dossier.reckoning.support} />
        <AdviceTable advice={dossier.reckoning.advice} />
        <Claims claims={dossier.reckoning.claims} />
        <Letters
          dossierId={dossier.id}
          letters={letters}
          judged={review?.classified ?? []}
          steps={new Map(pieces.map(({ given, steps }) => [given['letterId'] ?? '', steps]))}
        />
        <DossierBody {...dossier} />
      </>
    ),
  });
};
