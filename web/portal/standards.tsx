import type { Context } from 'hono';
import { type Requirement, listStandards, measureOf, viewEdition } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { measureWords, unitWords } from '../text/measures.ts';
import { answerPage } from '../ui/page.tsx';
import { Chip, Table } from '../ui/parts.tsx';
import { must } from './must.ts';

/** What is asked for, in words: a number with its direction, or that something is there. */
const asked = ({ measure, threshold, unit }: Requirement) => {
  if (unit === 'presence') return measureWords[measure];
  const bound = measureOf(measure).direction === 'at-least' ? 'al menos' : 'a lo más';
  const counted = unit === 'days' || unit === 'months' ? ` ${unitWords[unit]}` : '';
  return `${measureWords[measure]}: ${bound} ${threshold}${counted}`;
};

type Standing = { readonly basis: keyof typeof es.editionBases; readonly state: string };

/** Who stands behind an edition, and how far those who agree on it are. */
const whereItStands = ({ basis, state }: Standing) =>
  basis === 'agreed' ? word(es.editionStates, state) : es.editionBases[basis];

/** The editions of the standard and what each asks for. */
export const standardsPage = (ask: Ask) => async (c: Context) => {
  const who = { tenant: ask.region, person: undefined };
  const { items } = await must(ask.read(listStandards, who, {}));
  const editions = await Promise.all(
    items.map(({ id, edition }) =>
      must(ask.read(viewEdition, who, { standardId: id, edition: String(edition) })),
    ),
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
            </p>
          </div>
          {editions.map((edition) => (
            <Table
              caption={`${edition.name} (${edition.label}), edición ${edition.edition}. ${whereItStands(edition)}`}
              rows={edition.requirements}
              columns={[
                { label: 'Requisito', cell: (one) => `${one.id}. ${one.es}` },
                { label: 'Fase', cell: (one) => es.phases[one.phase] },
                { label: 'Tipo', cell: (one) => word(es.requirementKinds, one.kind) },
                { label: 'Se mide', cell: asked },
                {
                  label: 'Fuente',
                  cell: (one) => (
                    <>
                      {one.source} {one.isVerified ? null : <Chip tone="warn">Sin verificar</Chip>}
                    </>
                  ),
                },
              ]}
            />
          ))}
        </>
      ),
    },
    { isPublic: true },
  );
};
