import type { Locator, Page } from 'playwright-core';

export type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Values by the label that people read. Several ticks are a list, a single tick is `true`. */
export type Fields = Readonly<Record<string, string | number | true | readonly string[] | Upload>>;

const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'buffer' in value;

const fillOne = async (page: Page, label: string, value: Fields[string]) => {
  if (isUpload(value)) return page.getByLabel(label, { exact: true }).setInputFiles(value);
  if (value === true) return page.getByLabel(label, { exact: true }).check();
  const group = page.getByRole('group', { name: label, exact: true });
  if (typeof value === 'object' && (await group.count()) > 0) return tick(group, value);
  const field = page.getByLabel(label, { exact: true });
  if ((await field.count()) === 0)
    throw new Error(
      `no field «${label}» at ${page.url()}: ${await page.locator('main').innerText()}`,
    );
  const tag = await field.evaluate((element) => element.tagName);
  if (tag === 'SELECT') return void (await field.selectOption({ label: String(value) }));
  return field.fill(typeof value === 'object' ? value.join('\n') : String(value));
};

const tick = async (group: Locator, labels: readonly string[]) => {
  for (const label of labels) await group.getByLabel(label).check();
};

/** Fills in a form by its labels, as somebody who reads it does. */
export const fill = async (page: Page, fields: Fields): Promise<void> => {
  for (const [label, value] of Object.entries(fields)) await fillOne(page, label, value);
};
