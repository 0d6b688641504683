import { describe, expect, test } from 'vitest';
import { readActs } from '#audit';
import { answerCode, askForCode, findPerson, personWith } from '#identity';
import { installation } from '#perform';
import { tenantScope, within } from '#table';
import { type OpenDesk, keySample, newMail, newPrefix, openDesk } from './samples.ts';

const minute = 60_000;

const asked = async ({ desk, post }: OpenDesk, mail: string, prefix = newPrefix()) => {
  const sent = await askForCode(desk, post, { mail, prefix });
  if (!sent.ok) throw new Error(sent.code);
  return sent.value;
};

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const wrong = { ok: false, code: 'identity.wrong-code' };
const over = { ok: false, code: 'identity.code-over' };

describe('a code by mail', () => {
  test('lets in whoever read it, and the same person the next time', async () => {
    const at = openDesk();
    const mail = newMail();
    const first = await answerCode(at.desk, await asked(at, mail), at.codeSent());
    const again = await asked(at, `  ${mail.toUpperCase()} `);
    expect(first).toMatchObject({ ok: true });
    expect(await answerCode(at.desk, again, ` ${at.codeSent().replace(/(...)/, '$1 ')}`)).toEqual(
      first,
    );
    if (first.ok) expect(await findPerson(at.stage.table, first.value)).toMatchObject({ mail });
  });

  test('is used once', async () => {
    const at = openDesk();
    const ticket = await asked(at, newMail());
    expect(await answerCode(at.desk, ticket, at.codeSent())).toMatchObject({ ok: true });
    expect(await answerCode(at.desk, ticket, at.codeSent())).toMatchObject(over);
  });

  test('used by 12 at once lets one in', async () => {
    const at = openDesk();
    const ticket = await asked(at, newMail());
    const code = at.codeSent();
    const tries = await Promise.all(
      Array.from({ length: 12 }, () => answerCode(at.desk, ticket, code)),
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('lasts ten minutes', async () => {
    const at = openDesk();
    const [first, second] = [newMail(), newMail()];
    const kept = await asked(at, first);
    at.passes(10 * minute - 1000);
    expect(await answerCode(at.desk, kept, at.codeSent())).toMatchObject({ ok: true });
    const late = await asked(at, second);
    at.passes(10 * minute + 1000);
    expect(await answerCode(at.desk, late, at.codeSent())).toMatchObject(over);
  });

  test('is over at the sixth try, though that one be right', async () => {
    const at = openDesk();
    const ticket = await asked(at, newMail());
    const code = at.codeSent();
    for (let attempt = 1; attempt <= 5; attempt += 1)
      expect(await answerCode(at.desk, ticket, wrongOf(code))).toMatchObject(wrong);
    expect(await answerCode(at.desk, ticket, code)).toMatchObject(over);
  });

  test('is not guessed by many tries at once: five at most are told anything', async () => {
    const at = openDesk();
    const ticket = await asked(at, newMail());
    const guess = wrongOf(at.codeSent());
    const tries = await Promise.all(
      Array.from({ length: 24 }, () => answerCode(at.desk, ticket, guess)),
    );
    const told = tries.filter((one) => !one.ok && one.code === 'identity.wrong-code');
    expect(told.length).toBeLessThanOrEqual(5);
    expect(tries.some(({ ok }) => ok)).toBe(false);
  });

  test('of another browser is worth nothing in this one', async () => {
    const at = openDesk();
    const mail = newMail();
    await asked(at, mail);
    const code = at.codeSent();
    const other = await asked(at, mail);
    if (code !== at.codeSent()) expect(await answerCode(at.desk, other, code)).toMatchObject(wrong);
    expect(await answerCode(at.desk, 'a'.repeat(43), code)).toMatchObject(over);
  });

  test.each(['', 'x', 'a'.repeat(42), '#'.repeat(43), '../'.repeat(14)])(
    'with the ticket %j is over',
    async (ticket) => {
      expect(await answerCode(openDesk().desk, ticket, '123456')).toMatchObject(over);
    },
  );

  test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12345\u00a06'])(
    'typed as %j is wrong',
    async (typed) => {
      const at = openDesk();
      const ticket = await asked(at, newMail());
      expect(await answerCode(at.desk, ticket, typed)).toMatchObject(wrong);
    },
  );

  test('of an installation with other keys is worth nothing', async () => {
    const at = openDesk();
    const ticket = await asked(at, newMail());
    const other = openDesk();
    expect(await answerCode(other.desk, ticket, at.codeSent())).toMatchObject(wrong);
  });
});

describe('asking for a code', () => {
  test.each(['', 'ana', 'ana@', 'ana@ejemplo.cl\r\nBcc: x@ejemplo.cl', `${'a'.repeat(250)}@x.cl`])(
    'for %j is refused and sends nothing',
    async (mail) => {
      const { desk, post, letters } = openDesk();
      const given = { mail, prefix: newPrefix() };
      expect(await askForCode(desk, post, given)).toMatchObject({
        code: 'identity.wrong-mailbox',
        at: 'mail',
      });
      expect(letters).toEqual([]);
    },
  );

  test('does the same work whether or not anybody has that mailbox', async () => {
    const at = openDesk();
    const [known, unknown] = [newMail(), newMail()];
    await personWith(at.desk, { purpose: 'mail', text: known }, { name: 'Alguien' });
    const workOf = async (mail: string) => {
      at.asked.length = 0;
      const { ok } = await askForCode(at.desk, at.post, { mail, prefix: newPrefix() });
      return [ok, ...at.asked];
    };
    expect(await workOf(known)).toEqual(await workOf(unknown));
    const texts = at.letters.map(({ text }) => text.replace(/\d{6}/, ''));
    expect(texts[0]).toBe(texts[1]);
  });

  test('for one mailbox is enough six times in half an hour, from wherever', async () => {
    const at = openDesk();
    const mail = newMail();
    for (let time = 1; time <= 6; time += 1) await asked(at, mail);
    const more = () => askForCode(at.desk, at.post, { mail, prefix: newPrefix() });
    expect(await more()).toMatchObject({ code: 'identity.too-many-codes' });
    expect(at.letters).toHaveLength(6);
    at.passes(31 * minute);
    expect(await more()).toMatchObject({ ok: true });
  });

  test('at once passes the limit by none', async () => {
    const at = openDesk();
    const mail = newMail();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        askForCode(at.desk, at.post, { mail, prefix: newPrefix() }).catch(() => undefined),
      ),
    );
    expect(at.letters.length).toBeLessThanOrEqual(6);
  });

  test('leaves neither mailbox nor code in any act', async () => {
    const at = openDesk();
    const mail = newMail();
    const known = await answerCode(at.desk, await asked(at, mail), at.codeSent());
    const acts = await within(tenantScope(installation), () =>
      readActs(at.stage.table, installation, '-'),
    );
    const own = acts.filter(({ about }) => known.ok && about === known.value);
    expect(own).toHaveLength(1);
    expect(JSON.stringify(own)).not.toContain(mail.split('@')[0]);
    const { keys } = at.desk;
    expect(JSON.stringify(own)).not.toContain(keys.hash('mail', mail));
  });
});

describe('a new key before the old one', () => {
  test('still finds who came in under the old one', async () => {
    const [older, newer] = [keySample(1), keySample(2)];
    const mark = { purpose: 'mail', text: newMail() } as const;
    const before = await personWith(openDesk(older).desk, mark, { name: 'Alguien' });
    const both = openDesk(`${newer},${older}`).desk;
    expect(await personWith(both, mark, { name: 'Otra' })).toBe(before);
    expect(await personWith(openDesk(newer).desk, mark, { name: 'Otra' })).not.toBe(before);
  });

  test('of too few bytes is not taken', () => {
    for (const secrets of ['', '1:', '1:abc', `${keySample()},2:abc`])
      expect(() => openDesk(secrets)).toThrow(RangeError);
  });
});

test('somebody proved twice at the same time is one person', async () => {
  const { desk } = openDesk();
  const mark = { purpose: 'subject', text: newMail() } as const;
  const found = await Promise.all(
    Array.from({ length: 8 }, () => personWith(desk, mark, { name: 'Alguien' })),
  );
  expect(new Set(found).size).toBe(1);
});
