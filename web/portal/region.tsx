import { boardAddress, communeAddress, registerAddress } from '#addresses';
import { apiAddress } from '#perform';
import type { Context } from 'hono';
import { listProgress } from '#processes';
import { type Commune, MembershipState, communes, listCommunes, viewRegion } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { regionCard } from '../parts/cards.ts';
import { es } from '../text/es.ts';
import { count } from '../text/format.ts';
import { Mosaic } from '../parts/mosaic.tsx';
import { Chip } from '../ui/parts.tsx';
import { Take } from '../ui/take.tsx';
import { orNotFound } from '../http/reading.ts';
import { nowhere, page } from '../parts/page.tsx';

/** The region: who is where, at a glance and as a table. */
export const regionPage = (ask: Ask) => async (c: Context) => {
  const who = { tenant: ask.region, person: undefined };
  const [region, { items }, progress] = await Promise.all([
    orNotFound(ask.read(viewRegion, who, {})),
    orNotFound(ask.read(listCommunes, who, {})),
    orNotFound(ask.read(listProgress, who, {})),
  ]);
  const phaseOf = new Map(progress.items.map(({ slug, phase }) => [slug, es.phases[phase]]));
  const tilesBySlug = new Map<string, Commune>(
    communes.map((commune) => [commune.tenant, commune]),
  );
  const rows = items.map((item) => ({ ...item, phase: phaseOf.get(item.slug) }));
  const taking = rows.filter(({ state, phase }) => state !== 'outside' || phase !== undefined);
  const order = MembershipState.options;
  const detailOf = ({ state, phase }: (typeof rows)[number]) =>
    [
      es.membership[state],
      phase ? `fase ${phase}` : '',
      phase && order.indexOf(state) < order.indexOf('active')
        ? 'hace su plan sin ser parte de la red'
        : '',
    ]
      .filter(Boolean)
      .join(', ');
  const tiles = rows.flatMap((row) => {
    const { label, cell } = tilesBySlug.get(row.slug) ?? {};
    return label && cell ? [{ ...row, label, cell, detail: detailOf(row) }] : [];
  });
  return page(nowhere(c), {
    title: 'Articula',
    heading: 'Planes de gobierno abierto hechos con la comunidad',
    card: regionCard(region.communes),
    description: `Planes de gobierno abierto de las ${region.communes} comunas de la ${region.name}.`,
    lead: (
      <p>
        En la {region.name}, {count(taking.length, 'comuna avanza', 'comunas avanzan')} de{' '}
        {region.communes}. Mira en qué va la tuya y qué pasó con lo que se dijo.
      </p>
    ),
    body: (
      <>
        <div class="split">
          <section>
            <h2>Las {region.communes} comunas</h2>
            <Mosaic tiles={tiles} />
          </section>
          <section>
            <h2>Quiénes avanzan</h2>
            <ul class="cards">
              {taking.map((row) => (
                <li class="card">
                  <h3>
                    <a href={communeAddress(row.slug)}>{row.name}</a>
                  </h3>
                  <p>{detailOf(row)}</p>
                  {row.basis ? <small>{row.basis}</small> : null}
                </li>
              ))}
            </ul>
            <p class="actions">
              <a class="button quiet" href={boardAddress()}>
                Mira la región hoy
              </a>
              <a href={registerAddress()}>Todos los planes</a>
            </p>
            <p>
              <a href={communeAddress(region.slug)}>{region.government}</a>
            </p>
          </section>
        </div>
        <section>
          <h2>Busca tu comuna</h2>
          {region.provinces.map((province) => (
            <>
              <h3>Provincia de {province.name}</h3>
              <ul class="places">
                {rows
                  .filter((row) => row.province === province.name)
                  .map(({ slug, name, state }) => (
                    <li>
                      <a href={communeAddress(slug)}>{name}</a>
                      {state === 'outside' ? null : (
                        <Chip tone={state === 'active' ? 'good' : ''}>{es.membership[state]}</Chip>
                      )}
                    </li>
                  ))}
              </ul>
            </>
          ))}
        </section>
        <Take what="las comunas" from={apiAddress(listCommunes)} />
        <small>Comunas y códigos: SUBDERE. El mosaico no es un mapa a escala.</small>
      </>
    ),
  });
};
