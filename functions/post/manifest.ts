import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'post',
  impact: 'Los avisos por correo no salen. Se envían cuando la función vuelve.',
  memoryMb: 512,
  timeoutSeconds: 30,
  routes: [],
  source: 'stream',
  permissions: ['people'],
});
