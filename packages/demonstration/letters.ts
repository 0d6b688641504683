/** A letter as its document states it. What the document does not say is absent. */
export type LetterFacts = {
  readonly government?: string;
  readonly organisation?: string;
  readonly kind?: 'foundation' | 'council' | 'public-body' | 'neighbourhood-board';
  readonly capacity?: 'head' | 'deputy-head' | 'member';
  readonly addressee?: string;
  readonly date?: string;
  readonly language: 'es' | 'en';
  readonly number?: string;
  readonly antecedent?: string;
  readonly matter?: string;
  readonly distribution?: readonly string[];
  readonly documentIds?: readonly string[];
  readonly initials?: string;
  readonly signatures: readonly {
    readonly name: string;
    readonly office?: string;
    readonly method: 'handwritten' | 'electronic';
    readonly signedAt?: string;
    readonly serial?: string;
  }[];
  readonly passages: readonly {
    readonly topic: 'declaration' | 'collaboration' | 'participation' | 'stance' | 'help';
    readonly says: 'yes' | 'not-yet' | 'regardless';
    readonly about?: string;
    readonly quote: string;
  }[];
};

export const tribu = {
  organisation: 'Fundación Tribu',
  kind: 'foundation',
  capacity: 'head',
} as const;
export const penalolen = {
  organisation: 'Municipalidad de Peñalolén',
  kind: 'public-body',
} as const;
export const gonzalez = 'Tomás González Olavarría';
export const jimenez = 'María Cecilia Jiménez Oyarzún';

/** The letters of San Joaquín's application of January 2024. */
export const sanJoaquinLetters: readonly LetterFacts[] = [
  {
    government: 'san-joaquin',
    addressee: 'Rudi Borrmann, Deputy Director, Open Government Partnership Local',
    date: '2024-01-15',
    language: 'en',
    signatures: [{ name: 'Cristóbal Labra Bassa', office: 'Mayor', method: 'handwritten' }],
    passages: [
      {
        topic: 'declaration',
        says: 'yes',
        quote:
          'we endorse and uphold the principles set forth in the Open Government Declaration, considering it a duty to "foster a global culture of open government that empowers and serves citizens and promotes the ideals of open and participatory government in the 21st century."',
      },
      {
        topic: 'collaboration',
        says: 'yes',
        about: tribu.organisation,
        quote:
          'we maintained contact with the Economic Commission for Latin America and the Caribbean (ECLAC), Tribu Foundation, and other municipalities in the country that are already part of OGP Local, such as Maipú and Peñalolén, from whom we received specific supports.',
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
        says: 'not-yet',
        quote: 'Tribu has not had the chance to collaborate with them yet',
      },
      {
        topic: 'stance',
        says: 'regardless',
        quote:
          'We have decided to begin supporting them –and continue to–, to the best of our ability, regardless of the outcome of this application',
      },
      {
        topic: 'help',
        says: 'yes',
        quote:
          'we have just invited them to take part in an open government school that we will teach during the first semester of 2024',
      },
    ],
  },
  {
    organisation: 'Consejo de la Sociedad Civil (COSOC) de San Joaquín',
    kind: 'council',
    capacity: 'deputy-head',
    addressee: 'Steering Committee of Local OGP',
    date: '2024-01-15',
    language: 'en',
    signatures: [{ name: 'Lidia Aguayo', office: 'Vice President', method: 'handwritten' }],
    passages: [
      {
        topic: 'participation',
        says: 'yes',
        quote:
          "we were part of the elaboration of San Joaquín's first Open Government Plan, being involved from the initial stage, where we defined the topics to work on, until the moment when the citizen consultation",
      },
    ],
  },
  {
    ...penalolen,
    capacity: 'member',
    addressee: 'Señores OGP Local, presente',
    date: '2024-01-26',
    language: 'es',
    matter: 'REF.: Postulación a OGP Local de Municipalidad de San Joaquín, Chile',
    signatures: [
      {
        name: jimenez,
        office: 'Directora de Control y Gobierno Abierto, POC OGP Local',
        method: 'electronic',
        signedAt: "2024.01.26 19:17:04 -03'00'",
      },
    ],
    passages: [
      {
        topic: 'stance',
        says: 'yes',
        quote:
          'San Joaquín ha demostrado su voluntad de asumir el paradigma de Gobierno Abierto, como un eje relevante en su gestión',
      },
    ],
  },
];

/** The letters of Maipú's application of March 2022. */
export const maipuLetters: readonly LetterFacts[] = [
  {
    government: 'maipu',
    addressee: 'OGP Steering Committee',
    date: '2022-03-14',
    language: 'en',
    matter: 'Letter of Support',
    signatures: [
      { name: 'Tomás Vodanovic', office: 'Municipality of Maipú Mayor', method: 'handwritten' },
    ],
    passages: [
      { topic: 'declaration', says: 'yes', quote: 'We endorse the Open Government Declaration' },
      {
        topic: 'collaboration',
        says: 'yes',
        about: tribu.organisation,
        quote:
          'we decided to build a partnership with the NGO TRIBU who are experts in open government at the local government',
      },
    ],
  },
  {
    ...tribu,
    addressee: 'OGP Local',
    date: '2022-03-16',
    language: 'en',
    signatures: [{ name: gonzalez, office: 'CEO, Tribu', method: 'handwritten' }],
    passages: [
      {
        topic: 'collaboration',
        says: 'yes',
        quote: 'Tribu has been supporting Maipo to prepare and submit their application',
      },
      {
        topic: 'help',
        says: 'yes',
        quote:
          'Tribu will share its experience in working with others local governments to support strategies to strength transparency, public participation and accountability',
      },
    ],
  },
  {
    organisation: 'Junta de Vecinos Villa Divina Providencia II',
    kind: 'neighbourhood-board',
    capacity: 'member',
    addressee: 'Comité Directivo de OPG',
    date: '2022-03-14',
    language: 'es',
    matter: 'Carta de respaldo a postulación',
    signatures: [{ name: 'Veronica Rojas Osorio', method: 'handwritten' }],
    passages: [
      {
        topic: 'participation',
        says: 'yes',
        quote:
          'Hemos sido partes de instancias de participación como las caminatas/concejos barriales (u otras actividades en las que hayan participado).',
      },
      {
        topic: 'stance',
        says: 'yes',
        quote:
          'apoya la postulación de la Municipalidad de Maipú a la red internacional de gobierno Abierto',
      },
    ],
  },
];
