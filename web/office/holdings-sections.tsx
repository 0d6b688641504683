import type { Child } from 'hono/jsx';
import { accountAddress, askRightAddress, ownCommuneAddress, residenceAddress } from '#addresses';
import { treatmentOf } from '#kernel';
import { type OwnData, RightKind } from '#privacy';
import { communes, region, tenantName } from '#tenancy';
import { valueWord } from '../text/values.ts';
import { moment } from '../text/format.ts';
import { RightCard } from './right-card.tsx';

/** What was typed, each field once. */
export type Values = Readonly<Record<string, string>>;

type Place = OwnData['places'][number];

const Listed = ({
  title,
  note,
  items,
}: {
  title: string;
  note?: string;
  items: readonly Child[];
}) =>
  items.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      {note ? <p>{note}</p> : null}
      <ul>
        {items.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </>
  );

export const PlaceSection = ({ place, said }: { place: Place; said: Child }) => (
  <section>
    <h2>En {tenantName(place.tenant)}</h2>
    {place.appointment ? (
      <p>
        Trabajas en su equipo como {place.appointment.roles.map(valueWord).join(', ')}, con el
        nombre {place.appointment.name}.
      </p>
    ) : null}
    {said}
    <Listed
      title="Consultas en que votaste"
      note="Guardamos que votaste. Qué votaste no lo sabe nadie, tampoco nosotros."
      items={place.marks.map(({ title }) => (
        <>{title}</>
      ))}
    />
    <Listed
      title="Procesos que sigues o seguiste"
      items={place.follows.map((title) => (
        <>{title}</>
      ))}
    />
    <Listed
      title="Lo que pediste"
      items={place.requests.map((one) => (
        <RightCard right={one} />
      ))}
    />
  </section>
);

export const Account = ({ own }: { own: OwnData }) => (
  <section>
    <h2>Tu cuenta</h2>
    <dl class="facts">
      <dt>Nombre</dt>
      <dd>
        {own.person?.name ?? 'Sin nombre'} (<a href={accountAddress()}>cambia tu nombre</a>)
      </dd>
      <dt>Correo</dt>
      <dd>{own.person?.mail ?? 'No guardamos ninguno'}</dd>
      <dt>Comuna</dt>
      <dd>
        {own.residence ? (
          `${tenantName(own.residence.commune)}, desde ${moment(own.residence.declaredAt)}`
        ) : (
          <a href={residenceAddress()}>Di en qué comuna vives</a>
        )}
      </dd>
      <dt>Sesiones abiertas</dt>
      <dd>{own.sessions.map(({ startedAt }) => moment(startedAt)).join('; ') || 'Ninguna'}</dd>
    </dl>
    <p class="note">
      {treatmentOf('recognised').what}: con eso te reconocemos. No se puede leer ni para
      mostrártelo.
    </p>
  </section>
);

const Communes = ({ chosen }: { chosen: string }) => (
  <>
    <option value="">Elige…</option>
    {communes.map(({ tenant, name }) => (
      <option value={tenant} selected={tenant === chosen}>
        {name}
      </option>
    ))}
  </>
);

export const CommuneForm = ({ commune, values }: { commune: string; values: Values }) => (
  <section>
    <h2>Corrige tu comuna</h2>
    <form class="stack" method="post" action={ownCommuneAddress()}>
      <div class="field">
        <label for="commune">Comuna en que vives</label>
        <select id="commune" name="commune" required>
          <Communes chosen={values['commune'] ?? commune} />
        </select>
      </div>
      <div class="field">
        <label for="reason">Por qué la cambias</label>
        <small id="reason-ayuda">Una frase completa. Se puede cambiar cada seis meses.</small>
        <input
          type="text"
          id="reason"
          name="reason"
          required
          minlength={10}
          maxlength={1000}
          aria-describedby="reason-ayuda"
          value={values['reason'] ?? ''}
        />
      </div>
      <p class="actions">
        <button type="submit">Corregir mi comuna</button>
      </p>
    </form>
  </section>
);

export const RightForm = ({
  formKey,
  commune,
  values,
}: {
  formKey: string;
  commune: string;
  values: Values;
}) => (
  <section id="pedir">
    <h2>Pide que se borren o se bloqueen</h2>
    <p>
      Es gratis. Te responden con razones en 30 días corridos; un bloqueo, en 2 días hábiles. Si
      borras tus datos, tus aportes quedan sin autor y los votos se siguen contando.
    </p>
    <form class="stack" method="post" action={askRightAddress()}>
      <input type="hidden" name="_key" value={formKey} />
      <div class="field">
        <label for="tenant">Municipalidad a la que lo pides</label>
        <select id="tenant" name="tenant" required>
          <Communes chosen={values['tenant'] ?? commune} />
          <option value={region.tenant} selected={values['tenant'] === region.tenant}>
            {region.government}
          </option>
        </select>
      </div>
      <div class="field">
        <label for="kind">Qué pides</label>
        <select id="kind" name="kind" required>
          <option value="">Elige…</option>
          {RightKind.options.map((kind) => (
            <option value={kind} selected={values['kind'] === kind}>
              {valueWord(kind)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="details">Cuenta lo necesario</label>
        <small id="details-ayuda">Puedes dejarlo en blanco.</small>
        <textarea id="details" name="details" maxlength={1000} aria-describedby="details-ayuda">
          {values['details'] ?? ''}
        </textarea>
      </div>
      <p class="actions">
        <button type="submit">Enviar mi solicitud</button>
      </p>
    </form>
  </section>
);
