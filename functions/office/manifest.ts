import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'office',
  impact:
    'Los equipos no pueden trabajar y los programas no pueden leer ni escribir. Las páginas públicas siguen.',
  memoryMb: 1024,
  timeoutSeconds: 15,
  routes: [
    'ANY /api/{path+}',
    'GET /openapi.json',
    'GET /permisos',
    'ANY /{slug}/oficina',
    'ANY /{slug}/oficina/{path+}',
    'POST /salir',
    'POST /residencia',
    'GET /residencia',
    'GET /mis-datos',
    'POST /mis-datos/{path+}',
  ],
  source: 'http',
  permissions: ['read-published', 'tenant-records', 'people', 'count'],
});
