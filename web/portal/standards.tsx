import type { Context } from 'hono';
import { listStandards, viewEdition } from '#standards';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { answerPage } from '../ui/page.tsx';
import { Table } from '../ui/parts.tsx';
import { must } from './must.ts';

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
              caption={`${edition.name} ${edition.label}, edición ${edition.edition}`}
              rows={edition.requirements}
              columns={[
                { label: 'Requisito', cell: (one) => `${one.id}. ${one.es}` },
                { label: 'Fase', cell: (one) => es.phases[one.phase] },
                { label: 'Tipo', cell: (one) => word(es.requirementKinds, one.kind) },
                { label: 'Al menos', cell: (one) => one.atLeast, isNumber: true },
                { label: 'Fuente', cell: (one) => one.source },
              ]}
            />
          ))}
        </>
      ),
    },
    { isPublic: true },
  );
};
