import { oficioPaperAddress, routeTo } from '#addresses';
import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'papers',
  impact: 'Los oficios no se descargan como PDF. Se leen y se imprimen desde su página.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: [routeTo('GET', oficioPaperAddress)],
  source: 'http',
  permissions: ['read-published'],
});
