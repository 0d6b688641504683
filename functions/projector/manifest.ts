import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'projector',
  impact:
    'Lo que se registra queda guardado, pero las páginas públicas dejan de mostrarlo y el registro sellado se atrasa.',
  memoryMb: 1024,
  timeoutSeconds: 60,
  routes: [],
  source: 'stream',
  permissions: ['seal-and-publish'],
});
