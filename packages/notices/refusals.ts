import { refusalList } from '#kernel';

export const noticeRefusals = refusalList({
  'notices.already-following': {
    status: 409,
    es: 'Ya sigues este proceso. Te escribimos cuando hay novedades.',
    en: 'You already follow this process. We write when there is news.',
  },
  'notices.not-following': {
    status: 409,
    es: 'No sigues este proceso, así que no te escribimos.',
    en: 'You do not follow this process, so we do not write.',
  },
});
