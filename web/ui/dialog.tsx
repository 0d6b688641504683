import type { Child } from 'hono/jsx';

/**
 * More about something, over the page and out of its way: a native popover, which needs no script. A browser
 * that does not know popovers shows the text in its place.
 */
export const Dialog = ({
  id,
  open,
  title,
  children,
}: {
  id: string;
  /** What the button says that opens it. */
  open: string;
  title: string;
  children: Child;
}) => (
  <>
    <button type="button" class="quiet small" popovertarget={id}>
      {open}
    </button>
    <div popover="auto" id={id} class="dialog" role="dialog" aria-labelledby={`${id}-titulo`}>
      <h2 id={`${id}-titulo`}>{title}</h2>
      {children}
      <p class="actions">
        <button type="button" class="quiet" popovertarget={id} popovertargetaction="hide">
          Cerrar
        </button>
      </p>
    </div>
  </>
);
