import type * as z from 'zod';
import { dayOf } from '#kernel';
import { type Requirement, listEditionComments } from '#standards';
import { tenantName } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { More } from '../ui/more.tsx';
import { Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { orNotFound } from '../http/reading.ts';

export type Comment = z.output<typeof listEditionComments.output>['items'][number];

type Named = { readonly standardId: string; readonly edition: string };

/** What members said of an edition, a page at a time. */
export const commentsOf = (ask: Ask, named: Named, cursor: string | undefined) =>
  orNotFound(
    ask.read(
      listEditionComments,
      { tenant: ask.region, person: undefined },
      { ...named, ...(cursor ? { cursor } : {}) },
    ),
  );

/** What members think of one requirement, each in the name of its municipality. */
export const Comments = ({ comments }: { comments: readonly Comment[] }) =>
  comments.length === 0 ? null : (
    <ul class="comments" aria-label="Comentarios">
      {comments.map(({ text, commune, at, origin }) => (
        <li>
          <p class="pre">{text}</p>
          <small>
            {tenantName(commune)}, {day(dayOf(at))} <Synthetic origin={origin} />
          </small>
        </li>
      ))}
    </ul>
  );

/** What was said of requirements that stay as they are, and the way to what did not fit here. */
export const OtherComments = ({
  requirements,
  comments,
  address,
  api,
  next,
}: {
  requirements: readonly Requirement[];
  comments: readonly Comment[];
  address: string;
  api: string;
  next: string | null;
}) => {
  const bySubject = Map.groupBy(comments, ({ requirementId }) => requirementId);
  const found = new Map(requirements.map((one) => [one.id, one]));
  return (
    <>
      {bySubject.size > 0 ? (
        <section id="comentarios">
          <h2>Comentarios a otros requisitos</h2>
          <ul class="cards">
            {[...bySubject].map(([id, own]) => (
              <li class="card">
                <h3>{id}</h3>
                <p>{found.get(id)?.es ?? 'Este requisito ya no está en la propuesta.'}</p>
                <Comments comments={own} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <More href={next ? `${address}?cursor=${encodeURIComponent(next)}` : undefined}>
        Más comentarios
      </More>
      {comments.length > 0 || next ? <Take what="los comentarios" from={api} /> : null}
    </>
  );
};
