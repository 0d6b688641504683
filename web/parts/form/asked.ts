import type { Field } from './fields.ts';

export type Choice = { readonly value: string; readonly label: string };

/** A field as a page asks for it. */
export type Asked = Field & {
  readonly label: string;
  readonly hint: string;
  /** Of a closed list, where the verb's room has them. */
  readonly values?: Readonly<Record<string, string>>;
  /** Of the parts of a line, in a list of records. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly choices?: readonly Choice[] | undefined;
  /** What stands there now, where somebody else changed it while this was written. */
  readonly now?: unknown;
  /** What the control is told beside: how a telephone shows its keys, what a browser may fill in. */
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
};

type Named = Pick<Asked, 'name' | 'kind' | 'label'> & Partial<Asked>;

/** A field that no verb's schema gives. It must be filled in unless it says otherwise. */
export const asked = (field: Named): Asked => ({
  isRequired: true,
  hint: '',
  options: [],
  columns: [],
  ...field,
});
