import type { Page } from 'playwright-core';
import { codeAt, stepAt } from '../../packages/identity/totp.ts';

/** Reads the newest code that was sent to a mailbox, as its owner does: in another tab. */
const codeFor = async (page: Page, mail: string) => {
  const other = await page.context().newPage();
  await other.goto('/local/inbox');
  const letter = other.locator('.card', { hasText: mail }).filter({ hasText: 'Tu código es' });
  const [, code = ''] = /Tu código es (\d{6})/.exec(await letter.first().innerText()) ?? [];
  await other.close();
  return code;
};

/** Signs in from the page that asks for a mailbox, wherever that page leads afterwards. */
export const entersByMail = async (page: Page, mail: string): Promise<void> => {
  await page.getByLabel('Tu correo').fill(mail);
  await page.getByRole('button', { name: 'Enviarme un código' }).click();
  await page.getByLabel('Código de 6 números').fill(await codeFor(page, mail));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
};

/** An authenticator that was given the key by hand. */
const authenticatorOf = (typed: string) => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...typed.replaceAll(' ', '')]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  return () => codeAt(secret, stepAt(Date.now()));
};

/** Sets up the second factor on the page that asks for it, and goes on. */
export const setsUpSecondFactor = async (page: Page): Promise<void> => {
  const now = authenticatorOf(await page.locator('main code').innerText());
  await page.getByLabel('Código de tu teléfono').fill(now());
  await page.getByRole('button', { name: 'Activar', exact: true }).click();
  await page.getByRole('link', { name: 'Ya los guardé, seguir' }).click();
};
