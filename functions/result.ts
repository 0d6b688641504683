import { isUtf8 } from 'node:buffer';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A function answers six megabytes at most, with everything around them. */
const mostBytes = 6_000_000;
const around = 60_000;
/** A sign of a text may take six in JSON. */
const widest = 6;

/** What an app answered is more than a function can hand on. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

const hasMark = (bytes: Buffer) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * The bytes, and none other, whatever their type. A byte order mark is part of a text for whoever opens it
 * in a spreadsheet, and no sign at all for whoever decodes it on the way: such a text travels as bytes.
 */
const carried = (bytes: Buffer) =>
  isUtf8(bytes) && !hasMark(bytes)
    ? { body: bytes.toString('utf8'), isBase64Encoded: false }
    : { body: bytes.toString('base64'), isBase64Encoded: true };

const isCarried = (bytes: Buffer, body: string): boolean =>
  bytes.byteLength * widest < mostBytes ||
  Buffer.byteLength(JSON.stringify(body)) < mostBytes - around;

/** An app's answer as the gateway takes it from a function. */
export const resultOf = async (response: Response): Promise<APIGatewayProxyStructuredResultV2> => {
  const bytes = Buffer.from(await response.arrayBuffer());
  const content = carried(bytes);
  if (!isCarried(bytes, content.body)) throw new TooMuch();
  const cookies = response.headers.getSetCookie();
  return {
    statusCode: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie')),
    ...(cookies.length > 0 ? { cookies } : {}),
    ...content,
  };
};
