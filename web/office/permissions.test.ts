import { wordsOf } from '#perform';
import { describe, expect, test } from 'vitest';
import { type Capability, capabilities, capabilitiesOf, policyOf, roles } from '#access';
import { verbs, views } from '#functions';
import { refuse } from '#kernel';
import { type OfficeAsk, officeApp } from '#web';
import { es } from '../text/es.ts';

const page = async () => {
  const ask = {
    read: async () => refuse('request.not-found'),
    publicOrigin: 'http://localhost:4000',
    signInPath: '/entrar',
  } as unknown as OfficeAsk;
  const answer = await officeApp(ask, verbs, views).request('/permisos');
  return (await answer.text()).replaceAll(/<[^>]+>/g, '\n');
};

describe('who may do what', () => {
  test.each(Object.keys(capabilities) as Capability[])('has words for %s', (capability) => {
    const own = verbs.filter((verb) => verb.capability === capability);
    const readings: Readonly<Record<string, string>> = es.readings;
    // Either it is to do something, or only to read.
    if (own.length === 0) expect(readings[capability]).toMatch(/^\p{Lu}\p{Ll}+ /u);
    expect(own.filter((verb) => wordsOf(verb).name === verb.id)).toEqual([]);
    for (const role of policyOf(capability).roles) expect(es.roles[role]).toMatch(/^\p{Lu}/u);
  });

  test('names every reading that there is, and none that nobody asks for', () => {
    const doing = new Set(verbs.map(({ capability }) => capability));
    const reading = (Object.keys(capabilities) as Capability[]).filter((one) => !doing.has(one));
    expect(Object.keys(es.readings).toSorted()).toEqual(reading.toSorted());
  });

  test('shows no code of the program: neither of a capability nor of a role, a verb or a phase', async () => {
    const text = await page();
    const codes = [...Object.keys(capabilities), ...verbs.map(({ id }) => id), ...roles];
    const shown = codes.filter((code) => new RegExp(`(?<![\\w.-])${code}(?![\\w.-])`).test(text));
    expect(shown).toEqual([]);
  });

  test('shows every role that can do something, and no other', async () => {
    const text = await page();
    for (const role of roles)
      expect([role, text.includes(`${es.roles[role]} (`)]).toEqual([
        role,
        capabilitiesOf(role).length > 0,
      ]);
  });
});
