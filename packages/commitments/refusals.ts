import { refusalList } from '#kernel';

export const commitmentRefusals = refusalList({
  'commitments.not-found': {
    status: 404,
    es: 'No encontramos ese compromiso. Vuelve a la lista de compromisos.',
    en: 'There is no such commitment. Go back to the list of commitments.',
  },
  'commitments.milestone-not-found': {
    status: 404,
    es: 'No encontramos ese hito en el compromiso. Revisa la lista de hitos.',
    en: 'There is no such milestone in the commitment. See the list of milestones.',
  },
  'commitments.no-value': {
    status: 422,
    es: 'Marca transparencia, participación o rendición de cuentas: tecnología o inclusión solas no bastan.',
    en: 'Mark transparency, participation or accountability: technology or inclusion alone is not enough.',
  },
  'commitments.ends-before-start': {
    status: 422,
    es: 'Termina antes de empezar. Corrige el mes de término.',
    en: 'It ends before it starts. Correct the last month.',
  },
  'commitments.unknown-proposal': {
    status: 422,
    es: 'Una de las propuestas no existe. Elige propuestas de la lista.',
    en: 'One of the proposals does not exist. Choose proposals from the list.',
  },
  'commitments.proposal-withdrawn': {
    status: 422,
    es: 'Una de las propuestas fue retirada. Quítala o elige otra.',
    en: 'One of the proposals was withdrawn. Take it off or choose another.',
  },
  'commitments.not-feasible': {
    status: 422,
    es: 'La unidad dijo que una de las propuestas no es viable. Quítala o redacta otra propuesta.',
    en: 'The unit found one of the proposals not feasible. Take it off or draft another proposal.',
  },
  'commitments.wrong-state': {
    status: 409,
    es: 'El compromiso fue retirado y ya no se cambia. Redacta otro si hace falta.',
    en: 'The commitment was withdrawn and no longer changes. Draft another if it is needed.',
  },
  'commitments.too-many-milestones': {
    status: 409,
    es: 'Un compromiso lleva hasta 30 hitos. Une algunos o divide el compromiso.',
    en: 'A commitment holds up to 30 milestones. Join some or divide the commitment.',
  },
});
