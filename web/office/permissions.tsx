import type { Context } from 'hono';
import { type Capability, type Role, capabilitiesOf, policyOf, roles, scopeOf } from '#access';
import { type Verb, wordsOf } from '#perform';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';
import { Table } from '../ui/parts.tsx';
import { onSite, page } from '../parts/page.tsx';

const whenOf = (capability: Capability) => {
  const { phases } = policyOf(capability);
  return phases === 'any' ? 'Siempre' : phases.map((phase) => es.phases[phase]).join(', ');
};

/** What each capability is to people: the verbs that ask for it. Reading an office has none. */
const deedsOf = (verbs: readonly Verb[], capability: string) => {
  const own = verbs.filter((verb) => verb.capability === capability);
  return own.map((verb) => wordsOf(verb).name).join(' · ') || word(es.readings, capability);
};

const OfRole = ({ role, verbs }: { role: Role; verbs: readonly Verb[] }) => {
  const own = capabilitiesOf(role);
  return (
    <details>
      <summary>
        {es.roles[role]} ({own.length})
      </summary>
      <p class="soft">{es.roleScopes[scopeOf(role)]}.</p>
      <Table
        caption={`Qué puede hacer: ${es.roles[role]}`}
        rows={own}
        columns={[
          { label: 'Qué', cell: (one) => deedsOf(verbs, one) },
          { label: 'Fases', cell: whenOf },
        ]}
      />
    </details>
  );
};

/** Who may do what, how far and when, read from the same table that decides it. */
export const permissionsPage = (ask: Ask, verbs: readonly Verb[]) => (c: Context) =>
  page(onSite(c), {
    title: 'Quién puede hacer qué',
    description: 'La tabla que decide quién puede hacer cada cosa, dónde y en qué fases.',
    lead: (
      <p>
        Es la misma tabla que el sistema consulta en cada solicitud. Lo que no está aquí no se puede
        hacer.
      </p>
    ),
    body: (
      <>
        <section>
          <h2>Por función</h2>
          {roles
            .filter((role) => capabilitiesOf(role).length > 0)
            .map((role) => (
              <OfRole role={role} verbs={verbs} />
            ))}
        </section>
        <section>
          <h2>Por acción</h2>
          <details>
            <summary>Todas las acciones ({verbs.length})</summary>
            <Table
              caption="Acciones, funciones y fases"
              rows={verbs}
              columns={[
                { label: 'Acción', cell: (verb) => wordsOf(verb).name },
                {
                  label: 'Quién',
                  cell: ({ capability }) =>
                    policyOf(capability)
                      .roles.map((role) => es.roles[role])
                      .join(', '),
                },
                { label: 'Fases', cell: ({ capability }) => whenOf(capability) },
              ]}
            />
          </details>
        </section>
      </>
    ),
  });
