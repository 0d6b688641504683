import { refusalList } from '#kernel';

export const planRefusals = refusalList({
  'plans.not-found': {
    status: 404,
    es: 'Este proceso todavía no tiene un plan. Ármalo desde la consulta escrutada.',
    en: 'This process has no plan yet. Assemble it from the counted consultation.',
  },
  'plans.not-counted': {
    status: 422,
    es: 'El plan sale de una consulta ya escrutada. Cuenta primero los votos.',
    en: 'The plan comes from a counted consultation. Count the votes first.',
  },
  'plans.already-assembled': {
    status: 409,
    es: 'Este proceso ya tiene su plan. Sigue con ese.',
    en: 'This process already has its plan. Go on with that one.',
  },
  'plans.year-taken': {
    status: 409,
    es: 'Ya hay un plan de ese año. Elige otro año.',
    en: 'There already is a plan of that year. Choose another year.',
  },
  'plans.wrong-state': {
    status: 409,
    es: 'El plan ya pasó por ese paso o todavía no llega a él. Revisa su estado.',
    en: 'The plan is past that step or has not reached it. See its state.',
  },
  'plans.computed-question': {
    status: 422,
    es: 'Esa respuesta se calcula desde los registros. Corrige los registros, no la respuesta.',
    en: 'That answer is computed from the records. Correct the records, not the answer.',
  },
  'plans.unknown-organisation': {
    status: 422,
    es: 'Esa organización no está en el registro. Regístrala primero.',
    en: 'That organisation is not in the registry. Register it first.',
  },
  'plans.no-endorsement': {
    status: 409,
    es: 'Falta el respaldo de la sociedad civil. Registra al menos una adhesión.',
    en: 'Civil society has not endorsed the plan. Record at least one endorsement.',
  },
  'plans.no-commitment': {
    status: 409,
    es: 'El plan no tiene compromisos vigentes. Revisa los compromisos elegidos.',
    en: 'The plan has no standing commitment. Check the chosen commitments.',
  },
  'plans.in-the-future': {
    status: 422,
    es: 'Esa fecha todavía no llega. Regístrala cuando haya ocurrido.',
    en: 'That date is in the future. Record it once it happened.',
  },
  'plans.no-such-endorsement': {
    status: 404,
    es: 'No encontramos esa adhesión. Vuelve a la lista de adhesiones.',
    en: 'There is no such endorsement. Go back to the list of endorsements.',
  },
  'plans.already-reversed': {
    status: 409,
    es: 'Esa adhesión ya fue anulada.',
    en: 'That endorsement was already reversed.',
  },
  'plans.no-such-government': {
    status: 422,
    es: 'Ese gobierno no es de la región. Elige una de las 52 comunas o el Gobierno Regional.',
    en: 'That government is not of the region. Choose one of the 52 communes or the region itself.',
  },
  'plans.made-here': {
    status: 409,
    es: 'Ese plan se hizo aquí y ya está en el registro. No hay que anotarlo.',
    en: 'That plan was made here and is in the register already. There is nothing to enter.',
  },
  'plans.in-the-register': {
    status: 409,
    es: 'Ese plan de esa comuna ya está en el registro. Si algo está mal, anúlalo y anótalo de nuevo.',
    en: 'That plan of that commune is in the register. If something is wrong, reverse it and enter it again.',
  },
  'plans.not-in-the-register': {
    status: 404,
    es: 'Ese plan no está en el registro, o ya se anuló. Vuelve a la lista de planes.',
    en: 'That plan is not in the register, or was reversed already. Go back to the list of plans.',
  },
  'plans.date-and-meaning': {
    status: 422,
    es: 'La fecha y qué se hizo en ella van juntas. Indica ambas o ninguna.',
    en: 'The date and what happened on it go together. State both or neither.',
  },
  'plans.too-often-reversed': {
    status: 409,
    es: 'Este plan se anuló ya demasiadas veces. Anótalo con otro título.',
    en: 'This plan was reversed too often already. Enter it under another title.',
  },
  'plans.register-full': {
    status: 409,
    es: 'El registro de planes anteriores está lleno. Avisa a quien mantiene el sistema.',
    en: 'The register of earlier plans is full. Tell whoever maintains the system.',
  },
});
