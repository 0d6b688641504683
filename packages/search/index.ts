export { searchCatalogue } from './catalogue.ts';
export { type Kind, kinds } from './entry.ts';
export { publishIndex } from './projections.ts';
export { mostFound, mostSearched, searchProcess } from './views.ts';
export { type Piece, highlight, scoreOf, termsOf } from './words.ts';
