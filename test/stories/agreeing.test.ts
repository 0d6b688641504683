import { expect, test } from 'vitest';
import { ownSystem } from '../web/own.ts';
import { phone, until, visitor } from '../web/people.ts';
import {
  adopts,
  appointFor,
  closeVote,
  colleague,
  comment,
  dayMs,
  edition,
  members,
  openVote,
  propose,
  recordActive,
  triesToVote,
  vote,
} from './agreeing.ts';
import { troublesAt } from './troubles.ts';

const own = ownSystem();

test('Rita proposes an edition, three communes comment and vote on it, it comes in force, and one adopts it', async () => {
  const rita = await colleague(own.browser, 'Rita Región');
  await propose(rita);

  const sara = await colleague(own.browser, 'Sara San Joaquín', phone);
  expect(await sara.locator('#estandar').innerText()).toContain(
    'San Joaquín todavía no es integrante activo de la red.',
  );
  await recordActive(rita, 'San Joaquín');
  const pilar = await colleague(own.browser, 'Pilar Peñalolén', phone);
  const mauro = await colleague(own.browser, 'Mauro Maipú', phone);
  const officers = [pilar, mauro, sara];
  for (const [index, officer] of officers.entries()) await comment(officer, ...said(index));

  const { page: anybody } = await visitor(own.browser, { screen: phone });
  const shows = (address: string, text: string) =>
    until(
      anybody,
      address,
      async () => (await anybody.locator('main').innerText()).includes(text),
      text,
    );
  for (const [index, [, commune, requirement]] of members.entries()) {
    await shows(edition, said(index)[1]);
    expect(await anybody.locator(`#cambio-${requirement}`).innerText()).toContain(commune);
  }
  await shows('/estandares', 'En comentarios');

  const camilo = await colleague(own.browser, 'Camilo Cerro', phone);
  await camilo.goto('/residencia');
  const code = await camilo.locator('code').innerText();
  await appointFor(rita, code, 'Camilo Cerro (ficticio)', 'Renca');
  await openVote(rita);
  for (const [index, officer] of officers.entries()) await vote(officer, ...choice(index));

  expect(await triesToVote(camilo, 'renca')).toContain(
    'Tu municipio no es integrante activo de la red.',
  );
  expect(await triesToVote(camilo, 'maipu')).toContain(
    'Solo puedes votar por el municipio que te nombró.',
  );
  expect(await triesToVote(pilar, 'penalolen')).toContain('Tu municipio ya votó.');
  expect((await pilar.goto('/gobierno-regional/oficina/estandares'))?.status()).toBe(404);
  const coral = await colleague(own.browser, 'Coral Cordillera');
  const nothing = await coral.goto('/gobierno-regional/oficina');
  expect(nothing?.status()).toBe(404);

  await shows(edition, 'Han votado 3: Maipú, Peñalolén y San Joaquín');
  expect(await anybody.locator('#votacion').innerText()).not.toMatch(/\bSí\b|\bNo\b/);
  const votes = await anybody.request.get('/api/v1/standards/gore-rm/editions/2/votes');
  expect(await votes.json()).not.toHaveProperty('tally');

  expect(await troublesAt(own.browser, edition)).toEqual([]);

  await closeVote(own.browser, own.system);
  await shows(edition, 'Se aprobó');
  expect(await troublesAt(own.browser, edition)).toEqual([]);
  const roll = anybody.locator('#votacion tr');
  for (const [index] of members.entries()) {
    const [commune, voted] = choice(index);
    expect(await roll.filter({ hasText: commune }).innerText()).toContain(voted);
  }
  await shows('/estandares', 'Acordada');
  expect(await anybody.locator('#gore-rm-1').innerText()).toContain('Vigente');
  own.system.passes(2 * dayMs);
  await shows('/estandares', 'Reemplazada');
  expect(await anybody.locator('#gore-rm-2').innerText()).toContain('Vigente');
  expect(await anybody.locator('#gore-rm-1').innerText()).toContain('Reemplazada');

  const adopted = await adopts(own.browser);
  await shows(`${adopted}/conformidad`, 'RM5. Hay al menos dos diálogos en cada proceso.');
  await shows(`${adopted}/conformidad`, 'Lo acordamos entre todos los municipios.');
  expect(await troublesAt(own.browser, `${adopted}/conformidad`)).toEqual([]);
  await anybody.goto('/penalolen');
  const kept = anybody.locator('a[href^="/penalolen/procesos/"]').first();
  await anybody.goto(`${await kept.getAttribute('href')}/conformidad`);
  const asked = await anybody.locator('main').innerText();
  expect(asked).toContain('OGP Local (2021), edición 1');
  expect(asked).not.toContain('RM5.');
});

const said = (index: number): readonly [string, string] => {
  const [, , requirement, text] = members[index] ?? members[0];
  return [requirement, text];
};

const choice = (index: number): readonly [string, string] => {
  const [, commune, , , voted] = members[index] ?? members[0];
  return [commune, voted];
};
