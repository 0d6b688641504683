import { fileWords } from '#files';
import { only, refuse } from '#kernel';
import { defineVerb } from '#perform';
import { takesAgreements } from './application.ts';
import { Agreement, DossierId } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { became, isKept, stepCodes, stepped } from './steps.ts';
import { dossierThing } from './things.ts';

/** Records what a council decided about applying or about the plan, with its votes where they are known. */
export const recordAgreement = defineVerb({
  id: 'joining.record-agreement',
  route: 'POST /dossiers/:dossierId/agreements',
  capability: 'applications.prepare',
  shows: 'kind',
  input: { dossierId: DossierId, ...Agreement.shape },
  output: stepped,
  refusals: only(joiningRefusals, ...stepCodes, 'joining.too-many', 'joining.no-such-file'),
  offer: {
    of: dossierThing,
    when: takesAgreements,
    es: {
      name: 'Agregar un acuerdo del concejo',
      button: 'Agregar acuerdo',
      done: 'Agregaste el acuerdo.',
      fields: {
        body: 'Qué concejo o consejo',
        number: 'Número',
        on: { label: 'Cuándo', hint: 'Año, mes o día, por ejemplo 2023.' },
        what: 'Qué acordó',
        inFavour: 'Votos a favor',
        against: 'Votos en contra',
        abstained: 'Abstenciones',
        fileId: fileWords,
      },
    },
  },
  run: async ({ thing, records, input: { dossierId: _, ...agreement } }) => {
    const { dossier } = thing.value;
    if (!(await isKept(records, agreement.fileId))) return refuse('joining.no-such-file', 'fileId');
    const agreements = [...dossier.agreements, agreement];
    return became('joining.agreement-recorded', thing.value, { ...dossier, agreements });
  },
});
