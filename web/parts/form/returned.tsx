import { formKeyField } from '../../http/form-key.ts';
import type { Unsent } from '../../http/unsent.ts';

/** What was sent and not taken, on the page that says so. */
type Given = Pick<Unsent, 'values' | 'left'>;
export type Returned = Given & { readonly labelOf: (name: string) => string };

/** Nobody typed these: ids that were chosen, keys, versions, ways back. */
const isCarried = (name: string, text: string) =>
  [formKeyField, 'version', 'volver'].includes(name) ||
  text.trim() === '' ||
  /^[0-9a-z]{26}$/.test(text) ||
  !/\s/.test(text.trim());

const rowsFor = (text: string) => Math.min(12, Math.max(3, Math.ceil(text.length / 60)));

type Line = { readonly name: string; readonly text: string; readonly id: string };

const linesOf = ({ values }: Given): readonly Line[] =>
  Object.entries(values).flatMap(([name, texts]) =>
    texts.map((text, index) => ({ name, text, id: `devuelto-${name}-${index}` })),
  );

const Texts = ({
  lines,
  labelOf,
  isSent,
}: {
  lines: readonly Line[];
  labelOf: Returned['labelOf'];
  isSent: boolean;
}) => (
  <>
    {lines.map(({ name, text, id }) => (
      <div class="field">
        <label for={id}>{labelOf(name)}</label>
        <textarea id={id} rows={rowsFor(text)} {...(isSent ? { name } : { readonly: true })}>
          {`\n${text}`}
        </textarea>
      </div>
    ))}
  </>
);

/** Whether there is anything to give back. */
export const isWorthReturning = (given: Given): boolean =>
  linesOf(given).some(({ name, text }) => !isCarried(name, text));

/**
 * The text itself, for whoever cannot send it now: with a button where the same may be sent again, else to
 * be copied.
 */
export const ReturnedText = ({
  returned,
  action,
}: {
  returned: Returned;
  action?: string | undefined;
}) => {
  const lines = linesOf(returned);
  const typed = lines.filter(({ name, text }) => !isCarried(name, text));
  const left = returned.left.map(returned.labelOf).join(', ');
  return (
    <section>
      <h2>Lo que escribiste</h2>
      <p>
        No se guardó. Aquí está para que no se pierda
        {action === undefined ? ': cópialo y pégalo cuando vuelvas a la página.' : '.'}
        {left === '' ? '' : ` Esto falta, porque no lo guardamos: ${left}.`}
      </p>
      {action === undefined ? (
        <div class="stack">
          <Texts lines={typed} labelOf={returned.labelOf} isSent={false} />
        </div>
      ) : (
        <form class="stack" method="post" action={action}>
          {lines
            .filter(({ name, text }) => isCarried(name, text))
            .map(({ name, text }) => (
              <input type="hidden" name={name} value={text} />
            ))}
          <Texts lines={typed} labelOf={returned.labelOf} isSent />
          <p class="actions">
            <button type="submit">Enviar de nuevo</button>
          </p>
        </form>
      )}
    </section>
  );
};
