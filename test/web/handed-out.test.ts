import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dayFromNow } from './clock.ts';
import { smallPdf } from './pdf.ts';
import { origin } from './people.ts';
import { programOf } from './programs.ts';
import { raw, undefended } from './raw.ts';

/** Asks again until it is so: what is published follows what was recorded within seconds. */
const until = async (address: string, isSo: (text: string) => boolean): Promise<string> => {
  const end = performance.now() + 40_000;
  while (performance.now() < end) {
    const text = (await raw(address)).bytes.toString('utf8');
    if (isSo(text)) return text;
    await new Promise((done) => {
      setTimeout(done, 200);
    });
  }
  throw new Error(`${address} did not come to say so`);
};

describe('a kept file', () => {
  const scan = (words: string) => Buffer.from(smallPdf('x.pdf', words).buffer);

  test.each([
    ['acta de marzo.pdf', 'attachment; filename="acta de marzo.pdf"'],
    ['informe.pdf.exe', 'attachment; filename="informe.pdf.exe.pdf"'],
    ['informe\u202Efdp.exe', 'attachment; filename="informefdp.exe.pdf"'],
    ['\u2066acta\u2069.pdf', 'attachment; filename="acta.pdf"'],
    ['"acta";\u00A0x=..\\y/z.hta', 'attachment; filename="-acta-- x=..-y-z.hta.pdf"'],
    ['Reunión.pdf', `attachment; filename="Reunion.pdf"; filename*=UTF-8''Reuni%C3%B3n.pdf`],
  ])(
    'called %j is handed out to its office as what it is, and never shown',
    async (name, named) => {
      const { cookie, does } = await programOf('Coral', 'penalolen');
      const bytes = scan(`Acta ${name.length}`);
      const { fileId, sha256 } = await does('/files', { name, content: bytes.toString('base64') });
      const address = `/penalolen/oficina/archivos/${fileId}`;
      const answer = await raw(address, { headers: { cookie, 'accept-encoding': 'br' } });
      expect([answer.status, ...undefended(answer)]).toEqual([200]);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': named,
        'cache-control': 'no-store',
      });
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.bytes).toEqual(bytes);
      expect(createHash('sha256').update(answer.bytes).digest('hex')).toBe(sha256);
    },
  );

  test('of text is a text, to the last byte, and no page', async () => {
    const { cookie, does } = await programOf('Coral', 'penalolen');
    const bytes = Buffer.from('\uFEFFnombre;año\r\nÑuñoa;2026\r\n');
    const content = bytes.toString('base64');
    const { fileId } = await does('/files', { name: 'macro.hta', content });
    const { headers, bytes: got } = await raw(`/penalolen/oficina/archivos/${fileId}`, {
      headers: { cookie },
    });
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="macro.hta.txt"');
    expect(got).toEqual(bytes);
  });

  test('of ten megabytes is handed out whole', async () => {
    const { cookie, does } = await programOf('Coral', 'penalolen');
    const bytes = Buffer.alloc(10 * 1024 * 1024, 'línea\n');
    const text = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
    const { fileId } = await does('/files', {
      name: 'lista.txt',
      content: text.toString('base64'),
    });
    const answer = await raw(`/penalolen/oficina/archivos/${fileId}`, { headers: { cookie } });
    expect([answer.status, answer.bytes.equals(text)]).toEqual([200, true]);
  });

  test('is nothing to whoever does not work there', async () => {
    const { does } = await programOf('Coral', 'penalolen');
    const content = scan('Lista').toString('base64');
    const { fileId, sha256 } = await does('/files', { name: 'lista.pdf', content });
    const [neighbour, resident] = await Promise.all([
      programOf('Camilo', 'renca'),
      programOf('Vera', 'penalolen'),
    ]);
    for (const cookie of ['', neighbour.cookie, resident.cookie])
      for (const address of [
        `/penalolen/oficina/archivos/${fileId}`,
        `/renca/oficina/archivos/${fileId}`,
        `/penalolen/archivos/${fileId}`,
        `/penalolen/oficina/archivos/${sha256}`,
      ]) {
        const answer = await raw(address, { headers: { cookie } });
        expect([address, answer.status, answer.headers['content-disposition']]).toEqual([
          address,
          404,
          undefined,
        ]);
      }
  });
});

type Plan = {
  readonly processId: string;
  readonly commitments: readonly { readonly id: string }[];
};
type Progress = {
  readonly milestones: readonly { readonly id: string; readonly withdrawn?: readonly string[] }[];
};

test('evidence that was reversed leaves the public page, which says so, and stays in the office', async () => {
  const plan = JSON.parse(
    (await raw('/api/v1/communes/penalolen/plans/2021')).bytes.toString(),
  ) as Plan;
  const { does, cookie } = await programOf('Coral', 'penalolen');
  const commitment = `/processes/${plan.processId}/commitments/${plan.commitments[1]?.id}`;
  const progress = `/api/v1/communes/penalolen${commitment}/progress`;
  const read = JSON.parse((await raw(progress)).bytes.toString()) as Progress;
  const milestone = `${commitment}/milestones/${read.milestones[0]?.id}/evidence`;
  const title = 'Planilla con nombres de prueba';
  const { fileId = '', sha256 = '' } = await does('/files', {
    name: 'planilla.pdf',
    content: Buffer.from(smallPdf('x', 'Planilla').buffer).toString('base64'),
  });
  const { evidenceId } = await does(milestone, { title, fileId });
  const page = '/penalolen/plan/2021/avance';
  await until(page, (text) => text.includes(title));
  const file = `/penalolen/oficina/archivos/${fileId}`;
  expect((await raw(file)).status).toBe(404);

  const reason = 'Tenía nombres de vecinas que no debían estar ahí.';
  await does(`${milestone}/${evidenceId}/reversal`, { reason });
  const said = await until(page, (text) => !text.includes(title));
  expect(said).toContain('Un medio de verificación se retiró el ');
  const everywhere = [
    said,
    (await raw(progress)).bytes.toString(),
    (await raw(`/penalolen/plan/2021/compromisos/${plan.commitments[1]?.id}`)).bytes.toString(),
  ].join('\n');
  for (const gone of [title, sha256, fileId, reason])
    expect([gone, everywhere.includes(gone)]).toEqual([gone, false]);
  expect((await raw(file)).status).toBe(404);
  expect((await raw(file, { headers: { cookie } })).status).toBe(200);
});

describe('a calendar', () => {
  const read = (file: string, uid: string) => {
    const whole = file.replaceAll('\r\n ', '');
    const event = whole.split('BEGIN:VEVENT').find((one) => one.includes(`UID:${uid}\r\n`)) ?? '';
    const value = (name: string) => new RegExp(`^${name}[:;](.*)$`, 'm').exec(event)?.[1]?.trim();
    return {
      sequence: Number(value('SEQUENCE')),
      status: value('STATUS'),
      place: value('LOCATION'),
      stamp: value('DTSTAMP'),
      changed: value('LAST-MODIFIED'),
    };
  };

  test('is told each change of a dialogue under its own name, and last that it was called off', async () => {
    const { does, cookie } = await programOf('Coral', 'penalolen');
    const { processId = '' } = await does('/processes', {
      title: 'Proceso de los cambios',
      standard: 'ogp-local',
      edition: 1,
    });
    await does(`/processes/${processId}/phase`, {
      phase: 'dialogues',
      reason: 'La prueba sigue en esta fase.',
      signedAs: 'Coordinación ficticia',
    });
    const announced = {
      title: 'Diálogo que se mueve',
      topics: ['Plazas'],
      scheduledOn: dayFromNow(9),
      mode: 'online',
      place: 'Primera sede',
    };
    const dialogues = `/processes/${processId}/dialogues`;
    const { dialogueId = '' } = await does(dialogues, announced);
    const uid = `dialogo-${dialogueId}@articula`;
    const addresses = [
      '/penalolen/calendario.ics',
      `/penalolen/procesos/${processId}/dialogos/${dialogueId}/calendario.ics`,
    ];
    const tell = async (isSo: (one: ReturnType<typeof read>) => boolean) => {
      const files = await Promise.all(
        addresses.map((address) => until(address, (file) => isSo(read(file, uid)))),
      );
      const [feed, single] = files.map((file) => read(file, uid));
      expect({ ...feed, stamp: '' }).toEqual({ ...single, stamp: '' });
      expect(feed?.stamp).toMatch(/^\d{8}T\d{6}Z$/);
      expect(feed?.changed && feed.stamp && feed.changed <= feed.stamp).toBe(true);
      return feed;
    };
    const first = await tell(({ status }) => status === 'CONFIRMED');
    const draft = await fetch(
      `${origin()}/api/v1/communes/penalolen${dialogues}/${dialogueId}/draft`,
      {
        headers: { cookie },
      },
    );
    const { version } = (await draft.json()) as { version: string };
    const moved = await fetch(`${origin()}/api/v1/communes/penalolen${dialogues}/${dialogueId}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ ...announced, place: 'Segunda sede', version }),
    });
    expect(moved.status).toBe(200);
    const second = await tell(({ place }) => place === 'Segunda sede');
    await does(`${dialogues}/${dialogueId}/annulment`, { reason: 'Se suspendió por la lluvia.' });
    const third = await tell(({ status }) => status === 'CANCELLED');
    const all = [first, second, third].map((one) => one?.sequence);
    expect(all).toEqual([0, 1, 2]);
    expect(String(second?.changed) > String(first?.changed)).toBe(true);
  });
});
