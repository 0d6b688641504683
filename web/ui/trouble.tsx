import type { Trouble } from '../http/refused.ts';
import { troubleText } from '../text/troubles.ts';
import type { Lang } from './language.ts';

/** A way on from a page that has nothing else to give. */
export type Way = { readonly href: string; readonly text: string };

/** What a page says of a trouble: what happened, what to do, where to go on, and how to find it in the log. */
export const TroubleContent = ({
  code,
  lang,
  isUnsaved = false,
  correlationId,
  ways,
}: {
  code: Trouble;
  lang: Lang;
  /** Something had been sent, and it is lost unless the browser keeps it. */
  isUnsaved?: boolean;
  correlationId?: string | undefined;
  ways: readonly Way[];
}) => {
  const words = troubleText[lang];
  const { text } = words.of[code];
  const [first, ...others] = ways;
  return (
    <>
      <p>{text}</p>
      {isUnsaved ? <p>{words.unsaved}</p> : null}
      {first ? (
        <p class="actions">
          <a class="button" href={first.href}>
            {first.text}
          </a>
        </p>
      ) : null}
      {others.length > 0 ? (
        <ul class="links">
          {others.map(({ href, text: name }) => (
            <li>
              <a href={href}>{name}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {correlationId === undefined ? null : (
        <small>
          {words.askForHelp}: <code>{correlationId}</code>
        </small>
      )}
    </>
  );
};
