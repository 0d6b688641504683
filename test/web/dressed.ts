import { crc32, deflateSync } from 'node:zlib';
import { origin } from './people.ts';
import { programOf } from './programs.ts';

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A plain shield that a browser can draw: one colour, opaque, `width` by `height`. */
export const shield = (width = 96, height = 112): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const line = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(122, 31, 92))]);
  const lines = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Gives a commune its phone, colours and shield through the API, so that its pages can be looked at. */
export const dress = async (commune: string, persona: string): Promise<void> => {
  const { cookie, does } = await programOf(persona, commune);
  const address = `${origin()}/api/v1/communes/${commune}/profile`;
  const draft = await fetch(`${address}/draft`, { headers: { cookie } });
  const { version } = (await draft.json()) as { version: string };
  const { fileId = '' } = await does('/files', {
    name: 'escudo.png',
    content: shield().toString('base64'),
  });
  const answer = await fetch(address, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      phone: '+56 2 0000 0000',
      hours: 'Lunes a viernes, de 9 a 14 horas',
      mail: 'participacion@comuna.example',
      address: 'Plaza ficticia 1, oficina 3',
      primary: '#7a1f5c',
      accent: '#1b6b3a',
      fileId,
      version,
    }),
  });
  // Two scenes may be set at once: whoever comes second finds it dressed.
  if (!answer.ok && answer.status !== 409)
    throw new Error(`${commune} was not dressed: ${await answer.text()}`);
};
