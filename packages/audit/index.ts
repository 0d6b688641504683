export { readActs, readHead, readLog } from './entries.ts';
export type { Entry, Head } from './log.ts';
export { type Delivered, sealActs } from './seal-acts.ts';
export { verifyLog, verifyThings } from './verify.ts';
export { listHeads } from './views.ts';
