import type { Context } from 'hono';
import {
  accessibilityAddress,
  officeAddress,
  privacyAddress,
  searchAddress,
  sourceCodeAddress,
} from '#addresses';
import type { TenantId } from '#kernel';
import { type ProfileView, tenantName, viewProfile } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { Phone } from '../ui/phone.tsx';
import { governmentOf } from './help.tsx';
import { orNotFound } from '../http/reading.ts';
import { inCommune, page } from '../parts/page.tsx';

type Reach = Pick<ProfileView, 'phone' | 'mail' | 'hours' | 'address'>;

const Call = ({ phone }: { phone: string | undefined }) =>
  phone === undefined ? (
    <p class="note">Todavía no hay un teléfono de ayuda publicado. Ve en persona.</p>
  ) : (
    <p>
      Llama al <Phone phone={phone} />
    </p>
  );

const Facts = ({ mail, hours }: Reach) =>
  mail === undefined && hours === undefined ? null : (
    <dl class="facts">
      {hours === undefined ? null : (
        <>
          <dt>Horario de atención</dt>
          <dd>{hours}</dd>
        </>
      )}
      {mail === undefined ? null : (
        <>
          <dt>Correo de la oficina</dt>
          <dd>
            <a href={`mailto:${mail}`}>{mail}</a>
          </dd>
        </>
      )}
    </dl>
  );

const InPerson = ({ tenant, address }: { tenant: TenantId; address: string | undefined }) => (
  <section>
    <h2>En persona</h2>
    {address === undefined ? null : (
      <p>
        <strong>{address}</strong>
      </p>
    )}
    <p>
      Ve a la {governmentOf(tenant).replace(/^Gobierno/u, 'sede del Gobierno')} y pregunta por la
      coordinación de gobierno abierto. Te ayudan a dar tu aporte y a entender la consulta.
    </p>
    <p>También puedes ir con alguien de tu confianza que te ayude con el teléfono.</p>
  </section>
);

/** Whom to ask. What nobody has told us is said to be missing, and nothing is made up. */
export const contactPage = (ask: Ask, tenant: TenantId) => async (c: Context) => {
  const profile = await orNotFound(ask.read(viewProfile, { tenant, person: undefined }, {}));
  const title = `Pide ayuda en ${tenantName(tenant)}`;
  return page(inCommune(c, tenant), {
    title,
    description: `A quién pedir ayuda para participar en ${tenantName(tenant)}.`,
    body: (
      <>
        <Call phone={profile.phone ?? ask.helpPhone} />
        <Facts {...profile} />
        <InPerson tenant={tenant} address={profile.address} />
        <section id="seguridad">
          <h2>Si encontraste una falla de seguridad</h2>
          <p>
            Cuéntala primero a quien atiende en esta página, y en público cuando esté corregida.
            Puedes probar en una instalación tuya: <a href={sourceCodeAddress()}>el código</a> es
            libre y dice qué prometemos.
          </p>
        </section>
        <section>
          <h2>Si trabajas aquí</h2>
          <p>
            <a href={officeAddress(tenant)}>Entra a tu oficina</a>: ahí está lo que espera por ti.
          </p>
        </section>
        <section>
          <h2>Más ayuda</h2>
          <ul>
            <li>
              <a href={searchAddress(tenant)}>Busca en lo publicado</a>
            </li>
            <li>
              <a href={privacyAddress(tenant)}>Qué guardamos de ti</a>
            </li>
            <li>
              <a href={accessibilityAddress(tenant)}>Si algo no te deja usar la página</a>
            </li>
          </ul>
        </section>
      </>
    ),
  });
};
