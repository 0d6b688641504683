/** The way to the next page of a list. Nothing where there is none. */
export const More = ({ href, children }: { href: string | undefined; children: string }) =>
  href === undefined ? null : (
    <p>
      <a class="button quiet" rel="next" href={href}>
        {children}
      </a>
    </p>
  );
