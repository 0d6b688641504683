import { refusalList } from '#kernel';

export const tenancyRefusals = refusalList({
  'tenancy.no-such-commune': {
    status: 422,
    es: 'Esa comuna no es de la región. Elige una de las 52.',
    en: 'That commune is not in the region. Choose one of the 52.',
  },
  'tenancy.same-state': {
    status: 409,
    es: 'La comuna ya está en ese estado.',
    en: 'The commune is already in that state.',
  },
  'tenancy.only-in-region': {
    status: 422,
    es: 'Quien habla por un municipio se nombra en el Gobierno Regional, no aquí. Elige otra función.',
    en: 'Who speaks for a municipality is appointed in the regional government, not here. Choose another role.',
  },
  'tenancy.commune-and-role': {
    status: 422,
    es: 'La función de representar a un municipio y la comuna van juntas. Indica ambas o ninguna.',
    en: 'The role of speaking for a municipality and the commune go together. State both or neither.',
  },
  'tenancy.monitor-not-independent': {
    status: 422,
    es: 'Quien monitorea no puede tener otra función en el proceso. Elige a otra persona.',
    en: 'The monitor may hold no other office in the process. Choose somebody else.',
  },
});
