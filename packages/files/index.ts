export { filesCatalogue } from './catalogue.ts';
export { FileType } from './content.ts';
export { downloadName, safeName } from './download.ts';
export { FileId, StoredFile, maxFileBytes } from './file.ts';
export { keepFile } from './keep-file.ts';
export { fileRefusals } from './refusals.ts';
export { readFile, viewFile } from './views.ts';
