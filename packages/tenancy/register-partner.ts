import { only } from '#kernel';
import { decide, defineVerb } from '#perform';
import { create, defineOnce } from '#table';
import { Partner, PartnerId } from './partner.ts';
import { tenancyRefusals } from './refusals.ts';
import { partnerRow } from './rows.ts';
import { partnerThing } from './things.ts';

/** An organisation is a partner. */
const partnerMark = defineOnce('partner', PartnerId);

/** Makes a civil organisation known, so that municipalities can give it mandates. It may do nothing by that alone. */
export const registerPartner = defineVerb({
  id: 'tenancy.register-partner',
  route: 'POST /partners',
  reach: 'region',
  capability: 'partners.register',
  shows: 'kind',
  input: Partner.omit({ registeredAt: true }).shape,
  output: { partner: PartnerId },
  refusals: only(tenancyRefusals, 'tenancy.partner-registered'),
  offer: {
    into: partnerThing,
    es: {
      name: 'Registrar una organización aliada',
      button: 'Registrar organización',
      intro:
        'Después invita a quien la coordina. Sin un mandato de un municipio no puede hacer nada.',
      done: 'Registraste la organización.',
      fields: {
        partner: {
          label: 'Dirección, con ong- al comienzo',
          hint: 'Por ejemplo ong-puentes. No cambia después.',
        },
        name: 'Nombre',
        basis: 'En qué se basa',
      },
    },
  },
  once: {
    key: ({ input }) => partnerMark.key(input.partner),
    refusal: 'tenancy.partner-registered',
  },
  run: async ({ input, now }) =>
    decide({
      answer: { partner: input.partner },
      act: 'tenancy.partner-registered',
      about: input.partner,
      writes: [create(partnerRow, { ...input, registeredAt: now })],
    }),
});
