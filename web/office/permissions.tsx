import type { Context } from 'hono';
import { policyOf } from '#access';
import type { Verb } from '#perform';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { es } from '../text/es.ts';
import { verbWords } from '../text/verbs.ts';
import { answerPage } from '../ui/page.tsx';
import { Table } from '../ui/parts.tsx';

/** Who may do what and when, read from the same table that decides it. */
export const permissionsPage = (ask: Ask, verbs: readonly Verb[]) => (c: Context) =>
  answerPage(
    c,
    {
      title: 'Quién puede hacer qué',
      signInPath: ask.signInPath,
      description: 'La tabla que decide quién puede hacer cada cosa y en qué fases.',
      crumbs: [{ name: region.name, href: '/' }, { name: 'Quién puede hacer qué' }],
      children: (
        <>
          <div class="lead">
            <h1>Quién puede hacer qué</h1>
            <p>
              Es la misma tabla que el sistema consulta en cada solicitud. Lo que no está aquí no se
              puede hacer.
            </p>
          </div>
          <Table
            caption="Acciones, funciones y fases"
            rows={verbs}
            columns={[
              { label: 'Acción', cell: ({ id }) => verbWords(id).title },
              {
                label: 'Quién',
                cell: ({ capability }) =>
                  policyOf(capability)
                    .roles.map((role) => es.roles[role])
                    .join(', '),
              },
              {
                label: 'Fases',
                cell: ({ capability }) => {
                  const { phases } = policyOf(capability);
                  return phases === 'any'
                    ? 'Siempre'
                    : phases.map((phase) => es.phases[phase]).join(', ');
                },
              },
            ]}
          />
        </>
      ),
    },
    { isPublic: true },
  );
