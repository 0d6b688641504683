import { type LetterFacts, gonzalez, jimenez, penalolen, tribu } from './letters.ts';

/** The letters of the regional government and Renca, who applied together in January 2024. */
export const consortiumLetters: readonly LetterFacts[] = [
  {
    government: 'gobierno-regional',
    addressee: 'Open Government Partnership',
    date: '2024-01-26',
    language: 'en',
    number: '458',
    antecedent: 'No hay',
    matter: 'Carta de apoyo OGP',
    distribution: [
      'Unidad Regional de Asuntos Internacionales',
      'Administración Regional',
      'Gabinete',
      'Oficina de Partes',
      'Una dirección de correo, reservada',
    ],
    documentIds: ['ID DOC 110695'],
    initials: 'MRT / vcu',
    signatures: [
      {
        name: 'Claudio Orrego Larraín',
        office: 'Gobernador Regional',
        method: 'electronic',
        serial: '434252947977786441',
      },
    ],
    passages: [
      {
        topic: 'declaration',
        says: 'yes',
        quote:
          'Our commitment to the Open Government Declaration is strong and underpinned by a deep conviction in the importance of transparency, citizen participation and accountability in governance at any level.',
      },
    ],
  },
  {
    government: 'renca',
    language: 'en',
    signatures: [{ name: 'Claudio Castro Salas', office: 'Mayor of Renca', method: 'handwritten' }],
    passages: [
      {
        topic: 'collaboration',
        says: 'yes',
        about: tribu.organisation,
        quote:
          'together with our neighbors and in alliance with the Tribu Foundation and ECLAC, we worked to be pioneers at the national level in municipal probity and transparency',
      },
    ],
  },
  {
    ...penalolen,
    capacity: 'head',
    addressee: 'Sirs OGP Local, present',
    date: '2024-01-23',
    language: 'en',
    matter:
      'REF: Support for admission to Local OGP of the Metropolitan Regional Government of Santiago and Municipality of Renca',
    initials: 'DCYGA/CJO.',
    signatures: [
      { name: jimenez, method: 'electronic', signedAt: "2024.01.24 09:53:55 -03'00'" },
      {
        name: 'Carolina Leitao Álvarez-Salamanca',
        office: 'Mayor',
        method: 'electronic',
        signedAt: "2024.01.24 16:19:37 -03'00'",
      },
    ],
    passages: [
      {
        topic: 'collaboration',
        says: 'yes',
        quote:
          'has maintained a close and fruitful collaboration with the Metropolitan Regional Government of Santiago (GORE RM) and the Municipality of Renca in the promotion of Open Government principles',
      },
      {
        topic: 'help',
        says: 'yes',
        quote:
          'committing ourselves to collaborate as necessary to submit with the requirements of this admission',
      },
    ],
  },
  {
    organisation: 'Municipalidad de Maipú',
    kind: 'public-body',
    capacity: 'head',
    addressee: 'Open Government Partnership, to whom it may concern',
    date: '2024-01-24',
    language: 'en',
    signatures: [
      { name: 'Tomás Vodanovic Escudero', office: 'Mayor of Maipú', method: 'handwritten' },
    ],
    passages: [
      {
        topic: 'stance',
        says: 'yes',
        quote: 'from the municipality of Maipú we strongly support this application',
      },
    ],
  },
  {
    ...tribu,
    addressee: 'OGP Local',
    date: '2024-01-26',
    language: 'en',
    signatures: [{ name: gonzalez, office: 'Founder and President', method: 'handwritten' }],
    passages: [
      {
        topic: 'collaboration',
        says: 'yes',
        quote:
          'accompanying the co-creation of action plans in the municipalities of Maipu, Penalolen and Renca',
      },
      {
        topic: 'help',
        says: 'yes',
        quote:
          'we entrust our active support for the design and execution of ambitious co-creation processes',
      },
    ],
  },
];
