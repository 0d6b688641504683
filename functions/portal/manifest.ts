import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'portal',
  impact: 'Nadie puede leer las páginas públicas. La votación y las oficinas siguen.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  // Whatever nobody else takes: what is not there is told by a page of ours, by whatever method it was asked.
  routes: ['$default'],
  source: 'http',
  permissions: ['read-published'],
});
