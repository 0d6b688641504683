export { Act, actHash, actItem, hashOf, openPart, readAct } from './act.ts';
export { type Check, stays, vacant } from './checks.ts';
export { type Commit, commit, findAct } from './commit.ts';
export { countUp, countsOf } from './counters.ts';
export { type Send, type Table, openTable } from './exchange.ts';
export { OutOfScope } from './guard.ts';
export {
  type Catalogue,
  type Holding,
  type RoomRows,
  catalogueOf,
  fieldsIn,
  partsOf,
} from './holding.ts';
export {
  actPartition,
  ballotPartition,
  logPartition,
  ownPartition,
  publishedPartition,
  readActPartition,
} from './keys.ts';
export { defineListRow, listCopies, readList, readWholeList } from './lists.ts';
export { dropPassing, keepPassing, replacePassing } from './passing.ts';
export { type OnceKey, type OnceMarks, defineOnce } from './once.ts';
export { type Copy, copy, publishCopy } from './publish.ts';
export { publishes } from './publishes.ts';
export { BrokenRow, type Found, type Item, type Row, defineRow, sortKeyOf } from './rows.ts';
export {
  type Scope,
  forgettingScope,
  importScope,
  limitScope,
  postScope,
  projectorScope,
  publicScope,
  tenantScope,
  within,
} from './scope.ts';
export {
  type Page,
  type Published,
  type Records,
  countActs,
  countMarks,
  pageSize,
  publishedRecords,
  readBallots,
  tenantRecords,
} from './store.ts';
export { tables } from './tables.ts';
export { type Ballot, type Write, change, create, erase } from './writes.ts';
