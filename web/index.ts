export { voteApp } from './booth/app.ts';
export type { Ask } from './http/ask.ts';
export { officeApp } from './office/app.ts';
export { portalApp } from './portal/app.ts';
