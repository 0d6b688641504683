import { type Address, filled, withQuery } from './address.ts';

/**
 * An address from its pattern, `/:slug/procesos/:processId`. It stands in the file of all addresses, marked,
 * so that a bundle holds those only that it uses: the bundler sees the mark in one file and not from another.
 */
/* @__NO_SIDE_EFFECTS__ */
const address = <const Pattern extends string>(pattern: Pattern): Address<Pattern> =>
  Object.assign((...ids: readonly (string | number)[]) => filled(pattern, ids), { pattern });

// What belongs to the whole site and to the region.

/** Pages of the whole site, and of the region as a whole. */
export const homeAddress = address('/');
export const boardAddress = address('/region');
export const callsAddress = address('/region/convocatorias');
export const registerAddress = address('/region/planes');
export const requirementsAddress = address('/region/requisitos');
export const openDataAddress = address('/datos');
export const recordAddress = address('/registro');
export const standardsAddress = address('/estandares');
export const standardAddress = address('/estandares/:standardId');
export const editionAddress = address('/estandares/:standardId/:edition');
export const permissionsAddress = address('/permisos');
export const sourceCodeAddress = address('/codigo');

/** What programs ask for, and what is shown where there is no answer. */
export const healthAddress = address('/health');
export const robotsAddress = address('/robots.txt');
export const sitemapAddress = address('/sitemap.xml');
export const securityTextAddress = address('/.well-known/security.txt');
/** All that programs read and do. */
export const apiBelow = address('/api/*');
/** The one verb that a function of its own takes: manifests are read without the rooms that declare verbs. */
export const castBallotAddress = address(
  '/api/v1/communes/:slug/processes/:processId/consultations/:consultationId/ballots',
);
export const isApi = (path: string): boolean => path.startsWith('/api/');
export const dictionaryAddress = address('/openapi.json');
export const sharePictureAddress = address('/compartir.png');
export const workerAddress = address('/trabajador.js');
export const offlineAddress = address('/sin-conexion');
export const noAnswerAddress = address('/sin-respuesta');
/** Files that are kept for ever: their address changes with their content. */
export const styleFileAddress = address('/estilo-:version.css');
export const scriptFileAddress = address('/guion-:version.js');
/** Below it stands the picture of each page that has one, under the page's own path. */
export const picturesAddress = address('/imagen');
export const homePictureAddress = address('/imagen/inicio.png');

// What a government publishes.

/** What a government publishes. */
export const communeAddress = address('/:slug');
export const accessibilityAddress = address('/:slug/accesibilidad');
export const privacyAddress = address('/:slug/privacidad');
export const contactAddress = address('/:slug/contacto');
export const searchAddress = address('/:slug/buscar');
export const mandatesAddress = address('/:slug/mandatos');
export const coloursAddress = address('/:slug/color.css');
export const emblemAddress = address('/:slug/escudo');
export const communeCalendarAddress = address('/:slug/calendario.ics');

/** Joining: applications, letters that are gathered, and how it was decided. */
export const dossiersAddress = address('/:slug/postulaciones');
export const dossierAddress = address('/:slug/postulaciones/:dossierId');
export const campaignAddress = address('/:slug/respaldos/:campaignId');
export const oficioAddress = address('/:slug/oficios/:dossierId');
export const oficioPaperAddress = address('/:slug/oficios/:dossierId/oficio.pdf');

export const planAddress = address('/:slug/plan/:year');
export const englishPlanAddress = address('/en/:slug/plan/:year');
export const progressAddress = address('/:slug/plan/:year/avance');
export const plannedCommitmentAddress = address('/:slug/plan/:year/compromisos/:commitmentId');
export const reportAddress = address('/:slug/plan/:year/informes/:reportId');

export const processAddress = address('/:slug/procesos/:processId');
export const contributionsAddress = address('/:slug/procesos/:processId/aportes');
export const contributionAddress = address('/:slug/procesos/:processId/aportes/:contributionId');
export const scheduleAddress = address('/:slug/procesos/:processId/calendario');
export const conformityAddress = address('/:slug/procesos/:processId/conformidad');
export const sheetAddress = address('/:slug/procesos/:processId/fichas/:sheet');
export const commitmentAddress = address('/:slug/procesos/:processId/compromisos/:commitmentId');
export const proposalAddress = address('/:slug/procesos/:processId/propuestas/:proposalId');
export const themeAddress = address('/:slug/procesos/:processId/temas/:themeId');
export const dialogueAddress = address('/:slug/procesos/:processId/dialogos/:dialogueId');
export const dialogueCalendarAddress = address(
  '/:slug/procesos/:processId/dialogos/:dialogueId/calendario.ics',
);
export const consultationAddress = address('/:slug/procesos/:processId/consultas/:consultationId');
export const consultationCalendarAddress = address(
  '/:slug/procesos/:processId/consultas/:consultationId/calendario.ics',
);
export const ballotAddress = address('/:slug/procesos/:processId/consultas/:consultationId/votar');

// Coming in and going out, and what is somebody’s own.

/** How somebody comes in and goes out. */
export const signInAddress = address('/entrar');
export const codeAddress = address('/entrar/codigo');
export const providerAddress = address('/entrar/con/:provider');
export const callbackAddress = address('/entrar/vuelta');
export const arrivalAddress = address('/entrar/llegada');
export const secondFactorAddress = address('/entrar/segundo');
export const signOutAddress = address('/salir');

/** By what name whoever asks is signed in, for our own script. */
export const whoAddress = address('/quien');

/** What is somebody's own. */
export const accountAddress = address('/mi-cuenta');
export const accountNameAddress = address('/mi-cuenta/nombre');
export const sessionsAddress = address('/mi-cuenta/sesiones');
export const residenceAddress = address('/residencia');
export const ownDataAddress = address('/mis-datos');
export const ownCommuneAddress = address('/mis-datos/comuna');
export const askRightAddress = address('/mis-datos/pedir');
export const ownCopyAddress = address('/mis-datos/copia');

// Behind `/{slug}/oficina`.

export const officeAddress = address('/:slug/oficina');

/** Where a team and the mandates that it gave are looked after. */
export const teamAddress = address('/:slug/oficina/equipo');

/** Where an office says how it is reached and how its pages look. */
export const settingsAddress = address('/:slug/oficina/ajustes');

/** Where what people ask about their data is answered. */
export const rightsAddress = address('/:slug/oficina/derechos');
export const invitationAddress = address('/:slug/oficina/invitacion');
export const officeRecordAddress = address('/:slug/oficina/registro');
export const keptFileAddress = address('/:slug/oficina/archivos/:fileId');

/** Where a government takes all that it holds here. */
export const leavingAddress = address('/:slug/oficina/llevarse-todo');
export const takingAddress = address('/:slug/oficina/llevarse-todo/:archiveId');

/** Where a government prepares its applications to join, and where the region reviews them. */
export const applyingAddress = address('/:slug/oficina/postulaciones');
export const applicationAddress = address('/:slug/oficina/postulaciones/:dossierId');
export const reviewAddress = address('/:slug/oficina/revisiones/:dossierId');

export const officeProcessAddress = address('/:slug/oficina/procesos/:processId');

/** Where the calendar of a process is written. */
export const calendarFormAddress = address('/:slug/oficina/procesos/:processId/calendario');

/** Where somebody begins or stops to be told of a process. */
export const followAddress = address('/:slug/oficina/seguir/:processId');

/** Where the form of a verb is. */
export const verbAddress = address('/:slug/oficina/hacer/:verbId');

/** The same, where something is known already: what the address names is not asked for again. */
export const formAddress = (
  slug: string,
  verbId: string,
  given: Readonly<Record<string, string>> = {},
): string => withQuery(verbAddress(slug, verbId), given);

/** Where a proposal of an edition is begun, and worked on requirement by requirement. */
export const proposeEditionAddress = address('/:slug/oficina/estandares');
export const editionProposalAddress = address('/:slug/oficina/estandares/:standardId/:edition');
export const newRequirementAddress = address(
  '/:slug/oficina/estandares/:standardId/:edition/agregar',
);
export const requirementAddress = address(
  '/:slug/oficina/estandares/:standardId/:edition/requisitos/:requirementId',
);
