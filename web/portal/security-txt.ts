import type { Context } from 'hono';
import { contactAddress, securityTextAddress, sourceCodeAddress } from '#addresses';
import { region } from '#tenancy';
import type { Ask } from '../http/ask.ts';

const dayMs = 86_400_000;
/** RFC 9116 wants less than a year, so that nobody goes by what was forgotten. */
const daysValid = 180;

/** Where to report a weakness (RFC 9116): the page that says how this installation's operator is reached, whatever that is. */
export const securityText = (ask: Ask) => (c: Context) => {
  const midnight = Math.floor(ask.nowMs() / dayMs) * dayMs;
  const lines = [
    `Contact: ${ask.publicOrigin}${contactAddress(region.tenant)}#seguridad`,
    `Expires: ${new Date(midnight + daysValid * dayMs).toISOString()}`,
    'Preferred-Languages: es, en',
    `Canonical: ${ask.publicOrigin}${securityTextAddress()}`,
    `Policy: ${ask.publicOrigin}${sourceCodeAddress()}`,
  ];
  return c.text(`${lines.join('\n')}\n`, 200, { 'cache-control': 'public, max-age=86400' });
};
