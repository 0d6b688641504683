import type { Unsent } from '../../http/unsent.ts';
import type { Asked } from './asked.ts';

/** Says that a form holds what somebody typed before, and what it does not hold. */
export const GivenBack = ({
  unsent,
  fields = [],
}: {
  unsent: Pick<Unsent, 'left'> | undefined;
  fields?: readonly Asked[];
}) => {
  if (!unsent) return null;
  const labels = unsent.left.map(
    (name) => fields.find((field) => field.name === name)?.label ?? name,
  );
  return (
    <div class="note" role="status">
      <p>Aquí está lo que escribiste antes. Todavía no se envía: revísalo y aprieta el botón.</p>
      {labels.length > 0 ? (
        <p>Esto no lo guardamos, llénalo de nuevo: {labels.join(', ')}.</p>
      ) : null}
    </div>
  );
};
