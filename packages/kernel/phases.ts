import * as z from 'zod';

/** The phases of a co-creation process, in the usual order (OGP's moments are iterative, not linear). */
export const phases = [
  'preparation',
  'dialogues',
  'systematisation',
  'formulation',
  'consultation',
  'adoption',
  'implementation',
  'closing',
] as const;

export const Phase = z.enum(phases);
export type Phase = z.infer<typeof Phase>;

/** The phases as people call them. */
export const phaseWords: Readonly<Record<Phase, string>> = {
  preparation: 'Preparación',
  dialogues: 'Diálogos',
  systematisation: 'Sistematización',
  formulation: 'Formulación',
  consultation: 'Consulta',
  adoption: 'Aprobación',
  implementation: 'Implementación',
  closing: 'Cierre',
};
