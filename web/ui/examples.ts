import type { Child } from 'hono/jsx';

/** A component as it can be seen: what it is for, and its options as data, each set by what it shows. */
export type Shown = {
  readonly component: string;
  readonly name: string;
  readonly when: string;
  readonly examples: readonly { readonly what: string; readonly shown: Child }[];
};

/** Examples of a component. The page of components, axe, the validator and the pictures all take them from here. */
export const examplesOf = <Options>(
  component: (options: Options) => Child,
  told: { readonly name: string; readonly when: string },
  examples: Readonly<Record<string, Options>>,
): Shown => ({
  component: component.name,
  ...told,
  examples: Object.entries(examples).map(([what, options]) => ({
    what,
    shown: component(options),
  })),
});
