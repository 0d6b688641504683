import { nameKey } from '#organisations';

const titles = [
  /^(ilustre |i )?(municipalidad|municipio|alcaldia|municipality|commune|comuna) (de |of )?(la comuna de )?/u,
  / (municipality|city hall)$/u,
];

/** The regional government by the names that letters give it, in both languages. That of another region is another. */
const regional =
  /^(the )?(gobierno( regional)?|gore|(santiago )?(metropolitan )?regional government)( metropolitano)?( (de|of))?( la)?( region)?( metropolitana)?( (de|of))?( santiago| rm)?$/u;

const keyOf = (name: string) => {
  const key = nameKey(name);
  if (regional.test(key)) return 'gobierno regional';
  return titles.reduce((rest, title) => rest.replace(title, ''), key);
};

/** Whether an organisation is one of these governments, by the names that people give them. */
export const isGovernment = (name: string, governments: readonly string[]): boolean =>
  governments.some((one) => keyOf(one) === keyOf(name));
