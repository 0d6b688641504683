import { reviewAddress } from '#addresses';
import { region } from '#tenancy';
import { listApplications, openReview, scoreDossier } from '#joining';
import type { Verb } from '#perform';
import type { Ask } from '../http/ask.ts';
import { day } from '../text/format.ts';
import { dayOf } from '#kernel';
import { everyItem } from '../http/reading.ts';

/** For whoever speaks for a municipality in the region: the applications whose review is open. */
export const reviewsSection = async (ask: Ask, own: ReadonlyMap<string, Verb>) => {
  if (!own.has(scoreDossier.id) || own.has(openReview.id)) return null;
  const who = { tenant: ask.region, person: undefined };
  const sent = await everyItem((cursor) => ask.read(listApplications, who, cursor));
  const open = sent.filter(({ review }) => review === 'open');
  return open.length === 0 ? null : (
    <section id="por-evaluar">
      <h2>Postulaciones por evaluar</h2>
      <ul class="cards">
        {open.map(({ dossierId, title, sentAt }) => (
          <li class="card">
            <h3>
              <a href={reviewAddress(region.tenant, dossierId)}>{title}</a>
            </h3>
            <p>Enviada el {day(dayOf(sentAt))}.</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
