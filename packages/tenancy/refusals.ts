import { refusalList } from '#kernel';

export const tenancyRefusals = refusalList({
  'tenancy.no-such-commune': {
    status: 422,
    es: 'Esa comuna no es de la región. Elige una de las 52.',
    en: 'That commune is not in the region. Choose one of the 52.',
  },
  'tenancy.same-state': {
    status: 409,
    es: 'La comuna ya está en ese estado.',
    en: 'The commune is already in that state.',
  },
  'tenancy.not-that-way': {
    status: 409,
    es: 'De ese estado no se pasa a este. Quien integra la red primero se suspende o anuncia que se retira.',
    en: 'That state does not lead to this one. A member is suspended first, or announces that it leaves.',
  },
  'tenancy.only-in-region': {
    status: 422,
    es: 'El equipo regional y quien habla por un municipio se nombran en el Gobierno Regional, no aquí. Elige otra función.',
    en: 'The regional team and who speaks for a municipality are appointed in the regional government, not here. Choose another role.',
  },
  'tenancy.commune-and-role': {
    status: 422,
    es: 'La función de representar a un municipio y la comuna van juntas. Indica ambas o ninguna.',
    en: 'The role of speaking for a municipality and the commune go together. State both or neither.',
  },
  'tenancy.monitor-not-independent': {
    status: 422,
    es: 'Quien monitorea no puede tener otra función en el proceso. Elige a otra persona.',
    en: 'The monitor may hold no other office in the process. Choose somebody else.',
  },
  'tenancy.monitor-of-partner': {
    status: 422,
    es: 'Esa persona trabaja en una organización que condujo el proceso aquí, o lo monitorea. No puede ser las dos cosas. Elige a otra persona.',
    en: 'That person works for an organisation that ran the process here, or monitors it. Nobody can be both. Choose somebody else.',
  },
  'tenancy.monitor-in-partner': {
    status: 422,
    es: 'Quien monitorea aquí trabaja en esa organización. Elige otra organización, o nombra antes a otro ente de monitoreo.',
    en: 'Who monitors here works for that organisation. Choose another one, or appoint another monitor first.',
  },
  'tenancy.not-in-this-team': {
    status: 422,
    es: 'Esa función no existe en este equipo. Elige otra.',
    en: 'That role does not exist in this team. Choose another one.',
  },
  'tenancy.last-lead': {
    status: 409,
    es: 'Es la última persona que responde por este equipo. Entrega antes la coordinación a otra.',
    en: 'This is the last person who answers for this team. Hand the lead over to somebody else first.',
  },
  'tenancy.not-in-team': {
    status: 409,
    es: 'Esa persona no está en el equipo. Revisa la lista del equipo o invítala.',
    en: 'That person is not in the team. Look at the list of the team or invite them.',
  },
  'tenancy.own-hand-over': {
    status: 422,
    es: 'Ya tienes la coordinación. Elige a otra persona del equipo.',
    en: 'You already lead the team. Choose somebody else of it.',
  },
  'tenancy.too-many-roles': {
    status: 409,
    es: 'Esa persona ya tiene cinco funciones. Quítale una antes.',
    en: 'That person already holds five roles. Take one away first.',
  },
  'tenancy.no-mail': {
    status: 409,
    es: 'Aquí todavía no se puede enviar correo. Nombra a la persona con su código.',
    en: 'Mail cannot be sent here yet. Appoint the person by their code.',
  },
  'tenancy.already-invited': {
    status: 409,
    es: 'Ya hay una invitación pendiente a ese correo. Retírala antes de enviar otra.',
    en: 'There is a pending invitation to that mailbox. Take it back before you send another.',
  },
  'tenancy.invitation-over': {
    status: 422,
    es: 'Esta invitación ya no sirve: se usó, venció o se retiró. Pide que te inviten de nuevo.',
    en: 'This invitation is over: used, expired or taken back. Ask to be invited again.',
  },
  'tenancy.already-waiting': {
    status: 409,
    es: 'Ya la aceptaste. Falta que alguien del equipo confirme que eres tú. Avísale a quien te invitó.',
    en: 'You took it already. Somebody of the team has to confirm that it is you. Tell whoever invited you.',
  },
  'tenancy.nobody-waits': {
    status: 409,
    es: 'Nadie espera por esa invitación. Revisa la lista del equipo.',
    en: 'Nobody waits for that invitation. Look at the list of the team.',
  },
  'tenancy.name-missing': {
    status: 422,
    es: 'Falta tu nombre. Escribe cómo te llamas.',
    en: 'Your name is missing. Say what you are called.',
  },
  'tenancy.named-already': {
    status: 422,
    es: 'Quien te invitó ya escribió tu nombre. Acepta sin cambiarlo y pide que lo corrijan si está mal.',
    en: 'Whoever invited you wrote your name. Accept without changing it and ask for a correction if it is wrong.',
  },
  'tenancy.already-in-team': {
    status: 409,
    es: 'Ya estás en este equipo. Pide que cambien tus funciones.',
    en: 'You are in this team already. Ask for your roles to be changed.',
  },
  'tenancy.already-founded': {
    status: 409,
    es: 'La región ya tiene quien la dirija. Pide una invitación a su equipo.',
    en: 'The region already has an officer. Ask its team for an invitation.',
  },
  'tenancy.partner-registered': {
    status: 409,
    es: 'Ya hay una organización con esa dirección. Elige otra.',
    en: 'There already is an organisation with that address. Choose another one.',
  },
  'tenancy.no-such-partner': {
    status: 422,
    es: 'Esa organización no está registrada. Pide al Gobierno Regional que la registre.',
    en: 'That organisation is not registered. Ask the regional government to register it.',
  },
  'tenancy.no-such-process': {
    status: 422,
    es: 'Aquí no hay tal proceso. Elige uno de la lista, o ninguno para todos.',
    en: 'There is no such process here. Choose one of the list, or none for all of them.',
  },
  'tenancy.no-such-mandate': {
    status: 404,
    es: 'No hay tal mandato. Vuelve a la lista de mandatos.',
    en: 'There is no such mandate. Go back to the list of mandates.',
  },
  'tenancy.mandate-backwards': {
    status: 422,
    es: 'El mandato termina antes de empezar. Corrige las fechas.',
    en: 'The mandate ends before it begins. Correct the dates.',
  },
  'tenancy.mandate-too-long': {
    status: 422,
    es: 'Un mandato dura a lo más 24 meses. Acorta el plazo.',
    en: 'A mandate lasts 24 months at most. Make it shorter.',
  },
  'tenancy.mandate-past': {
    status: 422,
    es: 'El plazo del mandato ya pasó. Elige un día de hoy en adelante.',
    en: 'The mandate would already be over. Choose a day from today on.',
  },
  'tenancy.mandate-over': {
    status: 409,
    es: 'Ese mandato ya terminó. No hay nada que revocar.',
    en: 'That mandate is over already. There is nothing to revoke.',
  },
  'tenancy.private-mailbox': {
    status: 422,
    es: 'Ese correo es de un proveedor personal. Escribe el de la oficina, con el dominio de tu institución.',
    en: 'That mailbox is of a private provider. Give the one of the office, with the domain of your institution.',
  },
  'tenancy.low-contrast': {
    status: 422,
    es: 'Ese color llega a un contraste de {ratio} a 1, y para leer texto hace falta 4,5 a 1. Elige uno más oscuro, por ejemplo {shade}.',
    en: 'That colour reaches a contrast of {ratio} to 1, and text needs 4.5 to 1. Choose a darker one, {shade} for example.',
  },
  'tenancy.emblem-type': {
    status: 422,
    es: 'El escudo tiene que ser una imagen quieta PNG, JPG o WebP. Elige otro archivo.',
    en: 'The emblem has to be a still picture, PNG, JPG or WebP. Choose another file.',
  },
  'tenancy.emblem-heavy': {
    status: 422,
    es: 'El escudo pesa {kb} KB y puede pesar 20. Achícalo a unos 128 píxeles y súbelo de nuevo.',
    en: 'The emblem weighs {kb} KB and may weigh 20. Make it smaller, about 128 pixels, and send it again.',
  },
  'tenancy.emblem-size': {
    status: 422,
    es: 'El escudo mide {width} por {height} píxeles. Cada lado tiene que medir entre 48 y 512. Cámbiale el tamaño y súbelo de nuevo.',
    en: 'The emblem is {width} by {height} pixels. Each side has to be from 48 to 512. Change its size and send it again.',
  },
});
