import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { entersByMail, setsUpSecondFactor } from '../web/entering.ts';
import { fill } from '../web/form.ts';
import { ownSystem } from '../web/own.ts';
import { visitor } from '../web/people.ts';
import { startEmpty } from '../web/running.ts';

const empty = ownSystem(startEmpty);

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Whoever was invited by mail has a name already; the first officer says theirs. */
const accepts = async (page: Page, name?: string) => {
  if (name) await page.getByLabel('Tu nombre').fill(name);
  await press(page, 'Aceptar y entrar al equipo');
};

test('An empty installation prints one link, which makes its first officer and nobody else', async () => {
  const [link = ''] = /http\S+\/oficina\/invitacion\?\S+/.exec(empty.system.printed) ?? [];
  expect(link).toContain(`${empty.system.origin}/gobierno-regional/oficina/invitacion`);
  const { page } = await visitor(empty.browser);
  await page.goto(link);
  await entersByMail(page, 'primera@ejemplo.cl');
  expect(await heading(page)).toBe('Aceptar la invitación');
  await accepts(page, 'Primera Persona (ficticia)');
  expect(await heading(page)).toBe('Activa tu segundo paso');
  await setsUpSecondFactor(page);
  expect(await heading(page)).toBe('Región hoy');

  const late = (await visitor(empty.browser)).page;
  await late.goto(link);
  await entersByMail(late, 'segunda@ejemplo.cl');
  await accepts(late, 'Segunda Persona (ficticia)');
  expect(await late.getByRole('alert').innerText()).toContain('Esta invitación ya no sirve');

  await page.getByRole('link', { name: 'Equipo y mandatos' }).click();
  await page.getByRole('link', { name: 'Invitar al equipo por correo' }).click();
  await fill(page, {
    Correo: 'segunda@ejemplo.cl',
    Nombre: 'Segunda Persona (ficticia)',
    Funciones: ['Equipo regional'],
  });
  await press(page, 'Enviar invitación');
  expect(await page.getByRole('heading', { name: 'Invitaciones pendientes (1)' }).count()).toBe(1);

  await late.goto('/local/inbox');
  const letter = late.locator('.card', { hasText: 'Te invitan al equipo' });
  await letter.getByRole('link').click();
  await accepts(late);
  await setsUpSecondFactor(late);
  expect(await heading(late)).toBe('Región hoy');

  await page.goto('/gobierno-regional/oficina/equipo');
  const own = page.locator('li.card', { hasText: 'Segunda Persona' });
  await own.getByRole('link', { name: 'Sacar del equipo' }).click();
  await fill(page, { Motivo: 'Era una persona inventada para la prueba.' });
  await press(page, 'Sacar del equipo');
  expect((await late.goto('/gobierno-regional/oficina'))?.status()).toBe(404);
  await page.getByRole('link', { name: 'Sacar del equipo' }).click();
  await fill(page, { Motivo: 'Me quiero ir sin entregar la coordinación.' });
  await press(page, 'Sacar del equipo');
  expect(await page.locator('.summary').innerText()).toContain('Entrega antes la coordinación');
});
