export type { Entry, Head } from './log.ts';
export { merkleRoot } from './merkle.ts';
export { type Delivered, readHead, readLog, sealActs } from './seal-acts.ts';
export { verifyLog } from './verify.ts';
export { listHeads } from './views.ts';
