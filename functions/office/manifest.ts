import {
  apiBelow,
  dictionaryAddress,
  officeAddress,
  ownDataAddress,
  permissionsAddress,
  residenceAddress,
  routeBelow,
  routeTo,
  signOutAddress,
  whoAddress,
} from '#addresses';
import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'office',
  impact:
    'Los equipos no pueden trabajar y los programas no pueden leer ni escribir. Las páginas públicas siguen.',
  memoryMb: 1024,
  timeoutSeconds: 15,
  routes: [
    routeTo('ANY', apiBelow),
    routeTo('GET', dictionaryAddress),
    routeTo('GET', permissionsAddress),
    routeTo('ANY', officeAddress),
    routeBelow('ANY', officeAddress),
    routeTo('GET', whoAddress),
    routeTo('POST', signOutAddress),
    routeTo('POST', residenceAddress),
    routeTo('GET', residenceAddress),
    routeTo('GET', ownDataAddress),
    routeBelow('POST', ownDataAddress),
  ],
  source: 'http',
  permissions: ['read-published', 'tenant-records', 'people', 'count'],
});
