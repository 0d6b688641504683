export { rowsOfSearch } from './rows.ts';
export { publishIndex } from './projections.ts';
export { mostFound, mostSearched, searchProcess } from './views.ts';
export { highlight, scoreOf, termsOf } from './words.ts';
