import { expect, test } from 'vitest';
import { papersApp } from '#web';
import { resultOf } from '../../functions/result.ts';

const bytes = Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a, 0x00]);
const dossierId = '0'.repeat(26);

const oficio = {
  number: '501',
  antecedent: 'Oficio 12',
  matter: 'Responde',
  date: '2026-09-01',
  sender: 'Ana Soto',
  senderOffice: 'Gobernación',
  addressee: 'Alcaldía',
  initials: 'AS',
  distribution: [],
};

test('an oficio is handed out as the very bytes that were printed, under its own number', async () => {
  const review = { dossierId, decision: { oficio, reasons: 'Se acoge.' } };
  const ask = { region: 'gobierno-regional', read: async () => ({ ok: true, value: review }) };
  const app = papersApp(ask as never, async () => bytes);
  const answer = await app.request(`/gobierno-regional/oficios/${dossierId}/oficio.pdf`);
  const { headers, body = '', isBase64Encoded } = await resultOf(answer);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="oficio-${dossierId}.pdf"`,
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')).toEqual(Buffer.from(bytes));
});
