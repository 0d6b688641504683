export { type Edition, type Measure, Pin, type Requirement } from './edition.ts';
export { editionOf, editions } from './editions.ts';
export { listStandards, viewEdition } from './views.ts';
