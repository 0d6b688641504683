import { refusalList } from '#kernel';

export const monitoringRefusals = refusalList({
  'monitoring.already-appointed': {
    status: 409,
    es: 'Este proceso ya tiene ente de monitoreo. Si cambió su contacto, corrígelo.',
    en: 'This process already has a monitoring body. If its contact changed, correct it.',
  },
  'monitoring.no-monitor': {
    status: 409,
    es: 'Este proceso todavía no tiene ente de monitoreo. Nómbralo primero.',
    en: 'This process has no monitoring body yet. Appoint one first.',
  },
  'monitoring.plan-not-submitted': {
    status: 409,
    es: 'El plan todavía no se envía. Publica informes cuando esté enviado.',
    en: 'The plan is not submitted yet. Publish reports once it is.',
  },
  'monitoring.not-found': {
    status: 404,
    es: 'No encontramos ese informe. Vuelve a la lista de informes.',
    en: 'There is no such report. Go back to the list of reports.',
  },
  'monitoring.commitment-missing': {
    status: 422,
    es: 'Elige el compromiso que evalúa este informe.',
    en: 'Choose the commitment that this report assesses.',
  },
  'monitoring.unknown-commitment': {
    status: 422,
    es: 'Ese compromiso no corresponde: usa uno del plan, y solo en informes de fin de compromiso.',
    en: 'That commitment does not fit: use one of the plan, in end-of-commitment reports only.',
  },
  'monitoring.item-twice': {
    status: 422,
    es: 'Una pregunta está respondida dos veces. Deja una sola respuesta.',
    en: 'A question is answered twice. Keep one answer.',
  },
  'monitoring.already-published': {
    status: 409,
    es: 'Ese informe ya se publicó. Para cambiarlo, publica una corrección.',
    en: 'That report was already published. Publish a correction to change it.',
  },
  'monitoring.already-corrected': {
    status: 409,
    es: 'Ese informe ya tiene una corrección. Corrige la versión más nueva.',
    en: 'That report already has a correction. Correct the newest version.',
  },
  'monitoring.too-many-replies': {
    status: 409,
    es: 'Este informe ya tiene 20 respuestas y no admite más.',
    en: 'This report already has 20 replies and takes no more.',
  },
});
