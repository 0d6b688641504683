import type { Child } from 'hono/jsx';
import { number } from '../text/format.ts';

/** The way to the next page of a list. Nothing where there is none. */
export const More = ({ href, children }: { href: string | undefined; children: string }) =>
  href === undefined ? null : (
    <p>
      <a class="button quiet" rel="next" href={href}>
        {children}
      </a>
    </p>
  );

/** That a list is not shown whole: how many are, and where the others are. */
export const Cut = ({ shown, children }: { shown: number; children: Child }) => (
  <p class="note">
    Aquí están los primeros {number(shown)} y hay más. {children}
  </p>
);
