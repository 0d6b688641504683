import { formAddress } from '#addresses';
import { type Verb, wordsOf } from '#perform';

/** The way to the form of a step. What its address names is not asked for again. */
export const Step = ({
  slug,
  verb,
  given = {},
  title = wordsOf(verb).name,
  of,
  isMain = false,
  isSmall = !isMain,
}: {
  slug: string;
  verb: Verb;
  given?: Readonly<Record<string, string>>;
  title?: string;
  /** Of which thing, where several stand together: whoever hears the page hears links one by one. */
  of?: string;
  isMain?: boolean;
  isSmall?: boolean;
}) => (
  <a
    class={['button', ...(isMain ? [] : ['quiet']), ...(isSmall ? ['small'] : [])].join(' ')}
    href={formAddress(slug, verb.id, given)}
    aria-label={of === undefined ? undefined : `${title}: ${of}`}
  >
    {title}
  </a>
);
