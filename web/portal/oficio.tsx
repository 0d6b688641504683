import type { Context } from 'hono';
import { dossierAddress, oficioPaperAddress } from '#addresses';
import { viewReview } from '#joining';
import type { TenantId } from '#kernel';
import type { Ask } from '../http/ask.ts';
import { oficioOf } from '../parts/paper.ts';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

type Lines = readonly (readonly [label: string, value: string])[];

const Labelled = ({ lines, name }: { lines: Lines; name: string }) => (
  <dl class={name}>
    {lines.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd class="pre">{value}</dd>
      </div>
    ))}
  </dl>
);

/** The reply to an application in the fixed layout of an oficio, to be read here, printed or taken as a file. */
export const oficioPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  if (tenant !== ask.region) throw new NothingHere('tenant');
  const dossierId = c.req.param('dossierId') ?? '';
  const review = await orNotFound(
    ask.read(viewReview, { tenant, person: undefined }, { dossierId }),
  );
  const paper = oficioOf(review);
  if (!paper) throw new NothingHere('decision');
  return page(inCommune(c, tenant), {
    title: paper.title,
    heading: false,
    description: `${paper.title}. ${review.title}.`,
    body: (
      <>
        <article class="oficio">
          <h1>{paper.letterhead}</h1>
          <Labelled lines={paper.heading} name="references" />
          <p class="date">{paper.placeAndDate}</p>
          <Labelled lines={paper.parties} name="parties" />
          {paper.body.map((text) => (
            <p class="pre">{text}</p>
          ))}
          <p class="signature pre">{paper.signature.join('\n')}</p>
          <p class="pre">{paper.foot.join('\n')}</p>
        </article>
        <p class="actions no-print">
          <a class="button" href={oficioPaperAddress(tenant, dossierId)}>
            Descargar PDF
          </a>
          <a class="button quiet" href={dossierAddress(review.lead, dossierId)}>
            Ver la postulación
          </a>
        </p>
      </>
    ),
  });
};
