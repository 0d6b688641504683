import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { surfaces } from '#tenancy';
import { initialsOf } from '../ui/emblem.tsx';
import { inks, themeAddress, themeOf } from './theme.ts';

const style = readFileSync(path.join(import.meta.dirname, '../ui/style/base.css'), 'utf8');
const tokens = (scheme: 'light' | 'dark') => {
  const [light = '', dark = ''] = style.split('@media (prefers-color-scheme: dark)');
  const part = scheme === 'light' ? light : dark;
  return (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part)?.[1];
};

describe('the colours of a government', () => {
  test('were checked against the very grounds and inks of the style sheet', () => {
    expect(surfaces.light).toBe(tokens('light')('wash'));
    expect(surfaces.dark).toBe(tokens('dark')('paper'));
    expect(inks.light).toBe(tokens('light')('brand-ink'));
    expect(inks.dark).toBe(tokens('dark')('brand-ink'));
  });

  test('are laid over the house’s own on screens only, and stay as they are on light ground', () => {
    const css = themeOf({ primary: '#7a1f5c' });
    expect(css).toMatch(/^@layer tokens\{@media screen\{:root\{--brand:#7a1f5c\}/);
    expect(css).not.toContain('--accent');
    expect(css.match(/--brand:/g)).toHaveLength(4);
  });

  test('have an address that changes with them, and none where there are none', () => {
    expect(themeAddress('renca', {})).toBeUndefined();
    const one = themeAddress('renca', { primary: '#7a1f5c' });
    expect(one).toMatch(/^\/renca\/color\.css\?v=[0-9a-f]{10}$/);
    expect(themeAddress('renca', { primary: '#7a1f5d' })).not.toBe(one);
    expect(themeAddress('renca', { accent: '#7a1f5c' })).not.toBe(one);
  });
});

test.each([
  ['Peñalolén', 'Pe'],
  ['Pedro Aguirre Cerda', 'PAC'],
  ['Isla de Maipo', 'IM'],
  ['Gobierno Regional Metropolitano de Santiago', 'GRM'],
])('%s is shortened to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
