import type { VerbWords } from './verb-words.ts';

/** What is done about applications to join. */
export const joiningVerbs: Readonly<Record<string, VerbWords>> = {
  'joining.answer-reviewers': {
    title: 'Responder a quienes evalúan',
    button: 'Publicar respuesta',
    intro: 'La respuesta queda pública y no cambia después.',
  },
  'joining.ask-applicants': {
    title: 'Preguntar a quien postula',
    button: 'Publicar pregunta',
    intro: 'La pregunta queda pública. También su respuesta.',
  },
  'joining.ask-to-join': {
    title: 'Pedir que tu comuna se sume',
    button: 'Pedir que se sume',
    intro: 'Cuenta una vez por persona. Se publica cuántas personas lo piden, nunca quiénes.',
  },
  'joining.begin-dossier': {
    title: 'Empezar una postulación',
    button: 'Empezar postulación',
    intro: 'La escribes por partes. Nadie más la ve hasta que la envías.',
  },
  'joining.classify-letter': {
    title: 'Decir cuán independiente es una carta',
    button: 'Guardar juicio',
    intro: 'Se publica con su motivo. Vale lo último que se diga de cada carta.',
  },
  'joining.close-campaign': {
    title: 'Cerrar la campaña de respaldos',
    button: 'Cerrar campaña',
    intro: 'El enlace deja de recibir firmas. Las que llegaron se quedan.',
  },
  'joining.decide-application': {
    title: 'Resolver la postulación',
    button: 'Resolver y publicar el oficio',
    intro: 'Quien es admitido pasa a integrar la red en el mismo momento. El oficio queda público.',
  },
  'joining.describe-government': {
    title: 'Describir al gobierno que postula',
    button: 'Guardar descripción',
    intro: 'Cada cifra lleva su fuente. Si lo guardas otra vez, reemplaza lo anterior.',
  },
  'joining.endorse': {
    title: 'Firmar la carta de respaldo',
    button: 'Firmar',
    intro:
      'Firmas con el código con que entraste. Tu nombre y tu cargo quedan públicos en la carta cuando se envía la postulación.',
  },
  'joining.enter-letter': {
    title: 'Ingresar la carta de quien postula',
    button: 'Ingresar carta',
    intro: 'Después agregas las firmas, en el orden en que se firmó, y las citas que importan.',
  },
  'joining.enter-support': {
    title: 'Ingresar una carta de respaldo',
    button: 'Ingresar carta',
    intro: 'Una carta puede hablar de varios de los gobiernos que postulan.',
  },
  'joining.join-consortium': {
    title: 'Postular en conjunto',
    button: 'Aceptar postular en conjunto',
    intro: 'Desde ahora esta es tu postulación. La encabeza el gobierno que te lo pidió.',
  },
  'joining.leave-consortium': {
    title: 'Dejar de postular en conjunto',
    button: 'Dejar de postular en conjunto',
    intro: 'Solo antes de que se envíe. Después puedes postular por tu cuenta.',
  },
  'joining.name-team': {
    title: 'Nombrar al equipo',
    button: 'Guardar equipo',
    intro: 'Escribe cargos, no nombres de personas.',
  },
  'joining.open-call': {
    title: 'Abrir una convocatoria',
    button: 'Abrir convocatoria',
    intro: 'Para la red regional, o para anotar la de OGP con sus plazos.',
  },
  'joining.open-campaign': {
    title: 'Abrir una campaña de respaldos',
    button: 'Abrir campaña',
    intro:
      'Escribe la carta una vez. Quien tenga el enlace la firma con su organización. Escribe [[organización]], [[nombre]] y [[cargo]] donde van.',
  },
  'joining.open-review': {
    title: 'Abrir la revisión',
    button: 'Abrir revisión',
    intro: 'Desde ahora se puede preguntar y evaluar.',
  },
  'joining.quote-letter': {
    title: 'Citar una carta',
    button: 'Guardar cita',
    intro: 'Copia el pasaje tal como está en la carta y di de qué da cuenta.',
  },
  'joining.record-achievement': {
    title: 'Agregar un logro',
    button: 'Agregar logro',
    intro: 'Una reforma o un proceso que ya se hizo, y cómo se comprueba.',
  },
  'joining.record-agreement': {
    title: 'Agregar un acuerdo del concejo',
    button: 'Agregar acuerdo',
  },
  'joining.record-diagnosis': {
    title: 'Decir dónde está el autodiagnóstico',
    button: 'Guardar autodiagnóstico',
  },
  'joining.record-outcome': {
    title: 'Anotar lo que resolvió OGP',
    button: 'Anotar resultado',
    intro: 'Queda público con su fuente y termina la postulación.',
  },
  'joining.record-signature': {
    title: 'Agregar una firma',
    button: 'Agregar firma',
    intro:
      'Cópiala como aparece en la carta. La hora puede ser de otro día que la fecha de la carta.',
  },
  'joining.recuse': {
    title: 'Inhabilitarte en la revisión',
    button: 'Inhabilitarme',
    intro: 'Dejas de participar en esta revisión y tu pauta deja de contar.',
  },
  'joining.refer-commune': {
    title: 'Invitar a otra comuna',
    button: 'Invitar',
    intro: 'La invitación aparece en la página de esa comuna, con tu motivo.',
  },
  'joining.score-dossier': {
    title: 'Llenar tu pauta',
    button: 'Guardar pauta',
    intro: 'De 0 a 3 en cada criterio. Se publica con la decisión, sin tu nombre.',
  },
  'joining.submit-dossier': {
    title: 'Enviar la postulación',
    button: 'Enviar postulación',
    intro: 'Queda pública con sus cartas. Después solo recibe respaldos y respuestas.',
  },
  'joining.transcribe-endorsement': {
    title: 'Transcribir un respaldo en papel',
    button: 'Guardar respaldo',
    intro: 'Sube la foto y copia el texto tal como está, también lo que quedó sin llenar.',
  },
  'joining.withdraw-dossier': {
    title: 'Retirar la postulación',
    button: 'Retirar postulación',
    intro: 'Queda en el registro con el motivo. Después puedes empezar otra.',
  },
  'joining.withdraw-letter': {
    title: 'Retirar una carta',
    button: 'Retirar carta',
    intro: 'Deja de contar. Queda en el registro con el motivo.',
  },
  'joining.write-statement': { title: 'Escribir por qué postulan', button: 'Guardar' },
};
