import { editionAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { listStandards } from '#standards';
import type { Ask } from '../http/ask.ts';
import { backingWord, standingSentence } from '../text/agreeing.ts';
import { count } from '../text/format.ts';
import { Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { NothingHere, orNotFound } from '../http/reading.ts';
import { type Head, StandingChip, isOpen } from '../parts/edition.tsx';
import { onSite, page } from '../parts/page.tsx';

/** What members can still take part in comes first, then what is agreed and in force, the region's own before programmes. */
const placeOf = (head: Head) => {
  if (isOpen(head)) return 0;
  if (head.isInForce) return head.basis === 'programme' ? 3 : 2;
  return head.state === 'adopted' ? 1 : 4;
};

const headsOf = async (ask: Ask): Promise<readonly Head[]> => {
  const who = { tenant: ask.region, person: undefined };
  return (await orNotFound(ask.read(listStandards, who, {}))).items;
};

const EditionCard = ({ head }: { head: Head }) => (
  <li class="card" id={`${head.id}-${head.edition}`}>
    <h2>
      <a href={editionAddress(head.id, head.edition)}>{head.name}</a>
    </h2>
    <p>
      {head.label}, edición {head.edition}
    </p>
    <p class="chips">
      <StandingChip head={head} />
      <Synthetic origin={head.origin} />
    </p>
    <p>{standingSentence(head)}</p>
    <small>{backingWord(head)}.</small>
    <small>
      {count(head.requirements, 'requisito', 'requisitos')}
      {head.unverified > 0 ? `, ${head.unverified} sin verificar` : ''}.
    </small>
  </li>
);

/** The editions of every standard, and where each of them stands. */
export const standardsPage = (ask: Ask) => async (c: Context) => {
  const heads = (await headsOf(ask)).toSorted(
    (one, other) => placeOf(one) - placeOf(other) || other.edition - one.edition,
  );
  return page(onSite(c), {
    title: 'Estándar',
    description: 'Lo que el estándar pide a cada proceso de cocreación, con su fuente.',
    lead: (
      <p>
        Cada proceso queda fijado a una edición. Lo que pide se calcula desde los registros. Las
        ediciones de la región las acuerdan los municipios integrantes.
      </p>
    ),
    body: (
      <>
        <ul class="cards">
          {heads.map((head) => (
            <EditionCard head={head} />
          ))}
        </ul>
        <Take what="las ediciones" from={apiAddress(listStandards)} />
      </>
    ),
  });
};

/** A standard without a number is the edition of it that is in force. */
export const standardPage = (ask: Ask) => async (c: Context) => {
  const own = (await headsOf(ask)).filter(({ id }) => id === c.req.param('standardId'));
  const head = own.find(({ isInForce }) => isInForce) ?? own.at(-1);
  if (!head) throw new NothingHere('standard');
  return c.redirect(editionAddress(head.id, head.edition), 302);
};
