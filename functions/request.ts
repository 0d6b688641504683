import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const bodyless = new Set(['GET', 'HEAD']);

/** What may stand in an address as it is; a sign of per cent only before two digits. */
const unwritten = /%(?![0-9a-fA-F]{2})|[^\w\-.~!$&'()*+,;=:@/%]/gu;

/** A segment of dots would be folded away before anybody could refuse it: no address of ours has a `%`. */
const folding = /(?<=^|\/)(?:\.|%2[eE]){1,2}(?=\/|$)/g;

/**
 * The path as it stands in a URL. The cloud's gateway hands it on decoded, so that a `?` or a `#` in it
 * would begin another part of the URL; the machine's hands it on as it came. Both come out alike.
 */
const pathOf = (rawPath: string): string => {
  const path = rawPath
    .toWellFormed()
    .replaceAll(unwritten, encodeURIComponent)
    .replaceAll(folding, '%25');
  return path.startsWith('/') ? path : `/${path}`;
};

/** A header holds bytes. What is none is written as an address writes it. */
const headerOf = (value: string): string =>
  value.toWellFormed().replaceAll(/[^\t\u0020-\u007E\u0080-\u00FF]/gu, encodeURIComponent);

/** A gateway's event as the request that an app takes. An empty header stays one: it says that it is empty. */
export const requestOf = (event: APIGatewayProxyEventV2): Request => {
  const { cookies, rawPath, rawQueryString, body, isBase64Encoded, requestContext } = event;
  const { method } = requestContext.http;
  const headers = new Headers(
    Object.entries(event.headers).map(([name, value = '']) => [name, headerOf(value)]),
  );
  if (cookies && cookies.length > 0) headers.set('cookie', headerOf(cookies.join('; ')));
  const query = rawQueryString === '' ? '' : `?${rawQueryString.replaceAll('#', '%23')}`;
  // Under which name the site is known stands in the configuration: nothing asks the URL for it.
  const address = `https://gateway${pathOf(rawPath)}${query}`;
  if (!body || bodyless.has(method)) return new Request(address, { method, headers });
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  headers.set('content-length', String(bytes.byteLength));
  return new Request(address, { method, headers, body: bytes });
};
