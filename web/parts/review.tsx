import { oficioAddress } from '#addresses';
import { type PublishedReview, criterionWords, reviewStates } from '#joining';
import { region } from '#tenancy';
import { count, day } from '../text/format.ts';
import { Empty, Table } from '../ui/parts.tsx';

type Answers = readonly { readonly questionId: string; readonly text: string }[];

/** Questions and answers, the sheets without names, and the decision. */
export const ReviewTold = ({ review, answers }: { review: PublishedReview; answers: Answers }) => (
  <section id="revision">
    <h2>La revisión</h2>
    {review.questions.length === 0 ? <Empty>Nadie ha preguntado todavía.</Empty> : null}
    {review.questions.map(({ questionId, text, at }) => (
      <div class="card">
        <h3>{text}</h3>
        <small>Preguntado el {day(at)}</small>
        <p class="pre">
          {answers.find((one) => one.questionId === questionId)?.text ?? 'Sin respuesta todavía.'}
        </p>
      </div>
    ))}
    {review.decision ? (
      <>
        <h3>Decisión: {reviewStates[review.decision.verdict]}</h3>
        <p class="pre">{review.decision.reasons}</p>
        <p>
          <a class="button" href={oficioAddress(region.tenant, review.dossierId)}>
            Lee el oficio N° {review.decision.oficio.number}
          </a>
        </p>
        <Table
          caption="Pautas de quienes evaluaron, sin sus nombres (de 0 a 3)"
          rows={review.sheets.map((sheet, at) => ({ ...sheet, at: at + 1 }))}
          columns={[
            { label: 'Pauta', cell: ({ at }) => `Pauta ${at}` },
            ...(
              ['commitment', 'practice', 'capacity', 'civil-society', 'contribution'] as const
            ).map((criterion) => ({
              label: criterionWords[criterion],
              cell: (sheet: PublishedReview['sheets'][number]) => sheet[criterion],
              isNumber: true,
            })),
            { label: 'Comentario', cell: ({ remark }) => remark },
          ]}
        />
      </>
    ) : null}
    {review.recusals > 0 ? (
      <p>
        <small>
          {count(review.recusals, 'persona se inhabilitó', 'personas se inhabilitaron')}.
        </small>
      </p>
    ) : null}
  </section>
);
