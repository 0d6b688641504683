import type { Context } from 'hono';
import { dossierAddress, formAddress } from '#addresses';
import { mayAsk } from '#access';
import type { SignedIn } from '#identity';
import {
  type PublishedDossier,
  type PublishedLetter,
  type PublishedReview,
  joiningRefusals,
  listApplications,
  listLetters,
  scoreDossier,
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
import { valueWord } from '../text/values.ts';
import { verbWords } from '../text/verbs.ts';
import { count } from '../text/format.ts';
import { Chip } from '../ui/parts.tsx';
import { DoneNote } from './done-note.tsx';
import { everyItem } from '../http/reading.ts';
import { ReviewTold } from '../parts/review.tsx';
import { inOffice, page } from '../parts/page.tsx';

type Reviewer = { readonly person: SignedIn; readonly name: string; readonly mayDecide: boolean };

const reviewerOf = async (c: Context, ask: Ask): Promise<Reviewer | Response> => {
  if (c.req.param('slug') !== ask.region) throw new NothingHere('tenant');
  const person = await whoAsks(c, ask);
  if (!person) return toSignIn(c, ask);
  const { name, roles } = await ask.standing(ask.region, person);
  if (!mayAsk(roles, scoreDossier.capability)) throw new NothingHere('role');
  return { person, name, mayDecide: mayAsk(roles, 'applications.review') !== undefined };
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

const Act = ({
  verb,
  given,
  isMain = false,
}: {
  verb: string;
  given: Readonly<Record<string, string>>;
  isMain?: boolean;
}) => (
  <a
    class={isMain ? 'button' : 'button quiet small'}
    href={formAddress(region.tenant, verb, given)}
  >
    {verbWords(verb).title}
  </a>
);

type Desk = {
  readonly sheet?: object | undefined;
  readonly sheets: number;
  readonly barred?: string | undefined;
};

/** What this reviewer may do now: fill in the sheet first, decide once somebody else did. */
const Work = ({
  dossierId,
  desk,
  mayDecide,
}: {
  dossierId: string;
  desk: Desk;
  mayDecide: boolean;
}) => {
  const given = { dossierId };
  const isScored = desk.sheets > 0;
  return (
    <section class="card now-open">
      <h2>{desk.sheet ? 'Ya llenaste tu pauta' : 'Llena tu pauta'}</h2>
      <p>Una persona llena la pauta y otra resuelve.</p>
      <p class="actions">
        <Act verb="joining.score-dossier" given={given} isMain={!(mayDecide && isScored)} />
        <Act verb="joining.ask-applicants" given={given} />
        {mayDecide ? (
          <Act verb="joining.decide-application" given={given} isMain={isScored} />
        ) : null}
        <Act verb="joining.recuse" given={given} />
      </p>
    </section>
  );
};

const Opening = ({ dossier }: { dossier: Pick<PublishedDossier, 'id' | 'lead' | 'title'> }) => (
  <section class="card now-open">
    <h2>{dossier.title}: espera tu respuesta</h2>
    <p class="actions">
      <Act
        verb="joining.open-review"
        given={{ dossierId: dossier.id, lead: dossier.lead }}
        isMain
      />
    </p>
  </section>
);

type Judged = PublishedReview['classified'];

const Letters = ({
  dossierId,
  letters,
  judged,
  isOpen,
}: {
  dossierId: string;
  letters: readonly PublishedLetter[];
  judged: Judged;
  isOpen: boolean;
}) => (
  <section id="cartas">
    <h2>Cartas</h2>
    <div class="letters">
      {letters.map((letter) => {
        const verdict = judged.find(({ letterId }) => letterId === letter.id);
        return (
          <LetterCard letter={letter} marks={verdict ? [valueWord(verdict.independence)] : []}>
            {verdict ? <p>{verdict.reason}</p> : null}
            {isOpen && letter.role === 'support' ? (
              <p class="actions">
                <Act verb="joining.classify-letter" given={{ dossierId, letterId: letter.id }} />
              </p>
            ) : null}
          </LetterCard>
        );
      })}
    </div>
  </section>
);

const readAll = async (ask: Ask, person: SignedIn, dossierId: string) => {
  const anybody = { tenant: await leadOf(ask, dossierId), person: undefined };
  const [dossier, letters, review, desk] = await Promise.all([
    orNotFound(ask.read(viewDossier, anybody, { dossierId })),
    everyItem((cursor) => ask.read(listLetters, anybody, { dossierId, ...cursor })),
    ask.read(viewReview, { tenant: ask.region, person: undefined }, { dossierId }),
    ask.read(viewReviewDesk, { tenant: ask.region, person }, { dossierId }),
  ]);
  return {
    dossier,
    letters,
    review: review.ok ? review.value : undefined,
    desk: desk.ok ? desk.value : undefined,
  };
};

type Read = Awaited<ReturnType<typeof readAll>>;

const Lead = ({ dossier, review, desk }: Read) => (
  <>
    <p class="chips">
      <Chip>{valueWord(dossier.programme)}</Chip>
      {review?.decision ? <Chip tone="good">{valueWord(review.decision.verdict)}</Chip> : null}
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
  const read = await readAll(ask, who.person, c.req.param('dossierId') ?? '');
  const { dossier, letters, review, desk } = read;
  const isOpen = desk !== undefined && desk.barred === undefined;
  const isWaiting = desk === undefined && who.mayDecide && dossier.state === 'submitted';
  return page(inOffice(c, { slug: region.tenant, name: who.name }), {
    title: `Revisión: ${dossier.title}`,
    lead: <Lead {...read} />,
    body: (
      <>
        <DoneNote c={c} ask={ask} />
        {isWaiting ? <Opening dossier={dossier} /> : null}
        {isOpen ? <Work dossierId={dossier.id} desk={desk} mayDecide={who.mayDecide} /> : null}
        {review ? <ReviewTold review={review} answers={dossier.answers} /> : null}
        <SupportFigures support={dossier.reckoning.support} />
        <AdviceTable advice={dossier.reckoning.advice} />
        <Claims claims={dossier.reckoning.claims} />
        <Letters
          dossierId={dossier.id}
          letters={letters}
          judged={review?.classified ?? []}
          isOpen={isOpen}
        />
        <DossierBody {...dossier} />
      </>
    ),
  });
};
