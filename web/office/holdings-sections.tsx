import type { Child } from 'hono/jsx';
import { accountAddress, askRightAddress, ownCommuneAddress, residenceAddress } from '#addresses';
import { treatmentOf } from '#kernel';
import { type OwnData, RightKind, rightKinds } from '#privacy';
import { communes, region, tenantName } from '#tenancy';
import { valueWord } from '../text/values.ts';
import { moment } from '../text/format.ts';
import { asked } from '../parts/form/asked.ts';
import { Form } from '../parts/form/form.tsx';
import type { Wrong } from '../parts/form/wrongs.ts';
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

const communeChoices = communes.map(({ tenant, name }) => ({ value: tenant, label: name }));

/** What one of the forms of this page shows: what was typed in it, and what is wrong with it. */
type Begun = { readonly values: Values; readonly wrongs: readonly Wrong[] };

export const CommuneForm = ({ formKey, begun }: { formKey: string; begun: Begun }) => (
  <section>
    <h2>Corrige tu comuna</h2>
    <Form
      action={ownCommuneAddress()}
      fields={[
        asked({
          name: 'commune',
          kind: 'one-of',
          label: 'Comuna en que vives',
          choices: communeChoices,
        }),
        asked({
          name: 'reason',
          kind: 'line',
          label: 'Por qué la cambias',
          hint: 'Una frase completa. Se puede cambiar cada seis meses.',
          maxLength: 1000,
        }),
      ]}
      formKey={formKey}
      button="Corregir mi comuna"
      {...begun}
    />
  </section>
);

export const RightForm = ({ formKey, begun }: { formKey: string; begun: Begun }) => (
  <section id="pedir">
    <h2>Pide que se borren o se bloqueen</h2>
    <p>
      Es gratis. Te responden con razones en 30 días corridos; un bloqueo, en 2 días hábiles. Si
      borras tus datos, tus aportes quedan sin autor y los votos se siguen contando.
    </p>
    <Form
      action={askRightAddress()}
      fields={[
        asked({
          name: 'tenant',
          kind: 'one-of',
          label: 'Municipalidad a la que lo pides',
          choices: [...communeChoices, { value: region.tenant, label: region.government }],
        }),
        asked({
          name: 'kind',
          kind: 'one-of',
          label: 'Qué pides',
          options: RightKind.options,
          values: rightKinds,
        }),
        asked({
          name: 'details',
          kind: 'text',
          label: 'Cuenta lo necesario',
          isRequired: false,
          maxLength: 1000,
        }),
      ]}
      formKey={formKey}
      button="Enviar mi solicitud"
      {...begun}
    />
  </section>
);
