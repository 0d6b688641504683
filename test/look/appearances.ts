import type { Page } from 'playwright-core';
import { type Wishes, desktop, phone } from '../web/people.ts';

/** A way in which people see the same pages. */
export type Appearance = {
  readonly name: string;
  readonly wishes: Wishes & {
    readonly screen: { readonly width: number; readonly height: number };
  };
  /** Contrast is judged where the page itself chooses the colours. */
  readonly hasOwnColours?: true;
  readonly before?: (page: Page) => Promise<unknown>;
};

const paper = { width: 794, height: 1123 } as const;

/** A browser at 200 % has half the room and twice the pixels. */
const zoomed = { screen: { width: 640, height: 400 }, deviceScaleFactor: 2 } as const;

const largeText = (page: Page) => page.evaluate("document.documentElement.style.fontSize = '200%'");

export const appearances: readonly Appearance[] = [
  { name: 'phone', wishes: { screen: phone }, hasOwnColours: true },
  { name: 'desk', wishes: { screen: desktop }, hasOwnColours: true },
  { name: 'phone-dark', wishes: { screen: phone, colorScheme: 'dark' }, hasOwnColours: true },
  { name: 'desk-dark', wishes: { screen: desktop, colorScheme: 'dark' }, hasOwnColours: true },
  { name: 'contrast', wishes: { screen: desktop, contrast: 'more' }, hasOwnColours: true },
  { name: 'forced', wishes: { screen: desktop, forcedColors: 'active' } },
  {
    name: 'phone-forced-dark',
    wishes: { screen: phone, forcedColors: 'active', colorScheme: 'dark' },
  },
  { name: 'zoom', wishes: zoomed },
  { name: 'large-text', wishes: { screen: phone }, before: largeText },
  { name: 'still', wishes: { screen: phone, reducedMotion: 'reduce' } },
  {
    name: 'print',
    wishes: { screen: paper },
    before: (page) => page.emulateMedia({ media: 'print' }),
  },
];
