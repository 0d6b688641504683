import { defineManifest } from '#runtime';

export const manifest = defineManifest({
  name: 'entrance',
  impact: 'Nadie puede entrar ni confirmar quién es. Quien ya entró sigue trabajando.',
  memoryMb: 512,
  timeoutSeconds: 25,
  routes: ['ANY /entrar', 'ANY /entrar/{path+}', 'GET /mi-cuenta', 'POST /mi-cuenta/{path+}'],
  source: 'http',
  permissions: ['read-published', 'sign-in', 'count'],
});
