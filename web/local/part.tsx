import type { Child } from 'hono/jsx';

/** A component with its name and what it is for. */
export const Part = ({ name, when, children }: { name: string; when: string; children: Child }) => (
  <section>
    <h2>{name}</h2>
    <p class="soft">{when}</p>
    {children}
  </section>
);
