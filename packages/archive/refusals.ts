import { refusalList } from '#kernel';

/** What may be said while an archive is asked for, made and taken. */
export const archiveRefusals = refusalList({
  'archive.not-found': {
    status: 404,
    es: 'Ese archivo no existe. Vuelve a «Llevarse todo» y elige uno de la lista.',
    en: 'There is no such archive. Go back to the list and choose one.',
  },
  'archive.under-way': {
    status: 409,
    es: 'Ya se está preparando uno. Espera a que termine; la página muestra cuánto falta.',
    en: 'One is being prepared already. Wait until it is done; the page shows how far it is.',
  },
  'archive.box-open': {
    status: 409,
    es: 'Hay una consulta abierta y sus votos no se pueden copiar todavía. Espera a que cierre y vuelve a pedirlo.',
    en: 'A consultation is open and its ballots cannot be copied yet. Wait until it closes and ask again.',
  },
  'archive.not-preparing': {
    status: 409,
    es: 'Ese archivo ya no se está preparando. Pide uno nuevo.',
    en: 'That archive is not being prepared any more. Ask for a new one.',
  },
  'archive.not-ready': {
    status: 409,
    es: 'Ese archivo todavía no está listo. Espera a que termine y descárgalo después.',
    en: 'That archive is not ready yet. Wait until it is done and take it then.',
  },
  'archive.over': {
    status: 409,
    es: 'Ese archivo ya venció y no se puede descargar. Pide uno nuevo.',
    en: 'That archive has expired and cannot be taken. Ask for a new one.',
  },
  'archive.too-large-here': {
    status: 413,
    es: 'Este archivo es más grande de lo que esta instalación puede entregar por la página. Pide a quien la administra que te lo entregue desde el servidor.',
    en: 'This archive is larger than this installation can hand out by its page. Ask whoever runs it to hand it over from the server.',
  },
  'archive.already-imported': {
    status: 409,
    es: 'Ese archivo ya se importó aquí. No hay nada más que hacer.',
    en: 'That archive was imported here already. There is nothing more to do.',
  },
});

/** What whoever imports an archive may be told. Nothing was written when one of these is said, but the last. */
export const importRefusals = refusalList({
  'archive.no-archive': {
    status: 422,
    es: 'Este no es un archivo de Articula, o alguien lo abrió y lo volvió a comprimir. Usa el archivo tal como se descargó.',
    en: 'This is no archive of Articula, or somebody unpacked and packed it again. Use the file as it was downloaded.',
  },
  'archive.unknown-version': {
    status: 422,
    es: 'El archivo está escrito en una versión que esta instalación no conoce. Actualiza esta instalación y vuelve a importar.',
    en: 'The archive is written in a version that this installation does not know. Update this installation and import again.',
  },
  'archive.later-edition': {
    status: 422,
    es: 'Las copias públicas del archivo son de la edición {found}; esta instalación publica la {known}. Actualiza esta instalación y vuelve a importar.',
    en: 'The public copies in the archive are of edition {found}; this installation publishes edition {known}. Update this installation and import again.',
  },
  'archive.cut-off': {
    status: 422,
    es: 'El archivo no está completo o tiene algo de más. Descárgalo otra vez desde la instalación de origen.',
    en: 'The archive is not complete, or holds something more. Download it again from where it came.',
  },
  'archive.changed': {
    status: 422,
    es: 'Algo del archivo cambió desde que se hizo: {part}. Descárgalo otra vez desde la instalación de origen y compara su código con el del acta.',
    en: 'Something in the archive was changed after it was made: {part}. Download it again and compare its code with the one in the minutes.',
  },
  'archive.other-code': {
    status: 422,
    es: 'El código del archivo no es el que escribiste. Compara ambos con el acta y usa el archivo que corresponde.',
    en: 'The code of the archive is not the one you gave. Compare both with the minutes and use the right file.',
  },
  'archive.too-dense': {
    status: 422,
    es: 'Una parte del archivo ocupa más de lo que dice al abrirla: {part}. No la importes; avisa a la instalación de origen.',
    en: 'A part of the archive unpacks to more than it says: {part}. Do not import it; tell the installation it came from.',
  },
  'archive.strange-line': {
    status: 422,
    es: 'El archivo trae algo que no es de este gobierno o que no se entiende: {part}. No lo importes; avisa a la instalación de origen.',
    en: 'The archive holds something that is not of this tenant or cannot be understood: {part}. Do not import it; tell the installation it came from.',
  },
  'archive.broken-chain': {
    status: 422,
    es: 'El registro sellado no calza: {fault}. No lo importes; pide otro archivo a la instalación de origen.',
    en: 'The sealed log is not whole: {fault}. Do not import it; ask for another archive where it came from.',
  },
  'archive.unknown-tenant': {
    status: 422,
    es: 'Esta instalación no es de la región de ese gobierno. Importa el archivo en una instalación de su región.',
    en: 'This installation is not of the region of that tenant. Import the archive in an installation of its region.',
  },
  'archive.not-empty': {
    status: 409,
    es: 'Ese gobierno ya tiene registros en esta instalación. Importa en una instalación donde todavía no haya nada suyo.',
    en: 'That tenant holds records in this installation already. Import where nothing of it is there yet.',
  },
  'archive.other-under-way': {
    status: 409,
    es: 'Quedó a medias la importación de otro archivo de este gobierno. Termina primero esa, con el mismo archivo.',
    en: 'Another archive of this tenant was imported in part. Finish that one first, with the same file.',
  },
  'archive.other-copies': {
    status: 409,
    es: 'Hay copias públicas que salieron distintas de las del archivo, siendo de la misma edición ({many}): {copies}. No inicies Articula en esta carpeta. Compara el código con el del acta: si es el mismo, actualiza esta instalación e importa otra vez el mismo archivo; si no, borra la carpeta y usa el archivo que corresponde.',
    en: 'Some public copies came out otherwise than in the archive, though of the same edition ({many}): {copies}. Do not start Articula in this folder. Compare the code with the one in the minutes: if it is the same, update this installation and import the same archive again; if not, delete the folder and use the right archive.',
  },
});
