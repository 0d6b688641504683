import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dayFromNow, minuteAt } from '../web/clock.ts';
import { deskOf } from '../web/desk.ts';
import { type Fields, fill } from '../web/form.ts';
import { desktop, signIn, until, visitor } from '../web/people.ts';
import type { System } from '../web/running.ts';

export const dayMs = 86_400_000;
const office = '/gobierno-regional/oficina';
/** The page of the edition that the story is about. */
export const edition = '/estandares/gore-rm/2';

/** Who speaks for which municipality, what they say of which requirement, and how they vote. */
export const members = [
  [
    'Pilar Peñalolén',
    'Peñalolén',
    'T6',
    'Diez días nos sirven: alcanzamos a avisar a las juntas.',
    'Sí',
  ],
  ['Mauro Maipú', 'Maipú', 'RM5', 'Dos diálogos es lo mínimo en una comuna grande.', 'Sí'],
  ['Sara San Joaquín', 'San Joaquín', 'T6', 'Pedimos apoyo del equipo regional para llegar.', 'No'],
] as const;

const added: Fields = {
  Código: 'RM5',
  'Texto en español': 'Hay al menos dos diálogos en cada proceso.',
  'Texto en inglés': 'There are at least two dialogues in every process.',
  Fase: 'Diálogos',
  Tipo: 'Recomendado',
  Medida: 'Reuniones públicas (cantidad)',
  Umbral: 2,
  'Con qué se demuestra': 'Acta',
  Gravedad: 'Advierte',
  Responsable: 'Coordinación municipal',
  Fuente: 'Acuerdo ficticio de la red',
};

type Screen = { readonly width: number; readonly height: number };

/** Somebody at the regional office: at a desk, or with a telephone. */
export const colleague = async (browser: Browser, name: string, screen: Screen = desktop) => {
  const { page } = await visitor(browser, { screen });
  await signIn(page, name);
  return page;
};

const send = async (page: Page, fields: Fields, button: string) => {
  await fill(page, fields);
  await page.getByRole('button', { name: button, exact: true }).click();
};

const isDone = async (page: Page) =>
  expect(await page.getByRole('status').first().innerText()).toContain('Si todavía no lo ves');

const refusal = (page: Page) => page.locator('.summary').innerText();

/** What the office has on offer under «Estándar». */
const onOffer = (page: Page, name: string) =>
  page.locator('#estandar').getByRole('link', { name, exact: true });

const takes = async (page: Page, name: string) => {
  await until(page, office, async () => (await onOffer(page, name).count()) > 0, name);
  await onOffer(page, name).click();
};

/** From the edition in force: one requirement tightened, one added, and one that was added by mistake taken out. */
export const propose = async (rita: Page) => {
  await takes(rita, 'Proponer una edición del estándar');
  await send(rita, { Etiqueta: '2027' }, 'Empezar la propuesta');
  await isDone(rita);
  const requirement = async (id: string) => {
    const row = rita.locator('.rows > li').filter({ hasText: `${id}. ` });
    const fold = rita.locator('details').filter({ has: row });
    if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
    await row.getByRole('link', { name: `Cambiar ${id}` }).click();
  };
  await requirement('T6');
  await send(rita, { Umbral: 5 }, 'Guardar cambios');
  expect(await refusal(rita)).toContain('pide menos que la edición de la que nace');
  expect(await rita.getByLabel('Umbral', { exact: true }).inputValue()).toBe('5');
  await send(
    rita,
    {
      Umbral: 10,
      'Texto en español':
        'Quienes participan reciben la información al menos diez días antes de cada reunión.',
      'Texto en inglés': 'Participants get the information at least ten days before each meeting.',
    },
    'Guardar cambios',
  );
  await isDone(rita);
  for (const code of ['RM5', 'RM6']) {
    await rita.getByRole('link', { name: 'Agregar requisito' }).click();
    await send(rita, { ...added, Código: code }, 'Agregar requisito');
    await isDone(rita);
  }
  await requirement('RM6');
  await rita.getByRole('button', { name: 'Quitar requisito' }).click();
  await isDone(rita);
};

/** The redline as it reads on a telephone: in words, and without colours. */
export const readsRedline = async (page: Page) => {
  const change = (id: string) => page.locator(`#cambio-${id}`);
  await until(page, edition, async () => (await change('RM5').count()) > 0, 'the redline');
  expect(await change('T6').locator('del').innerText()).toContain('siete');
  expect(await change('T6').locator('ins').innerText()).toContain('diez');
  expect(await change('T6').innerText()).toContain('Más exigente');
  expect(await change('T6').innerText()).toMatch(/antes al menos 7 días → ahora al menos 10 días/);
  expect(await change('RM5').innerText()).toContain('Nuevo');
  expect(await page.locator('#cambios').innerText()).toContain('56 siguen igual');
};

/** A member on a telephone reads what changes and says what their municipality thinks of it. */
export const comment = async (member: Page, requirement: string, text: string) => {
  await readsRedline(member);
  await takes(member, 'Comentar un requisito');
  const option = member.locator('#requirementId option').filter({ hasText: `${requirement}. ` });
  await member.getByLabel('Requisito', { exact: true }).selectOption(await option.innerText());
  await send(member, { Comentario: text }, 'Publicar comentario');
};

export const recordActive = async (rita: Page, commune: string) => {
  await rita.goto(office);
  await rita.getByRole('link', { name: 'Registrar el estado de una comuna' }).click();
  const fields = {
    Comuna: commune,
    Estado: 'Activa',
    'En qué se basa': 'Acuerdo ficticio de 2026',
  };
  await send(rita, fields, 'Registrar estado');
  await isDone(rita);
};

/** Somebody of a municipality that is no member is appointed all the same: the vote refuses them. */
export const appointFor = async (rita: Page, code: string, name: string, commune: string) => {
  await rita.goto(`${office}/equipo`);
  await rita.getByRole('link', { name: 'Nombrar o cambiar funciones' }).click();
  await send(
    rita,
    {
      'Código de la persona': code,
      Nombre: name,
      Funciones: ['Representante de un municipio integrante'],
      'Municipio al que representa': commune,
    },
    'Nombrar',
  );
  await isDone(rita);
};

export const openVote = async (rita: Page) => {
  await takes(rita, 'Abrir la votación de la edición');
  await send(
    rita,
    {
      'Quórum (% de integrantes activos)': 60,
      'Mayoría (% de los votos a favor o en contra)': 60,
      Termina: minuteAt(Date.now() + 2 * dayMs),
    },
    'Abrir votación',
  );
  await isDone(rita);
};

export const vote = async (member: Page, commune: string, choice: string) => {
  await takes(member, `Votar por ${commune}`);
  await send(member, { Voto: choice }, 'Votar');
  await isDone(member);
  const voted = `${commune} ya votó`;
  const section = member.locator('#estandar');
  await until(member, office, async () => (await section.innerText()).includes(voted), voted);
};

/** Somebody who may not: hands back what the form says when it is sent all the same. */
export const triesToVote = async (page: Page, commune: string) => {
  const query = new URLSearchParams({ standardId: 'gore-rm', edition: '2', commune });
  await page.goto(`${office}/hacer/standards.vote-on-edition?${query}`);
  await send(page, { Voto: 'Sí' }, 'Votar');
  return refusal(page);
};

/** Past the window somebody signs in anew: sessions do not last for days. */
export const closeVote = async (browser: Browser, { passes }: System) => {
  passes(3 * dayMs);
  const rita = await colleague(browser, 'Rita Región');
  await takes(rita, 'Cerrar la votación de la edición');
  await send(rita, { 'Rige desde': dayFromNow(4) }, 'Cerrar y contar');
  await isDone(rita);
};

const regional = 'Estándar de la Región Metropolitana';
const first = `1: OGP Local (2021), Estándares de participación y cocreación de OGP (2022), ${regional} (Propuesta inicial)`;
const agreed = `2: ${regional} (2027)`;

/** A commune opens a process under the programme and then takes the edition that the members agreed on. */
export const adopts = async (browser: Browser): Promise<string> => {
  const title = 'Renca adopta el acuerdo regional';
  const camilo = await deskOf(browser, 'Camilo Cerro');
  await camilo.opens('Abrir un proceso', { Título: title, Estándar: 'OGP Local', Edición: first });
  const office = await camilo.goesTo(title);
  await camilo.page.goto(office);
  await camilo.page.getByRole('link', { name: 'Cambiar de edición del estándar' }).click();
  const taken = { Estándar: regional, Edición: agreed };
  await send(camilo.page, { ...taken, Motivo: 'Corto' }, 'Cambiar de edición');
  expect(await refusal(camilo.page)).toContain('Motivo');
  await send(
    camilo.page,
    { Motivo: 'Lo acordamos entre todos los municipios.' },
    'Cambiar de edición',
  );
  expect(camilo.page.url()).toContain('hecho=processes.move-edition');
  return office.replace('/oficina', '');
};
