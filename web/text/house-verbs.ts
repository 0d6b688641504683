import type { VerbWords } from './verb-words.ts';

/** What is done around the processes: people, teams, the standard, the registers. */
export const houseVerbs: Readonly<Record<string, VerbWords>> = {
  'identity.change-name': { title: 'Cambiar tu nombre', button: 'Guardar mi nombre' },
  'identity.declare-residence': { title: 'Declarar tu comuna', button: 'Declarar mi comuna' },
  'tenancy.appoint': {
    title: 'Nombrar a alguien del equipo',
    button: 'Nombrar',
    intro: 'Las funciones terminan en la fecha que indiques.',
  },
  'tenancy.accept-invitation': {
    title: 'Aceptar la invitación',
    button: 'Aceptar y entrar al equipo',
  },
  'tenancy.confirm-invitation': {
    title: 'Confirmar a quien aceptó',
    button: 'Sí, es la persona que invité',
    intro:
      'Aceptó sin el correo al que llegó la invitación. Un enlace se puede reenviar: pregúntale por teléfono o en persona antes de confirmar.',
  },
  'tenancy.end-appointment': {
    title: 'Sacar del equipo',
    button: 'Sacar del equipo',
    intro: 'Vale desde su próxima solicitud. Lo que hizo queda en el registro.',
  },
  'tenancy.grant-mandate': {
    title: 'Dar un mandato a una organización',
    button: 'Dar mandato',
    intro:
      'La organización trabaja en tus procesos solo en lo que marques y hasta la fecha que indiques. El mandato queda público.',
  },
  'tenancy.hand-over': {
    title: 'Entregar la coordinación',
    button: 'Entregar la coordinación',
    intro: 'Pasa entera a esa persona, hasta el mismo día. Tú la dejas al mismo tiempo.',
  },
  'tenancy.invite': {
    title: 'Invitar al equipo por correo',
    button: 'Enviar invitación',
    intro:
      'Le llega un enlace que sirve una vez y durante 7 días, para quien entre con ese correo. A quien acepte de otra manera tendrás que confirmarlo tú.',
  },
  'tenancy.register-partner': {
    title: 'Registrar una organización aliada',
    button: 'Registrar organización',
    intro:
      'Después invita a quien la coordina. Sin un mandato de un municipio no puede hacer nada.',
  },
  'tenancy.revoke-invitation': { title: 'Retirar la invitación', button: 'Retirar invitación' },
  'tenancy.revoke-mandate': {
    title: 'Revocar el mandato',
    button: 'Revocar mandato',
    intro: 'Vale desde la próxima solicitud de la organización. El motivo queda público.',
  },
  'tenancy.set-profile': {
    title: 'Datos y colores de la oficina',
    button: 'Guardar datos y colores',
    intro: 'Todo lo que pongas aquí es público: sale en las páginas de tu institución.',
  },
  'tenancy.record-membership': {
    title: 'Registrar el estado de una comuna',
    button: 'Registrar estado',
    intro: 'Indica el documento o acuerdo en que se basa.',
  },
  'privacy.request-right': { title: 'Pedir algo sobre mis datos', button: 'Enviar mi solicitud' },
  'privacy.answer-request': {
    title: 'Responder una solicitud sobre datos personales',
    button: 'Responder',
    intro:
      'Quien pidió ve tu respuesta. Si aceptas un borrado, se hace solo y no se puede deshacer.',
  },
  'privacy.extend-request': {
    title: 'Extender el plazo',
    button: 'Extender 30 días',
    intro: 'Una sola vez, antes de que venza, y con la razón. Quien pidió la ve.',
  },
  'archive.prepare-archive': {
    title: 'Preparar un archivo con todo',
    button: 'Preparar el archivo',
    intro:
      'Reúne todo lo que este gobierno tiene aquí. Queda en el registro quién lo pidió y por qué.',
  },
  'identity.correct-residence': { title: 'Corregir mi comuna', button: 'Corregir mi comuna' },
  'contributions.forget-giver': { title: 'Olvidar quién dio un aporte', button: 'Olvidar' },
  'notices.follow-process': {
    title: 'Seguir el proceso',
    button: 'Avísame por correo',
  },
  'notices.unfollow-process': {
    title: 'Sigues este proceso',
    button: 'Dejar de seguir',
  },
  'organisations.correct-organisation': { title: 'Corregir una organización', button: 'Corregir' },
  'organisations.register-organisation': {
    title: 'Registrar una organización',
    button: 'Registrar organización',
    intro: 'Cada organización se registra una sola vez y se cuenta una sola vez.',
  },
};
