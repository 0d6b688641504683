import type { SignedIn } from '#identity';
import { phases } from '#kernel';
import type { Verb } from '#perform';
import { listProgress } from '#processes';
import { communes, listCommunes } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { must } from '../portal/must.ts';
import { es } from '../text/es.ts';
import { Chip, Empty, Table } from '../ui/parts.tsx';
import { formAddress } from './addresses.ts';

const nameOf = (slug: string) => communes.find(({ tenant }) => tenant === slug)?.name ?? slug;

/** The region at a glance: communes by phase, and who is on the way to be a member. */
export const regionToday = async (ask: Ask, person: SignedIn, own: ReadonlyMap<string, Verb>) => {
  if (!own.has('tenancy.record-membership')) return null;
  const who = { tenant: ask.region, person };
  const [{ items: listed }, { items: progress }] = await Promise.all([
    must(ask.read(listCommunes, who, {})),
    must(ask.read(listProgress, who, {})),
  ]);
  const coming = listed.filter(({ state }) => state === 'interested' || state === 'preparing');
  const rows = phases
    .map((phase) => ({ phase, there: progress.filter((one) => one.phase === phase) }))
    .filter(({ there }) => there.length > 0);
  return (
    <>
      <section id="membresias">
        <h2>Membresías por registrar</h2>
        {coming.length === 0 ? (
          <Empty>Ninguna comuna espera que registres su membresía.</Empty>
        ) : (
          <ul class="cards">
            {coming.map(({ slug, name, state }) => (
              <li class="card">
                <h3>
                  <a href={formAddress(ask.region, 'tenancy.record-membership', { commune: slug })}>
                    Registrar a {name}
                  </a>
                </h3>
                <p class="chips">
                  <Chip tone="warn">{es.membership[state]}</Chip>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section id="fases">
        <h2>En qué va cada comuna</h2>
        {rows.length === 0 ? (
          <Empty>Todavía ninguna comuna abre un proceso.</Empty>
        ) : (
          <Table
            caption="Comunas por fase"
            rows={rows}
            columns={[
              { label: 'Fase', cell: ({ phase }) => es.phases[phase] },
              { label: 'Cuántas', cell: ({ there }) => there.length, isNumber: true },
              {
                label: 'Comunas',
                cell: ({ there }) =>
                  there.map(({ slug }, at) => (
                    <>
                      {at > 0 ? ', ' : ''}
                      <a href={`/${slug}`}>{nameOf(slug)}</a>
                    </>
                  )),
              },
            ]}
          />
        )}
        <p>
          <a href="/">Mira el mosaico de comunas</a>
        </p>
      </section>
    </>
  );
};
