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
});
