import { only, refuse } from '#kernel';
import { chosenFrom, defineVerb } from '#perform';
import { isDraft } from './application.ts';
import { DossierId, Government, applicants } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, stepCodes, stepped } from './steps.ts';
import { applicantThing, dossierThing } from './things.ts';

/** Says of one applicant when its term ends and what it is like, each figure with its source. Said again, the new takes the place of the old. */
export const describeGovernment = defineVerb({
  id: 'joining.describe-government',
  route: 'POST /dossiers/:dossierId/governments',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Government.shape, tenant: chosenFrom(applicantThing) },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.not-an-applicant'),
  offer: {
    of: dossierThing,
    when: isDraft,
    es: {
      name: 'Describir al gobierno que postula',
      button: 'Guardar descripción',
      intro: 'Cada cifra lleva su fuente. Si lo guardas otra vez, reemplaza lo anterior.',
      done: 'Describiste al gobierno que postula.',
      fields: {
        tenant: 'Gobierno',
        termStartsOn: {
          label: 'Inicio del período',
          hint: 'Año, mes o día, por ejemplo 2021-06.',
        },
        termEndsOn: 'Fin del período',
        indicators: {
          label: 'Datos con su fuente',
          hint: 'Por ejemplo: Población | 103.000 | 2024 | Carta de postulación.',
          parts: { what: 'Qué', value: 'Valor', year: 'Año', source: 'Fuente' },
        },
      },
    },
  },
  run: async ({ thing, input: { dossierId: _, ...government } }) => {
    const { dossier } = thing.value;
    if (!applicants(dossier).includes(government.tenant))
      return refuse('joining.not-an-applicant', 'tenant');
    const others = dossier.governments.filter(({ tenant }) => tenant !== government.tenant);
    const governments = [...others, government];
    return became('joining.government-described', thing.value, { ...dossier, governments });
  },
});
