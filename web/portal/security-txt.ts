import type { Context } from 'hono';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';

const dayMs = 86_400_000;
/** RFC 9116 wants less than a year, so that nobody goes by what was forgotten. */
const daysValid = 180;

/** Where to report a weakness (RFC 9116): the page that says how this installation's operator is reached, whatever that is. */
export const securityText = (ask: Ask) => (c: Context) => {
  const midnight = Math.floor(ask.nowMs() / dayMs) * dayMs;
  const lines = [
    `Contact: ${ask.publicOrigin}/${region.tenant}/contacto#seguridad`,
    `Expires: ${new Date(midnight + daysValid * dayMs).toISOString()}`,
    'Preferred-Languages: es, en',
    `Canonical: ${ask.publicOrigin}/.well-known/security.txt`,
    `Policy: ${ask.publicOrigin}/codigo`,
  ];
  return c.text(`${lines.join('\n')}\n`, 200, { 'cache-control': 'public, max-age=86400' });
};
