/** What plain Spanish is here: `ux.md` 2 as rules that a program can hold. */
const mostWords = 25;

const whole = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');

const banned: readonly (readonly [RegExp, string])[] = [
  [whole('usuari[oa]s?'), 'di «vecina o vecino», «persona» o «tú»'],
  [whole('sufrag(ar|io|ios|ue|ó)'), 'di «votar»'],
  [
    whole('usted|ustedes|haga clic|ingrese|seleccione|presione|complete el|favor de'),
    'trata de tú',
  ],
  [whole('tenés|podés|querés|hacé|ingresá|elegí'), 'sin voseo'],
  [whole('click|clic|email|e-mail|login|logout|password|link'), 'dilo en castellano'],
  [whole('submit|error 4\\d\\d|request|backend|token|endpoint'), 'es una palabra de programas'],
  [whole('mediante el cual|a objeto de|en virtud de|cabe señalar'), 'es una fórmula de oficio'],
  [/\p{L}(@|\((a|as|os)\)|\/(as|os|a|o)(?!\p{L}))/iu, 'nombra a las personas sin signos'],
];

/** Names of things keep the capitals of their own. */
const names = ['Declaración de Gobierno Abierto', 'Región Metropolitana'];

const acronyms = new Set(
  'API AGPL COSOC CSV FNDR GORE INE JSON OGP PLADECO PDF SECPLA SUBDERE URL WCAG HTTP'.split(' '),
);

const sentencesOf = (text: string) =>
  text
    .replaceAll(/(\d)\.(\d)/g, '$1$2')
    .split(/(?<=[.!?:;])\s+|\n+|\s·\s/u)
    .map((one) => one.trim())
    .filter(Boolean);

const wordsOf = (sentence: string) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];

/** What is wrong with a text, each time with what to do. */
export const troublesIn = (text: string): readonly string[] => {
  const long = sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > mostWords)
    .map((sentence) => `${wordsOf(sentence).length} palabras: «${sentence}»`);
  const words = banned.flatMap(([pattern, advice]) => {
    const found = pattern.exec(text);
    return found ? [`«${found[0]}»: ${advice} («${text.slice(0, 80)}»)`] : [];
  });
  const shouted = wordsOf(text)
    .filter((word) => /^\p{Lu}{4,}$/u.test(word) && !acronyms.has(word))
    .map((word) => `«${word}» grita`);
  return [...long, ...words, ...shouted];
};

/** A label is a sentence: only its first word and names begin with a capital. */
export const isTitleCase = (label: string): boolean => {
  const bare = names.reduce((text, name) => text.replace(name, ''), label);
  const [, ...rest] = wordsOf(bare).filter((word) => word.length > 3);
  const raised = rest.filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  return rest.length >= 2 && raised.length === rest.length;
};

/** Dates and numbers as a machine or a foreigner writes them. */
export const foreignFormats = (text: string): readonly string[] =>
  [
    ...(text.match(/\b\d{4}-\d{2}-\d{2}(T\S*)?/g) ?? []),
    ...(text.match(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g) ?? []),
    ...(text.match(/\b\d{1,3}(,\d{3})+\b/g) ?? []),
    ...(text.match(
      /\b(January|February|March|April|June|July|August|September|October|November|December)\b/g,
    ) ?? []),
    ...(text.match(/(?<!\w)(undefined|null|NaN|\[object \w+\])(?!\w)/g) ?? []),
  ].map((one) => `«${one}»`);
