import type { RightKind } from './right.ts';

export const rightKinds: Readonly<Record<RightKind, string>> = {
  erasure: 'Borrar mis datos',
  block: 'Bloquear mis datos mientras se decide',
  objection: 'Oponerme a que se usen',
  correction: 'Corregir algo que no puedo corregir aquí',
};

export const rightOutcomes = { granted: 'Aceptar', denied: 'Rechazar' } as const;
