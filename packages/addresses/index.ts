export { type Address, isAt, routeBelow, routeTo, withQuery } from './address.ts';
export * from './pages.ts';
