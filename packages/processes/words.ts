export const attestationStates = { standing: 'Vale', reversed: 'Anulada' } as const;
export const waiverStates = { 'in-force': 'Vigente', over: 'Terminada' } as const;
