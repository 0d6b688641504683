import { refusalList } from '#kernel';

export const processRefusals = refusalList({
  'processes.no-such-edition': {
    status: 422,
    es: 'Esa edición del estándar no existe. Elige una de la lista.',
    en: 'That edition of the standard does not exist. Choose one from the list.',
  },
  'processes.edition-to-come': {
    status: 422,
    es: 'Esa edición todavía no rige. Elige la vigente o espera a la fecha de inicio.',
    en: 'That edition is not in force yet. Choose the one in force or wait for its first day.',
  },
  'processes.not-found': {
    status: 404,
    es: 'No encontramos ese proceso. Vuelve a la lista de procesos.',
    en: 'There is no such process. Go back to the list of processes.',
  },
  'processes.same-phase': {
    status: 409,
    es: 'El proceso ya está en esa fase.',
    en: 'The process is already in that phase.',
  },
  'processes.reason-missing': {
    status: 422,
    es: 'Para saltar o repetir una fase, escribe por qué. El motivo queda público.',
    en: 'To skip or repeat a phase, write why. The reason is public.',
  },
  'processes.evidence-missing': {
    status: 422,
    es: 'A esta fase le falta algo que el estándar pide. Mira la conformidad y complétalo, o firma una excepción pública: escribe el motivo y en qué cargo firmas.',
    en: 'This phase still lacks what the standard asks for. See the conformity page and complete it, or sign a public exception: give the reason and the office in which you sign.',
  },
  'processes.too-often': {
    status: 409,
    es: 'Este proceso ya tiene todos los cambios que admite. Escribe al equipo regional.',
    en: 'This process already holds all the changes that it can. Write to the regional team.',
  },
  'processes.same-edition': {
    status: 409,
    es: 'El proceso ya está en esa edición.',
    en: 'The process is already under that edition.',
  },
  'processes.no-such-requirement': {
    status: 422,
    es: 'La edición de este proceso no tiene ese requisito. Copia su código desde la página de conformidad.',
    en: 'The edition of this process has no such requirement. Copy its code from the conformity page.',
  },
  'processes.already-waived': {
    status: 409,
    es: 'Ese requisito ya está eximido. Termina la exención vigente antes de dar otra.',
    en: 'That requirement is already waived. End the waiver in force before granting another.',
  },
  'processes.waiver-end': {
    status: 422,
    es: 'La exención debe terminar después de hoy y durar a lo más 48 meses. Elige otra fecha.',
    en: 'The waiver must end after today and last at most 48 months. Choose another date.',
  },
  'processes.waiver-over': {
    status: 409,
    es: 'Esa exención ya terminó.',
    en: 'That waiver is already over.',
  },
  'processes.value-missing': {
    status: 422,
    es: 'Escribe el valor: los días, los meses o el nivel que se alcanzó.',
    en: 'Give the value: the days, months or level that was reached.',
  },
  'processes.value-not-asked': {
    status: 422,
    es: 'Esto no lleva valor: cuenta una vez. Deja el campo vacío.',
    en: 'This takes no value: it counts once. Leave the field empty.',
  },
  'processes.in-the-future': {
    status: 422,
    es: 'Esa fecha todavía no llega. Escribe el día en que ocurrió.',
    en: 'That date is still to come. Give the day on which it happened.',
  },
  'processes.no-such-file': {
    status: 422,
    es: 'No encontramos ese archivo. Súbelo primero.',
    en: 'There is no such file. Upload it first.',
  },
  'processes.already-reversed': {
    status: 409,
    es: 'Esa constancia ya fue anulada.',
    en: 'That attestation has already been taken back.',
  },
  'processes.phase-twice': {
    status: 422,
    es: 'Cada fase va una sola vez en el calendario. Quita la repetida.',
    en: 'Each phase stands once in the calendar. Take out the repeated one.',
  },
  'processes.ends-before-it-starts': {
    status: 422,
    es: 'La fase termina antes de empezar. Corrige una de las dos fechas.',
    en: 'The phase ends before it begins. Correct one of the two dates.',
  },
  'processes.phases-out-of-order': {
    status: 422,
    es: 'Las fases van en su orden, y ninguna empieza antes que la anterior. Corrige la fecha de inicio.',
    en: 'Phases stand in their order, and none begins before the one before. Correct its first day.',
  },
  'processes.meeting-outside-phase': {
    status: 422,
    es: 'La reunión cae fuera de su fase. Cambia la fecha de la reunión o alarga la fase.',
    en: 'The meeting falls outside its phase. Change its date or make the phase longer.',
  },
  'processes.no-such-calendar': {
    status: 422,
    es: 'Ese proceso no tiene un calendario publicado. Elige otro de la lista o empieza con la plantilla.',
    en: 'That process has no published calendar. Choose another one or begin with the template.',
  },
  'processes.start-missing': {
    status: 422,
    es: 'Para copiar un calendario, escribe qué día empieza tu proceso.',
    en: 'To copy a calendar, give the day on which your process begins.',
  },
});
