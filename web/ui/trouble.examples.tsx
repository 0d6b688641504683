import { examplesOf } from './examples.ts';
import { TroubleContent } from './trouble.tsx';

export const troubleExamples = examplesOf(
  TroubleContent,
  { name: 'Contratiempo', when: 'Qué pasó, qué hacer y por dónde seguir.' },
  {
    'no hay nada': {
      code: 'request.not-found',
      lang: 'es-CL',
      ways: [
        { href: '#trouble', text: 'Ir a Renca' },
        { href: '#trouble', text: 'Volver al inicio' },
      ],
    },
    'una falla, con su código': {
      code: 'request.fault',
      lang: 'es-CL',
      correlationId: '6941f8ef-95c4-4f94-be60-2dfa59c505a9',
      ways: [{ href: '#trouble', text: 'Volver al inicio' }],
    },
  },
);
