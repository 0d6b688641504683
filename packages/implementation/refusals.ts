import { refusalList } from '#kernel';

export const implementationRefusals = refusalList({
  'implementation.not-found': {
    status: 404,
    es: 'No encontramos eso en el plan. Vuelve a la página del plan.',
    en: 'That is not part of the plan. Go back to the plan.',
  },
  'implementation.plan-not-submitted': {
    status: 409,
    es: 'El plan todavía no se envía. Envíalo antes de registrar avances.',
    en: 'The plan is not submitted yet. Submit it before you record progress.',
  },
  'implementation.due-before-start': {
    status: 422,
    es: 'El plazo es anterior al inicio. Corrige una de las dos fechas.',
    en: 'It is due before it starts. Correct one of the two dates.',
  },
  'implementation.in-the-future': {
    status: 422,
    es: 'Esa fecha todavía no llega. Registra lo que ya ocurrió.',
    en: 'That date is in the future. Record what has already happened.',
  },
  'implementation.before-start': {
    status: 422,
    es: 'Esa fecha es anterior al inicio de la obligación. Revisa la fecha.',
    en: 'That date is before the obligation starts. Check the date.',
  },
  'implementation.already-discharged': {
    status: 409,
    es: 'Ese cumplimiento ya está registrado. Si está mal, anúlalo primero.',
    en: 'That fulfilment is already recorded. If it is wrong, reverse it first.',
  },
  'implementation.not-discharged': {
    status: 404,
    es: 'No hay un cumplimiento vigente de ese día. Revisa la lista.',
    en: 'No standing fulfilment is recorded for that day. See the list.',
  },
  'implementation.level-mismatch': {
    status: 422,
    es: 'El nivel no corresponde al porcentaje: «completo» es 100 % y «no iniciado» es 0 %. Corrige uno de los dos.',
    en: 'Level and percentage disagree: “complete” is 100 % and “not started” is 0 %. Correct one of them.',
  },
  'implementation.no-such-file': {
    status: 422,
    es: 'Ese archivo no existe. Súbelo primero.',
    en: 'There is no such file. Upload it first.',
  },
  'implementation.already-attached': {
    status: 409,
    es: 'Ese mismo documento ya está en este hito. Adjunta otro.',
    en: 'The very same document is already attached to this milestone. Attach another one.',
  },
  'implementation.no-such-evidence': {
    status: 404,
    es: 'Ese medio de verificación no está vigente en este hito. Revisa la lista.',
    en: 'That evidence does not stand in this milestone. See the list.',
  },
  'implementation.last-evidence': {
    status: 409,
    es: 'Un hito cerrado conserva al menos un medio de verificación. Adjunta otro o reabre el hito.',
    en: 'A closed milestone keeps at least one piece of evidence. Attach another one or reopen it.',
  },
  'implementation.no-evidence': {
    status: 409,
    es: 'Para cerrar un hito, adjunta al menos un medio de verificación.',
    en: 'Attach at least one piece of evidence before you close a milestone.',
  },
  'implementation.already-closed': {
    status: 409,
    es: 'Este hito ya está cerrado. Si fue un error, reábrelo con un motivo.',
    en: 'This milestone is already closed. If that was a mistake, reopen it with a reason.',
  },
  'implementation.not-closed': {
    status: 409,
    es: 'Este hito no está cerrado, así que no hay nada que reabrir.',
    en: 'This milestone is not closed, so there is nothing to reopen.',
  },
  'implementation.full': {
    status: 409,
    es: 'Este registro ya no admite más texto. Abrevia o consulta a la coordinación regional.',
    en: 'This record takes no more text. Shorten it or ask the regional team.',
  },
});
