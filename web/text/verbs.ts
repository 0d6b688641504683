export type VerbWords = {
  readonly title: string;
  readonly button: string;
  readonly intro?: string;
};

const words: Readonly<Record<string, VerbWords>> = {
  'identity.declare-residence': { title: 'Declarar tu comuna', button: 'Declarar mi comuna' },
  'identity.end-session': { title: 'Cerrar la sesión', button: 'Salir' },
  'identity.register-person': { title: 'Registrar a una persona', button: 'Registrar' },
  'identity.start-session': { title: 'Iniciar la sesión', button: 'Entrar' },
  'files.keep-file': {
    title: 'Guardar un archivo',
    button: 'Guardar archivo',
    intro:
      'PDF, imagen, planilla, texto o Word de hasta 10 MB. Solo lo descarga quien trabaja aquí.',
  },
  'tenancy.appoint': {
    title: 'Nombrar a alguien del equipo',
    button: 'Nombrar',
    intro: 'Las funciones terminan en la fecha que indiques.',
  },
  'tenancy.record-membership': {
    title: 'Registrar el estado de una comuna',
    button: 'Registrar estado',
    intro: 'Indica el documento o acuerdo en que se basa.',
  },
  'standards.change-proposal': {
    title: 'Cambiar la propuesta de edición',
    button: 'Guardar cambios',
  },
  'standards.close-vote': {
    title: 'Cerrar la votación de la edición',
    button: 'Cerrar y contar',
    intro: 'Cuenta los votos de los municipios activos. Queda público quién votó qué.',
  },
  'standards.comment-requirement': {
    title: 'Comentar un requisito',
    button: 'Publicar comentario',
    intro: 'Se publica en nombre de tu municipio.',
  },
  'standards.open-vote': {
    title: 'Abrir la votación de la edición',
    button: 'Abrir votación',
    intro: 'El texto y la regla quedan fijos. Vota una vez cada municipio activo.',
  },
  'standards.propose-edition': {
    title: 'Proponer una edición del estándar',
    button: 'Proponer',
    intro: 'Puede pedir más que la edición de la que nace, nunca menos.',
  },
  'standards.vote-on-edition': {
    title: 'Votar la edición del estándar',
    button: 'Votar',
    intro: 'Tu municipio vota una sola vez. Su voto se publica al cierre.',
  },
  'standards.withdraw-proposal': {
    title: 'Retirar la propuesta de edición',
    button: 'Retirar propuesta',
  },
  'processes.enter-phase': {
    title: 'Pasar de fase',
    button: 'Pasar de fase',
    intro: 'Puedes volver atrás o saltar una fase: escribe por qué. El motivo queda público.',
  },
  'processes.open-process': {
    title: 'Abrir un proceso',
    button: 'Abrir proceso',
    intro: 'El proceso queda fijado a la edición del estándar que elijas.',
  },
  'organisations.correct-organisation': { title: 'Corregir una organización', button: 'Corregir' },
  'organisations.register-organisation': {
    title: 'Registrar una organización',
    button: 'Registrar organización',
    intro: 'Cada organización se registra una sola vez y se cuenta una sola vez.',
  },
  'dialogues.annul-dialogue': {
    title: 'Anular el diálogo',
    button: 'Anular diálogo',
    intro: 'Deja de contar, pero queda en el registro con el motivo.',
  },
  'dialogues.approve-minutes': {
    title: 'Aprobar el acta',
    button: 'Aprobar acta',
    intro: 'El acta se publica y ya no cambia.',
  },
  'dialogues.call-dialogue': {
    title: 'Convocar un diálogo',
    button: 'Convocar',
    intro: 'Se avisa con al menos 7 días.',
  },
  'dialogues.change-dialogue': { title: 'Cambiar la convocatoria', button: 'Guardar cambios' },
  'dialogues.hold-dialogue': { title: 'Registrar que se realizó', button: 'Registrar' },
  'dialogues.record-attendance': {
    title: 'Registrar asistencia',
    button: 'Registrar asistencia',
    intro: 'Solo números, categorías y organizaciones. Sin nombres de personas.',
  },
  'dialogues.reverse-attendance': { title: 'Anular una asistencia', button: 'Anular asistencia' },
  'dialogues.write-minutes': { title: 'Escribir el acta', button: 'Guardar acta' },
  'contributions.change-theme': { title: 'Cambiar el tema', button: 'Guardar cambios' },
  'contributions.give-contribution': {
    title: 'Dar tu aporte',
    button: 'Enviar aporte',
    intro: 'Cuenta qué pasa y qué propones. Se publica sin tu nombre y tendrá una respuesta.',
  },
  'contributions.merge-themes': { title: 'Unir con otro tema', button: 'Unir temas' },
  'contributions.open-theme': {
    title: 'Abrir un tema',
    button: 'Abrir tema',
    intro: 'Reúne los aportes que hablan de lo mismo.',
  },
  'contributions.record-contribution': { title: 'Anotar un aporte', button: 'Anotar aporte' },
  'contributions.respond-to-contribution': {
    title: 'Responder el aporte',
    button: 'Publicar respuesta',
  },
  'contributions.respond-to-theme': {
    title: 'Responder el tema',
    button: 'Publicar respuesta',
    intro: 'La respuesta vale para todos los aportes del tema. Explica por qué.',
  },
  'contributions.withdraw-contribution': { title: 'Retirar el aporte', button: 'Retirar aporte' },
  'proposals.draft-proposal': { title: 'Redactar una propuesta', button: 'Guardar propuesta' },
  'proposals.edit-proposal': { title: 'Editar la propuesta', button: 'Guardar cambios' },
  'proposals.give-opinion': {
    title: 'Dar opinión técnica',
    button: 'Enviar opinión',
    intro: 'Di si se puede hacer, por qué y cuánto cuesta.',
  },
  'proposals.request-opinion': { title: 'Pedir opinión técnica', button: 'Pedir opinión' },
  'proposals.withdraw-proposal': { title: 'Retirar la propuesta', button: 'Retirar propuesta' },
  'commitments.draft-commitment': {
    title: 'Redactar un compromiso',
    button: 'Guardar compromiso',
    intro: 'Con la forma que pide OGP: problema, situación actual, acción, valores y responsable.',
  },
  'commitments.drop-milestone': { title: 'Quitar un hito', button: 'Quitar hito' },
  'commitments.edit-commitment': { title: 'Editar el compromiso', button: 'Guardar cambios' },
  'commitments.plan-milestone': {
    title: 'Agregar un hito',
    button: 'Agregar hito',
    intro: 'Un hito se puede comprobar: di qué se verá y cuándo.',
  },
  'commitments.withdraw-commitment': {
    title: 'Retirar el compromiso',
    button: 'Retirar compromiso',
  },
  'consultations.cast-ballot': { title: 'Votar', button: 'Votar' },
  'consultations.change-consultation': { title: 'Cambiar la consulta', button: 'Guardar cambios' },
  'consultations.close-consultation': {
    title: 'Cerrar la consulta',
    button: 'Cerrar consulta',
    intro: 'Solo se puede cerrar cuando termina el plazo anunciado.',
  },
  'consultations.count-consultation': {
    title: 'Hacer el escrutinio',
    button: 'Contar los votos',
    intro: 'Cuenta la urna y la compara con las marcas del padrón.',
  },
  'consultations.open-consultation': {
    title: 'Abrir la consulta',
    button: 'Abrir consulta',
    intro: 'La papeleta y las reglas quedan fijas.',
  },
  'consultations.prepare-consultation': {
    title: 'Preparar la consulta',
    button: 'Guardar consulta',
  },
  'plans.adopt-plan': { title: 'Aprobar el plan', button: 'Aprobar plan' },
  'plans.answer-question': { title: 'Responder el formulario', button: 'Guardar respuesta' },
  'plans.assemble-plan': {
    title: 'Armar el plan',
    button: 'Armar plan',
    intro: 'Toma los compromisos que eligió la consulta. Los números se cuentan solos.',
  },
  'plans.endorse-plan': {
    title: 'Registrar una adhesión',
    button: 'Registrar adhesión',
    intro: 'Nombre, cargo y organización de quien adhiere al plan.',
  },
  'plans.reverse-endorsement': { title: 'Anular una adhesión', button: 'Anular adhesión' },
  'plans.submit-plan': {
    title: 'Enviar el plan',
    button: 'Enviar plan',
    intro: 'Los números quedan fijos en una copia.',
  },
  'implementation.attach-evidence': {
    title: 'Adjuntar un medio de verificación',
    button: 'Adjuntar',
    intro: 'Un documento que muestre lo que se hizo. Su huella queda pública.',
  },
  'implementation.close-milestone': {
    title: 'Cerrar un hito',
    button: 'Cerrar hito',
    intro: 'Necesita al menos un medio de verificación.',
  },
  'implementation.declare-obligation': {
    title: 'Declarar una obligación',
    button: 'Declarar obligación',
    intro: 'Lo que el plan promete hacer cada cierto tiempo.',
  },
  'implementation.discharge-obligation': { title: 'Registrar que se cumplió', button: 'Registrar' },
  'implementation.reopen-milestone': { title: 'Reabrir un hito', button: 'Reabrir hito' },
  'implementation.report-progress': { title: 'Informar el avance', button: 'Informar avance' },
  'implementation.reverse-discharge': {
    title: 'Anular un cumplimiento',
    button: 'Anular cumplimiento',
  },
  'implementation.reverse-evidence': { title: 'Anular un medio de verificación', button: 'Anular' },
  'monitoring.appoint-monitor': {
    title: 'Nombrar al ente de monitoreo',
    button: 'Nombrar',
    intro: 'Debe ser independiente del municipio y de quien condujo el proceso.',
  },
  'monitoring.correct-report': {
    title: 'Corregir el informe',
    button: 'Publicar corrección',
    intro: 'El informe original se conserva.',
  },
  'monitoring.name-contact': {
    title: 'Publicar el contacto del monitoreo',
    button: 'Publicar contacto',
  },
  'monitoring.publish-report': {
    title: 'Publicar un informe',
    button: 'Publicar informe',
    intro: 'El gobierno puede responder, nunca editar.',
  },
  'monitoring.reply-to-report': { title: 'Responder el informe', button: 'Publicar respuesta' },
};

/** The words of a verb. A test finds a verb without them. */
export const verbWords = (id: string): VerbWords =>
  Object.hasOwn(words, id)
    ? (words[id] ?? { title: id, button: id })
    : { title: id, button: 'Enviar' };

export const hasVerbWords = (id: string): boolean => Object.hasOwn(words, id);
