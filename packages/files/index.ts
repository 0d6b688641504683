export { rowsOfFiles } from './rows.ts';
export { FileType } from './content.ts';
export { safeName } from './download.ts';
export { FileId, maxFileBytes } from './file.ts';
export { keepFile } from './keep-file.ts';
export { fileRefusals } from './refusals.ts';
export { readFile, viewFile } from './views.ts';
export { fileWords } from './words.ts';
