import type { Child } from 'hono/jsx';

type Tab = { readonly href: string; readonly label: Child; readonly isHere: boolean };

/** Views of one thing, each with an address of its own: links, so that they work as any page does. */
export const Tabs = ({ name, tabs }: { name: string; tabs: readonly Tab[] }) => (
  <nav aria-label={name}>
    <ul class="tabs">
      {tabs.map(({ href, label, isHere }) => (
        <li>
          <a href={href} aria-current={isHere ? 'page' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
