import { only } from '#kernel';
import { Version, defineVerb } from '#perform';
import { isDraft } from './application.ts';
import { DossierId, Team, teamOf } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';

/** Names the unit, the people by their office and the money that the work can count on (J7). */
export const nameTeam = defineVerb({
  id: 'joining.name-team',
  route: 'PUT /dossiers/:dossierId/team',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Team.shape, version: Version },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes),
  offer: {
    of: dossierThing,
    when: isDraft,
    begins: ({ dossier }) => teamOf(dossier),
    es: {
      name: 'Nombrar al equipo',
      button: 'Guardar equipo',
      intro: 'Escribe cargos, no nombres de personas.',
      done: 'Guardaste el equipo.',
      fields: {
        unit: 'Unidad a cargo',
        coordinator: 'Quién coordina (su cargo)',
        supportingUnits: 'Unidades que apoyan',
        counterpart: 'Contraparte de la sociedad civil',
        budget: {
          label: 'Presupuesto',
          hint: 'Por ejemplo: Honorarios | Presupuesto municipal.',
          parts: { item: 'Ítem', source: 'Fuente' },
        },
        programme: 'Programa municipal',
      },
    },
  },
  run: async ({ thing, input: { dossierId: _, version: __, ...team } }) =>
    became('joining.team-named', thing.value, { ...thing.value.dossier, team }, { text: teamOf }),
});
