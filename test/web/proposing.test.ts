import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from './form.ts';
import { openBrowser, phone, signIn, visitor } from './people.ts';
import { openProposal } from './proposal.ts';

const office = '/gobierno-regional/oficina';
let browser: Browser;
let proposal = '';
beforeAll(async () => {
  [browser, proposal] = await Promise.all([openBrowser(), openProposal()]);
});
afterAll(() => browser.close());

const at = async (name: string, address: string) => {
  const { page } = await visitor(browser, { screen: phone });
  await signIn(page, name);
  const response = await page.goto(address);
  return { page, status: response?.status() };
};

const save = (page: Page, button = 'Guardar cambios') =>
  page.getByRole('button', { name: button, exact: true }).click();

describe('a requirement of a proposal', () => {
  test('that somebody else changed meanwhile is not overwritten unseen', async () => {
    const address = `${office}${proposal}/requisitos/C2`;
    const [first, second] = [await at('Rita Región', address), await at('Rita Región', address)];
    await fill(first.page, { Fuente: 'Acuerdo ficticio, primera mano' });
    await save(first.page);
    expect(await first.page.getByRole('status').innerText()).toContain('Si todavía no lo ves');
    await fill(second.page, { Fuente: 'Acuerdo ficticio, segunda mano' });
    await save(second.page);
    expect(await second.page.getByRole('alert').innerText()).toContain(
      'Alguien cambió este texto mientras lo tenías abierto.',
    );
    expect(await second.page.getByText('primera mano').count()).toBe(1);
    expect(await second.page.getByLabel('Fuente', { exact: true }).inputValue()).toContain(
      'segunda mano',
    );
    await save(second.page);
    expect(await second.page.getByRole('status').innerText()).toContain('Si todavía no lo ves');
  });

  test.each([
    ['a threshold that means nothing', { Umbral: 0 }, 'threshold', 'no tiene sentido en su unidad'],
    ['a threshold in words', { Umbral: '3.5' }, 'threshold', 'Escríbelo sin decimales'],
    ['less than its parent asks', { Tipo: 'Informativo' }, '', 'pide menos que la edición'],
    ['another measure', { Medida: 'Informes (cantidad)' }, '', 'pide menos que la edición'],
    ['no text', { 'Texto en español': ' ' }, 'es', 'Falta llenar esto'],
  ])('is refused with %s, and what was typed stays', async (_what, fields, field, sentence) => {
    const { page } = await at('Rita Región', `${office}${proposal}/requisitos/C4`);
    const [[label, value] = ['', '']] = Object.entries(fields);
    await fill(page, fields);
    await save(page);
    expect(await page.getByRole('alert').innerText()).toContain(sentence);
    expect(
      await page.locator('[aria-invalid=true]').evaluateAll((all) => all.map(({ id }) => id)),
    ).toEqual(field ? [field] : []);
    const left = await page.getByLabel(label, { exact: true }).inputValue();
    if (label === 'Umbral') expect(left).toBe(String(value));
  });

  test('is refused under a code that there already is', async () => {
    const { page } = await at('Rita Región', `${office}${proposal}/agregar`);
    await fill(page, {
      Código: 'T6',
      'Texto en español': 'Otra vez lo mismo.',
      'Texto en inglés': 'The same again.',
      Fase: 'Diálogos',
      Tipo: 'Recomendado',
      Medida: 'Reuniones públicas (cantidad)',
      Umbral: 1,
      'Con qué se demuestra': 'Acta',
      Gravedad: 'Informa',
      Responsable: 'Coordinación municipal',
      Fuente: 'Acuerdo ficticio',
    });
    await save(page, 'Agregar requisito');
    expect(await page.getByRole('alert').innerText()).toContain('con el mismo código');
    expect(await page.getByLabel('Código', { exact: true }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  test('may go only where the parent has none of it', async () => {
    const rita = await at('Rita Región', `${office}${proposal}/requisitos/T6`);
    expect(await rita.page.getByRole('button', { name: 'Quitar requisito' }).count()).toBe(0);
    await rita.page.goto(`${office}${proposal}/requisitos/RM5`);
    expect(await rita.page.getByRole('button', { name: 'Quitar requisito' }).count()).toBe(1);
  });
});

describe('a second proposal', () => {
  test('waits until the first is settled', async () => {
    const { page } = await at('Rita Región', `${office}/estandares`);
    await fill(page, { Etiqueta: '2028' });
    await save(page, 'Empezar la propuesta');
    expect(await page.getByRole('alert').innerText()).toContain('Ya hay una propuesta abierta');
    expect(await page.getByLabel('Etiqueta', { exact: true }).inputValue()).toBe('2028');
  });
});

describe('the pages of a proposal', () => {
  const places = ['/estandares', '', '/agregar', '/requisitos/T6'];
  const addressOf = (place: string) =>
    place === '/estandares' ? `${office}${place}` : `${office}${proposal}${place}`;

  test.each(['Pilar Peñalolén', 'Coral Cordillera', 'Vera Vecina'])(
    'are nothing for %s',
    async (name) => {
      const { page } = await at(name, '/');
      for (const place of places) expect((await page.goto(addressOf(place)))?.status()).toBe(404);
    },
  );

  test('ask whoever is not signed in to sign in', async () => {
    const { page } = await visitor(browser);
    for (const place of places) {
      await page.goto(addressOf(place));
      expect(new URL(page.url()).pathname).toContain('entrar');
    }
  });

  test('are nowhere in another tenant, for another number or another requirement', async () => {
    const { page } = await at('Rita Región', '/');
    for (const address of [
      addressOf('').replace('gobierno-regional', 'penalolen'),
      `${office}/estandares/gore-rm/77`,
      `${office}/estandares/gore-rm/nada`,
      `${office}/estandares/ogp-local/1`,
      `${office}${proposal}/requisitos/NADA`,
    ])
      expect([address, (await page.goto(address))?.status()]).toEqual([address, 404]);
  });
});

test('A standard without a number leads to the edition of it that is in force', async () => {
  const { page } = await visitor(browser);
  await page.goto('/estandares/gore-rm');
  expect(new URL(page.url()).pathname).toBe('/estandares/gore-rm/1');
  for (const nothing of ['/estandares/nada', '/estandares/gore-rm/99', '/estandares/gore-rm/01'])
    expect((await page.goto(nothing))?.status()).toBe(404);
});
