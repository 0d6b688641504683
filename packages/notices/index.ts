export { type Addressed, type Telling, noticesOf } from './views.ts';
