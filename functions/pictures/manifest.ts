import { picturesAddress, routeBelow } from '#addresses';
import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'pictures',
  impact: 'Los enlaces compartidos se ven sin imagen. Las páginas siguen.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: [routeBelow('GET', picturesAddress)],
  source: 'http',
  permissions: ['read-published'],
});
