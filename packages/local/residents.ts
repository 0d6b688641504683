/** Somebody who exists in the local stand-in of ClaveÚnica only. Their numbers were never given to anybody. */
export type Resident = {
  readonly key: string;
  readonly shown: string;
  readonly number: number;
  readonly check: string;
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly behaves?: 'denied' | 'slow';
};

export const residents: readonly Resident[] = [
  {
    key: 'corriente',
    shown: 'Sintética Corriente Prueba',
    number: 12_345_678,
    check: '5',
    given: ['Sintética', 'Del Caso'],
    family: ['Corriente', 'Prueba'],
  },
  {
    key: 'un-apellido',
    shown: 'Sintético Solo, con un apellido',
    number: 11_111_111,
    check: '1',
    given: ['Sintético'],
    family: ['Solo'],
  },
  {
    key: 'con-k',
    shown: 'Sintética Ka, con RUN terminado en K',
    number: 10_000_013,
    check: 'K',
    given: ['Sintética'],
    family: ['Ka', 'Prueba'],
  },
  {
    key: 'rechaza',
    shown: 'Sintético Rechazo, que no autoriza',
    number: 30_686_957,
    check: '4',
    given: ['Sintético'],
    family: ['Rechazo'],
    behaves: 'denied',
  },
  {
    key: 'lenta',
    shown: 'Sintética Lenta, con respuesta lenta',
    number: 10_000_004,
    check: '0',
    given: ['Sintética'],
    family: ['Lenta'],
    behaves: 'slow',
  },
];
