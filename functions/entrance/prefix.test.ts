import { expect, test } from 'vitest';
import { prefixOf } from './prefix.ts';

test.each([
  ['192.0.2.77', '192.0.2'],
  ['::ffff:192.0.2.77', '192.0.2'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', 'unknown'],
  ['192.0.2.77, 203.0.113.1', 'unknown'],
  ['localhost', 'unknown'],
])('%j lies in %j', (address, prefix) => {
  expect(prefixOf(address)).toBe(prefix);
});
