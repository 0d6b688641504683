import type { Asked } from './asked.ts';
import { FieldRow } from './field.tsx';
import { Hidden } from './form.tsx';

/** Which thing a form is of, asked before the form: what it begins with is that thing's text. */
export const Choosing = ({
  action,
  fields,
  given,
}: {
  action: string;
  fields: readonly Asked[];
  given: Readonly<Record<string, string>>;
}) => (
  <form class="stack" method="get" action={action}>
    <Hidden hidden={given} />
    {fields.map((field) => (
      <FieldRow field={field} value={undefined} wrongs={[]} />
    ))}
    <p class="actions">
      <button type="submit">Seguir</button>
    </p>
  </form>
);
