import { describe, expect, test } from 'vitest';
import { isAt, routeBelow, routeTo, withQuery } from './address.ts';
import {
  apiBelow,
  ballotAddress,
  communeAddress,
  dialogueCalendarAddress,
  formAddress,
  homeAddress,
  officeAddress,
  styleFileAddress,
  takingAddress,
} from './pages.ts';

describe('an address', () => {
  test.each([
    [homeAddress(), '/'],
    [communeAddress('renca'), '/renca'],
    [ballotAddress('renca', 'p1', 'c1'), '/renca/procesos/p1/consultas/c1/votar'],
    [dialogueCalendarAddress('renca', 'p1', 'd1'), '/renca/procesos/p1/dialogos/d1/calendario.ics'],
    [styleFileAddress('0a1b'), '/estilo-0a1b.css'],
  ])('takes its ids in the order of its pattern: %s', (path, expected) => {
    expect(path).toBe(expected);
  });

  test.each(['../oficina', 'a/b', 'a?b', 'a#b', ' '])('lets no id %j lead elsewhere', (id) => {
    const path = communeAddress(id);
    expect(new URL(path, 'http://localhost').pathname).toBe(path);
    expect(path.slice(1)).not.toMatch(/[/?#]/);
  });

  test('without one of its ids, or with one more, does not compile', () => {
    // @ts-expect-error: the process is missing
    expect(ballotAddress('renca', 'c1')).toBe('/renca/procesos/c1/consultas//votar');
    // @ts-expect-error: a commune has nothing below its slug
    expect(communeAddress('renca', 'p1')).toBe('/renca');
  });
});

describe('what is asked of a page', () => {
  test('stands after its address, each word kept whole', () => {
    expect(withQuery('/a', { volver: '/b?c=d&e', n: 2 })).toBe('/a?volver=%2Fb%3Fc%3Dd%26e&n=2');
  });

  test('is left out where there is nothing to ask', () => {
    expect(withQuery('/a', { volver: undefined })).toBe('/a');
    expect(formAddress('renca', 'x.do')).toBe('/renca/oficina/hacer/x.do');
    expect(formAddress('renca', 'x.do', { id: 'ñ' })).toBe('/renca/oficina/hacer/x.do?id=%C3%B1');
  });
});

describe('a manifest', () => {
  test('says an address, and all below it, as the gateway reads them', () => {
    expect(routeTo('ANY', officeAddress)).toBe('ANY /{slug}/oficina');
    expect(routeBelow('ANY', officeAddress)).toBe('ANY /{slug}/oficina/{path+}');
    expect(routeTo('ANY', apiBelow)).toBe('ANY /api/{path+}');
  });
});

describe('a path', () => {
  test('is at an address, whatever its ids are', () => {
    expect(isAt(takingAddress, '/renca/oficina/llevarse-todo/a1')).toBe(true);
  });

  test.each([
    '/renca/oficina/llevarse-todo',
    '/renca/oficina/llevarse-todo/a1/b',
    '/x/renca/oficina/llevarse-todo/a1',
  ])('is not at one that is shorter, longer or below another: %s', (path) => {
    expect(isAt(takingAddress, path)).toBe(false);
  });

  test('is not where a dot of the pattern is another letter', () => {
    expect(isAt(dialogueCalendarAddress, '/r/procesos/p/dialogos/d/calendarioXics')).toBe(false);
  });
});
