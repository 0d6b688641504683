import { refusalList } from '#kernel';

export const fileRefusals = refusalList({
  'files.empty': {
    status: 422,
    es: 'El archivo está vacío. Elige otro.',
    en: 'The file is empty. Choose another one.',
  },
  'files.unreadable': {
    status: 422,
    es: 'El archivo llegó dañado. Envíalo de nuevo.',
    en: 'The content is not valid base64. Send it again.',
  },
  'files.too-large': {
    status: 413,
    es: 'El archivo pesa más de 10 MB. Redúcelo o divídelo y envía de nuevo.',
    en: 'The file is larger than 10 MB. Make it smaller or split it and send again.',
  },
  'files.type-refused': {
    status: 422,
    es: 'No recibimos ese tipo de archivo, o está dañado. Usa PDF, imagen (PNG, JPG, WebP), Word, Excel, CSV o texto.',
    en: 'We do not take that type of file, or it is damaged. Use PDF, an image (PNG, JPG, WebP), Word, Excel, CSV or text.',
  },
});
