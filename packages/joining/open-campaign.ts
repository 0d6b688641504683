import { only, refuse } from '#kernel';
import { chosenFrom, decide, defineVerb } from '#perform';
import { create } from '#table';
import { takesLetters } from './application.ts';
import { Campaign, CampaignId, open } from './campaign.ts';
import { DossierId, applicants } from './dossier.ts';
import { joiningRefusals } from './refusals.ts';
import { campaignRow } from './rows.ts';
import { takingCodes } from './steps.ts';
import { applicantThing, dossierThing } from './things.ts';
import { coversWords, languageWords } from './words.ts';
import * as z from 'zod';

const { title, addressee, language, text, closesOn } = Campaign.shape;

/** Opens a form letter for whoever wants to stand behind the applicants, under a link that cannot be guessed. */
export const openCampaign = defineVerb({
  id: 'joining.open-campaign',
  route: 'POST /dossiers/:dossierId/campaigns',
  capability: 'applications.prepare',
  shows: 'kind',
  input: {
    dossierId: DossierId,
    title,
    addressee,
    language,
    text,
    closesOn,
    covers: z.array(chosenFrom(applicantThing)).max(12),
  },
  output: { campaignId: CampaignId },
  refusals: only(
    joiningRefusals,
    ...takingCodes,
    'joining.not-an-applicant',
    'joining.unfilled',
    'joining.letter-names-nobody',
    'joining.letter-too-long',
    'joining.closes-in-the-past',
  ),
  offer: {
    of: dossierThing,
    when: takesLetters,
    es: {
      name: 'Abrir una campaña de respaldos',
      button: 'Abrir campaña',
      intro:
        'Escribe la carta una vez. Quien tenga el enlace la firma con su organización. Escribe [[organización]], [[nombre]] y [[cargo]] donde van.',
      done: 'Abriste la campaña. Comparte su enlace.',
      fields: {
        title: 'Título',
        addressee: 'A quién se dirige',
        language: { label: 'Idioma', values: languageWords },
        text: 'La carta',
        closesOn: 'Termina el',
        covers: coversWords,
      },
    },
  },
  run: async ({ thing, input, now, newBlindId }) => {
    const all = applicants(thing.value.dossier);
    if (!input.covers.every((tenant) => all.includes(tenant)))
      return refuse('joining.not-an-applicant', 'covers');
    const covers = input.covers.length === 0 ? all : [...new Set(input.covers)];
    const campaignId = CampaignId.parse(newBlindId());
    const opened = open({ ...input, covers, campaignId, openedAt: now });
    if (!opened.ok) return opened;
    return decide({
      answer: { campaignId },
      act: 'joining.campaign-opened',
      about: campaignId,
      writes: [create(campaignRow, opened.value)],
    });
  },
});
