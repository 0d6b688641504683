import { refusalList } from '#kernel';

export const contributionRefusals = refusalList({
  'contributions.nothing-given': {
    status: 409,
    es: 'Esa persona no dio aportes aquí. No hay nada que borrar.',
    en: 'That person gave no contribution here. There is nothing to erase.',
  },
  'contributions.over': {
    status: 409,
    es: 'Los aportes se recibieron hasta el {day}. Puedes llevar tu idea a un diálogo, o escribir a tu municipio desde su página de contacto.',
    en: 'Contributions were taken until {day}. You can bring your idea to a dialogue, or write to your municipality from its contact page.',
  },
  'contributions.not-found': {
    status: 404,
    es: 'No encontramos ese aporte. Vuelve a la lista de aportes.',
    en: 'There is no such contribution. Go back to the list of contributions.',
  },
  'contributions.theme-not-found': {
    status: 404,
    es: 'No encontramos ese tema. Vuelve a la lista de temas.',
    en: 'There is no such theme. Go back to the list of themes.',
  },
  'contributions.dialogue-not-held': {
    status: 409,
    es: 'Ese diálogo no se ha realizado o fue anulado. Registra primero que se realizó.',
    en: 'That dialogue was not held, or was annulled. Record first that it was held.',
  },
  'contributions.withdrawn': {
    status: 409,
    es: 'Ese aporte ya fue retirado. Elige otro.',
    en: 'That contribution was already withdrawn. Choose another.',
  },
  'contributions.unknown-contribution': {
    status: 422,
    es: 'Uno de los aportes no existe o fue retirado. Quítalo de la lista.',
    en: 'One of the contributions does not exist or was withdrawn. Take it off the list.',
  },
  'contributions.theme-merged': {
    status: 409,
    es: 'Ese tema ya se unió a otro. Trabaja con el tema que quedó.',
    en: 'That theme was already merged into another. Work with the one that was kept.',
  },
  'contributions.same-theme': {
    status: 422,
    es: 'Un tema no se une a sí mismo. Elige otro.',
    en: 'A theme cannot be merged into itself. Choose another.',
  },
  'contributions.theme-too-large': {
    status: 422,
    es: 'El tema quedaría demasiado grande: son 500 aportes como máximo. Déjalos separados.',
    en: 'The theme would become too large: 500 contributions at most. Keep them apart.',
  },
  'contributions.already-answered': {
    status: 409,
    es: 'Ya se respondió y la respuesta es pública. Lo nuevo va en otro tema.',
    en: 'It was already answered and the answer is public. Put what is new in another theme.',
  },
});
