import { ballotAddress, castBallotAddress, routeTo } from '#addresses';
import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'vote',
  impact: 'Las vecinas y los vecinos no pueden votar. Quien ya votó conserva su comprobante.',
  memoryMb: 1024,
  timeoutSeconds: 10,
  routes: [routeTo('ANY', ballotAddress), routeTo('POST', castBallotAddress)],
  source: 'http',
  permissions: ['read-published', 'vote', 'people', 'count'],
});
