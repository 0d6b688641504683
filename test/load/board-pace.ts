import { publishBoard, viewBoard } from '#board';
import { type LocalDate, TenantId, addDays } from '#kernel';
import { type Stage, read } from '#perform';
import { listProcesses, sheetCopiesByDay } from '#processes';
import {
  copy,
  projectorScope,
  publishCopy,
  publicScope,
  publishedRecords,
  tenantRecords,
  within,
} from '#table';
import { communes } from '#tenancy';
import { boardRow } from '../../packages/board/rows.ts';
import type { Count } from './counting-proxy.ts';

export type BoardPace = {
  readonly contributions: number;
  readonly reading: Count;
  readonly cpuMs: number;
  readonly projecting: Count;
};

const grown = TenantId.parse('penalolen');
const region = TenantId.parse('carga-region');
const first = '2021-05-10' as LocalDate;
const days = 300;
const times = 100;

const sayingOf = (process: string, at: number) => {
  const day = addDays(first, at % days);
  const thing = `processes/${process}/contributions/carga-${at}`;
  return { day, thing, facts: [{ measure: 'contributions' as const, thing, from: day }] };
};

/** The demonstration's commune 52 times on one board; its contributions grow, and the board is read again. */
export const boardPaces = async (
  from: Stage,
  take: () => Count,
  sizes: readonly number[],
): Promise<readonly BoardPace[]> => {
  const stage = { ...from, region };
  const asking = { tenant: grown, person: undefined };
  const seen = await read(stage, listProcesses, asking, {});
  const process = seen.ok ? seen.value.items.at(-1)?.id : undefined;
  if (!process) throw new Error('the demonstration opened no process');
  const published = (of: TenantId) => publishedRecords(stage.table, of);
  const put = (copies: readonly ReturnType<typeof copy>[]) =>
    Promise.all(copies.map((one) => publishCopy(stage.table, one)));
  const paces: BoardPace[] = [];
  for (const contributions of sizes) {
    const said = Array.from({ length: contributions }, (_, at) => sayingOf(process, at));
    await within(projectorScope(grown), async () => {
      const place = { tenant: grown, process, room: 'contributions' };
      const sheets = await sheetCopiesByDay(published, place, said);
      // What one contribution says is read when its day changes; the board reads the day alone.
      await put(sheets.filter(({ item }) => item['sk']?.S?.startsWith('sheet#')));
    });
    take();
    await within(projectorScope(grown), async () => {
      const records = tenantRecords(stage.table, grown);
      const collection = process;
      const asked = { tenant: grown, region, collection, about: [], records, published };
      await put(await publishBoard.project({ ...asked, ballotsIn: async () => [] }));
    });
    const projecting = take();
    const item = await within(publicScope, () => published(region).get(boardRow, 'board', grown));
    if (!item) throw new Error('nothing is on the board');
    await within(projectorScope(grown), () =>
      put(communes.map(({ tenant }) => copy(boardRow, region, { ...item.value, commune: tenant }))),
    );
    const ask = () => read(stage, viewBoard, { tenant: region, person: undefined }, {});
    await ask();
    take();
    await ask();
    const reading = take();
    const before = globalThis.process.cpuUsage();
    for (let turn = 0; turn < times; turn += 1) await ask();
    const { user, system } = globalThis.process.cpuUsage(before);
    paces.push({ contributions, reading, cpuMs: (user + system) / 1000 / times, projecting });
  }
  return paces;
};
