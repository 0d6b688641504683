import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'papers',
  impact: 'Los oficios no se descargan como PDF. Se leen y se imprimen desde su página.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: ['GET /{slug}/oficios/{dossierId}/oficio.pdf'],
  source: 'http',
  permissions: ['read-published'],
});
