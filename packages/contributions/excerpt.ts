/** The beginning of a text, in whole characters: a published item has a limit that whole texts can break. */
export const excerptOf = (text: string, characters = 150): string => {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join('')}…`;
};
