import type { Edition, Pin } from './edition.ts';

/** OGP Local as its forms and tips asked in 2021. Values that nobody re-read are marked unverified. */
const ogpLocal2021: Edition = {
  id: 'ogp-local',
  edition: 1,
  label: '2021',
  name: 'OGP Local',
  requirements: [
    {
      id: 'C2',
      es: 'Hay reuniones públicas donde cualquiera puede hablar.',
      en: 'There are public meetings where anybody can speak.',
      phase: 'dialogues',
      kind: 'required',
      measure: 'public-meetings',
      atLeast: 1,
      source: 'OGP Local, formulario de plan, pregunta B7',
      isVerified: true,
    },
    {
      id: 'F2',
      es: 'Participan grupos de la sociedad civil.',
      en: 'Civil society groups take part.',
      phase: 'dialogues',
      kind: 'required',
      measure: 'groups',
      atLeast: 1,
      source: 'OGP Local, formulario de plan, pregunta B6',
      isVerified: true,
    },
    {
      id: 'RR1',
      es: 'Cada aporte recibe una respuesta razonada.',
      en: 'Every contribution gets a reasoned response.',
      phase: 'adoption',
      kind: 'required',
      measure: 'answered-contributions-percent',
      atLeast: 100,
      source: 'OGP, glosario: respuesta razonada',
      isVerified: true,
    },
    {
      id: 'F6',
      es: 'La sociedad civil del foro respalda el plan antes de enviarlo.',
      en: 'The forum endorses the plan before its submission.',
      phase: 'adoption',
      kind: 'required',
      measure: 'endorsements-before-submission',
      atLeast: 1,
      source: 'OGP Local, formulario de plan, parte C',
      isVerified: true,
    },
    {
      id: 'P8',
      es: 'Cada compromiso tiene al menos un hito que se puede comprobar.',
      en: 'Every commitment has at least one verifiable milestone.',
      phase: 'adoption',
      kind: 'required',
      measure: 'commitments-with-milestone-percent',
      atLeast: 100,
      source: 'OGP, glosario: verificabilidad',
      isVerified: true,
    },
    {
      id: 'P10',
      es: 'El plan nombra a quien lo monitorea.',
      en: 'The plan names its monitoring body.',
      phase: 'adoption',
      kind: 'required',
      measure: 'monitoring-body',
      atLeast: 1,
      source: 'OGP Local, formulario de plan, pregunta B9',
      isVerified: true,
    },
  ],
};

export const editions: readonly Edition[] = [ogpLocal2021];

/** The edition that a process pinned, or nothing if there is none of that number. */
export const editionOf = (pin: Pin): Edition | undefined =>
  editions.find(({ id, edition }) => id === pin.id && edition === pin.edition);
