import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'portal',
  impact: 'Nadie puede leer las páginas públicas. La votación y las oficinas siguen.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: ['GET /{path+}', 'GET /'],
  source: 'http',
  permissions: ['read-published'],
});
