import { invitationAddress, withQuery } from '#addresses';
import type { TenantId } from '#kernel';

type Invited = {
  readonly invitationId: string;
  readonly token: string;
  readonly mail: string;
  readonly name: string;
};

type Link = {
  readonly invitationId: string;
  readonly token: string;
  /** Of whom nobody knows the name yet: the page asks for it. */
  readonly isNameless?: boolean;
};

/** Where an invitation is taken. The token stands in the address only: it is kept nowhere. */
export const invitationPath = (
  tenant: TenantId,
  { invitationId, token, isNameless }: Link,
): string =>
  withQuery(invitationAddress(tenant), {
    invitationId,
    token,
    nombre: isNameless ? 'falta' : undefined,
  });

/** The letter with the link. It names the team and no role: mail passes through many hands. */
export const invitationLetter = (tenant: TenantId, team: string, invited: Invited) => ({
  to: invited.mail,
  subject: `Te invitan al equipo de ${team} en Articula`,
  text: (origin: string) =>
    [
      `Hola, ${invited.name}:`,
      `Te invitan a trabajar en el equipo de ${team}. Abre este enlace y acepta:\n${origin}${invitationPath(tenant, invited)}`,
      'Sirve una vez y durante 7 días. Antes de aceptar te pedirá entrar: hazlo con este mismo correo. Con otro, el equipo tiene que confirmarte.',
      'No le des el enlace a nadie.',
      'Si no lo esperabas, no hagas nada.',
    ].join('\n\n'),
});
