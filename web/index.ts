export { voteApp } from './booth/app.ts';
export { entranceApp } from './entrance/app.ts';
export type { Doorway } from './entrance/doorway.ts';
export type { Ask, OfficeAsk, Weighed } from './http/ask.ts';
export { officeApp } from './office/app.ts';
export { type Print, papersApp } from './papers/app.ts';
export { portalApp } from './portal/app.ts';
export { picturesApp } from './sharing/app.ts';
export { lastWord } from './parts/last-word.tsx';
