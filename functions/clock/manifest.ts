import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'clock',
  impact:
    'Las consultas que terminan no se cierran solas en la página. Los plazos se respetan igual: los decide cada solicitud.',
  memoryMb: 512,
  timeoutSeconds: 30,
  routes: [],
  source: 'minute',
  permissions: ['tenant-records', 'seal-and-publish', 'count', 'forget'],
});
