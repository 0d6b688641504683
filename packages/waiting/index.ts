export { rowsOfWaiting } from './rows.ts';
export { keepWaits, waitingThings } from './keep.ts';
export { listWaiting } from './view.ts';
export { waitingFor, waitingIn } from './waiting.ts';
