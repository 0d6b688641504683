import { count } from '../../text/format.ts';
import type { Wrong } from './wrongs.ts';

/** Something wrong, with the field that it is about where that can be gone to. */
export type Listed = Wrong & {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
};

const Line = ({ id, label, sentence }: Listed) => (
  <>
    {id === undefined ? label : <a href={`#${id}`}>{label ?? sentence}</a>}
    {label === undefined ? null : ': '}
    {id !== undefined && label === undefined ? null : sentence}
  </>
);

/**
 * All that is wrong, first thing on the page: it takes the focus without script, and leads to each field.
 */
export const Summary = ({
  wrongs,
  isFirst = true,
}: {
  wrongs: readonly Listed[];
  /** Not so where it is shown among other things, as an example. */
  isFirst?: boolean;
}) => {
  const [first] = wrongs;
  if (!first) return null;
  const isOne = wrongs.length === 1;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus={isFirst}>
      <h2>
        {isOne && first.at === ''
          ? 'No se pudo hacer'
          : `Falta corregir ${count(wrongs.length, 'cosa', 'cosas')}`}
      </h2>
      <ul>
        {wrongs.map((wrong) => (
          <li class="error">
            <Line {...wrong} />
          </li>
        ))}
      </ul>
    </div>
  );
};
