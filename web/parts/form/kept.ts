/** A file that is kept already, so that a form shown again does not ask for it again. */
export type Kept = { readonly fileId: string; readonly name: string };

export const keptMark = '-kept';

/** Where a form says which file it holds already: a field of its own beside the one for another file. */
export const keptField = (name: string) => `${name}${keptMark}`;
