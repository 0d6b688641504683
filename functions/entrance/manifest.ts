import { accountAddress, routeBelow, routeTo, signInAddress } from '#addresses';
import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'entrance',
  impact: 'Nadie puede entrar ni confirmar quién es. Quien ya entró sigue trabajando.',
  memoryMb: 512,
  timeoutSeconds: 25,
  routes: [
    routeTo('ANY', signInAddress),
    routeBelow('ANY', signInAddress),
    routeTo('GET', accountAddress),
    routeBelow('POST', accountAddress),
  ],
  source: 'http',
  permissions: ['read-published', 'sign-in', 'count'],
});
