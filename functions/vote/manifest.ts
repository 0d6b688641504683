import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'vote',
  impact: 'Las vecinas y los vecinos no pueden votar. Quien ya votó conserva su comprobante.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: [
    'ANY /{slug}/procesos/{processId}/consultas/{consultationId}/votar',
    'POST /api/v1/communes/{slug}/processes/{processId}/consultations/{consultationId}/ballots',
  ],
  source: 'http',
  permissions: ['read-published', 'vote', 'people', 'count'],
});
