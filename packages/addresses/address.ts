export type Id = string | number;

/** One id for each name after a colon, in the order of the pattern. */
type Ids<Pattern extends string> = Pattern extends `${string}:${string}/${infer Rest}`
  ? [id: Id, ...Ids<`/${Rest}`>]
  : Pattern extends `${string}:${string}`
    ? [id: Id]
    : [];

/** Where something is: called with its ids it answers the path, and its pattern is what an app routes. */
export type Address<Pattern extends string = string> = {
  (...ids: Ids<Pattern>): string;
  readonly pattern: Pattern;
};

/** The path of a pattern with its ids, in the order in which they stand there. */
export const filled = (pattern: string, ids: readonly Id[]): string => {
  const rest = [...ids];
  return pattern.replaceAll(/:\w+/g, () => encodeURIComponent(rest.shift() ?? ''));
};

/** An address with what is asked of the page there: `?comuna=renca`. What is undefined is not asked. */
export const withQuery = (
  path: string,
  asked: Readonly<Record<string, Id | undefined>>,
): string => {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(value)}`],
  );
  return given.length === 0 ? path : `${path}?${given.join('&')}`;
};

type Patterned = { readonly pattern: string };

/** The pattern as the gateway writes it: `/{slug}/oficina`, `/api/{path+}`. */
const gatewayPath = ({ pattern }: Patterned): string =>
  pattern.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{path+}');

/** What a function's manifest takes from the gateway: `GET /{slug}/oficios/{dossierId}`. */
export const routeTo = (method: 'ANY' | 'GET' | 'POST', at: Patterned): string =>
  `${method} ${gatewayPath(at)}`;

/** The same for everything below: `ANY /{slug}/oficina/{path+}`. */
export const routeBelow = (method: 'ANY' | 'GET' | 'POST', at: Patterned): string =>
  `${routeTo(method, at)}/{path+}`;

/** Whether a path is at an address, whatever its ids are. */
export const isAt = ({ pattern }: Patterned, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+')}$`).test(
    path,
  );
