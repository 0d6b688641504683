import type { Context } from 'hono';
import type * as z from 'zod';
import { listStandards } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { backingWord, standingSentence, standingWord } from '../text/agreeing.ts';
import { count } from '../ui/format.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Synthetic } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { NothingHere, must } from './must.ts';

export type Head = z.output<typeof listStandards.output>['items'][number];

/** Where the page of an edition is. */
export const editionAddress = ({
  id,
  edition,
}: {
  readonly id: string;
  readonly edition: number | string;
}) => `/estandares/${id}/${edition}`;

type Standing = Pick<Head, 'state' | 'isInForce'>;

const isOpen = ({ state }: Pick<Standing, 'state'>) => state === 'proposed' || state === 'voting';

/** What members can still take part in comes first, then what is agreed and in force, the region's own before programmes. */
const placeOf = (head: Head) => {
  if (isOpen(head)) return 0;
  if (head.isInForce) return head.basis === 'programme' ? 3 : 2;
  return head.state === 'adopted' ? 1 : 4;
};

export const StandingChip = ({ head }: { head: Standing }) => (
  <Chip tone={head.isInForce ? 'good' : isOpen(head) ? 'warn' : ''}>{standingWord(head)}</Chip>
);

const headsOf = async (ask: Ask): Promise<readonly Head[]> => {
  const who = { tenant: ask.region, person: undefined };
  return (await must(ask.read(listStandards, who, {}))).items;
};

const EditionCard = ({ head }: { head: Head }) => (
  <li class="card" id={`${head.id}-${head.edition}`}>
    <h2>
      <a href={editionAddress(head)}>{head.name}</a>
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
  return answerPage(
    c,
    {
      title: 'Estándar',
      signInPath: ask.signInPath,
      description: 'Lo que el estándar pide a cada proceso de cocreación, con su fuente.',
      crumbs: [{ name: region.name, href: '/' }, { name: 'Estándar' }],
      children: (
        <>
          <div class="lead">
            <h1>Estándar</h1>
            <p>
              Cada proceso queda fijado a una edición. Lo que pide se calcula desde los registros.
              Las ediciones de la región las acuerdan los municipios integrantes.
            </p>
          </div>
          <ul class="cards">
            {heads.map((head) => (
              <EditionCard head={head} />
            ))}
          </ul>
          <Take what="las ediciones" from="/standards" />
        </>
      ),
    },
    { isPublic: true },
  );
};

/** A standard without a number is the edition of it that is in force. */
export const standardPage = (ask: Ask) => async (c: Context) => {
  const own = (await headsOf(ask)).filter(({ id }) => id === c.req.param('standardId'));
  const head = own.find(({ isInForce }) => isInForce) ?? own.at(-1);
  if (!head) throw new NothingHere('standard');
  return c.redirect(editionAddress(head), 302);
};
