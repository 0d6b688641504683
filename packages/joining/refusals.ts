import { refusalList } from '#kernel';
import { mostPassages } from './letter.ts';
import { mostSignatures } from './signature.ts';

export const joiningRefusals = refusalList({
  'joining.not-found': {
    status: 404,
    es: 'No hay tal postulación. Vuelve a la lista de postulaciones.',
    en: 'There is no such application. Go back to the list of applications.',
  },
  'joining.wrong-state': {
    status: 409,
    es: 'La postulación ya no admite ese cambio. Vuelve a cargar la página y mira en qué está.',
    en: 'The application takes that change no more. Load the page again and see where it stands.',
  },
  'joining.already-applying': {
    status: 409,
    es: 'Ya tienes una postulación en curso. Termínala o retírala antes de empezar otra.',
    en: 'You have an application under way. Finish it or withdraw it before you begin another one.',
  },
  'joining.already-member': {
    status: 409,
    es: 'Ya integras la red. Empieza una renovación.',
    en: 'You are a member already. Begin a renewal.',
  },
  'joining.nothing-to-renew': {
    status: 409,
    es: 'Todavía no integras la red. Empieza una postulación.',
    en: 'You are not a member yet. Begin an application.',
  },
  'joining.no-such-call': {
    status: 422,
    es: 'No hay tal convocatoria. Elige una de la lista.',
    en: 'There is no such call. Choose one of the list.',
  },
  'joining.call-closed': {
    status: 409,
    es: 'La convocatoria ya cerró. Mira en su página la hora de cierre en Chile y espera la siguiente.',
    en: 'The call is closed. See the closing time on its page and wait for the next one.',
  },
  'joining.call-not-open': {
    status: 409,
    es: 'La convocatoria todavía no abre. Mira en su página desde cuándo recibe postulaciones.',
    en: 'The call is not open yet. See on its page from when it takes applications.',
  },
  'joining.closes-before-it-opens': {
    status: 422,
    es: 'La convocatoria cierra antes de abrir. Corrige las fechas.',
    en: 'The call closes before it opens. Correct the dates.',
  },
  'joining.zone-without-time': {
    status: 422,
    es: 'La hora de cierre y su huso horario van juntos. Indica ambos o ninguno.',
    en: 'The closing time and its time zone go together. State both or neither.',
  },
  'joining.not-an-applicant': {
    status: 422,
    es: 'Ese gobierno no es parte de esta postulación. Elige uno de los que postulan.',
    en: 'That government is no part of this application. Choose one of those who apply.',
  },
  'joining.own-partner': {
    status: 422,
    es: 'Quien encabeza la postulación no es su propio socio. Elige otros gobiernos.',
    en: 'The lead is not its own partner. Choose other governments.',
  },
  'joining.not-asked': {
    status: 409,
    es: 'Ese gobierno no te pidió postular en conjunto. Pide que te agregue a su postulación.',
    en: 'That government did not ask you to apply together. Ask to be added to its application.',
  },
  'joining.not-together': {
    status: 409,
    es: 'No postulas junto a ese gobierno. Vuelve a la lista de postulaciones.',
    en: 'You do not apply together with that government. Go back to the list of applications.',
  },
  'joining.consortium-without-objectives': {
    status: 422,
    es: 'Una postulación conjunta dice qué objetivos comparten. Escribe al menos uno.',
    en: 'A joint application says which objectives are shared. Write at least one.',
  },
  'joining.incomplete': {
    status: 422,
    es: 'A la postulación le falta algo que la convocatoria pide. Complétala. Si la envías así, di por qué y quién firma: quedará público.',
    en: 'The application lacks something that the call asks for. Complete it, or say why you send it so and who signs: it will be public.',
  },
  'joining.no-such-letter': {
    status: 422,
    es: 'No hay tal carta en la postulación. Elige una de la lista.',
    en: 'There is no such letter in the application. Choose one of the list.',
  },
  'joining.letter-withdrawn': {
    status: 409,
    es: 'La carta ya se retiró. Si debe contar, ingrésala de nuevo.',
    en: 'The letter was withdrawn. Enter it again if it should count.',
  },
  'joining.future-letter': {
    status: 422,
    es: 'La carta tiene una fecha que todavía no llega. Corrige la fecha.',
    en: 'The letter has a date that has not come yet. Correct the date.',
  },
  'joining.no-such-file': {
    status: 422,
    es: 'No encontramos ese archivo. Súbelo de nuevo.',
    en: 'We cannot find that file. Upload it again.',
  },
  'joining.file-not-a-letter': {
    status: 422,
    es: 'Una carta es un PDF o una imagen. Sube el documento escaneado, no una planilla.',
    en: 'A letter is a PDF or an image. Upload the scanned document, not a spreadsheet.',
  },
  'joining.signed-before-written': {
    status: 422,
    es: 'La firma es anterior a la fecha de la carta. Revisa ambas fechas en el documento.',
    en: 'The signature is older than the letter. Check both dates in the document.',
  },
  'joining.signatures-out-of-order': {
    status: 422,
    es: 'Esa firma es anterior a la última que ingresaste. Ingrésalas en el orden en que se firmó.',
    en: 'That signature is older than the last one entered. Enter them in the order of signing.',
  },
  'joining.future-signature': {
    status: 422,
    es: 'La firma tiene una hora que todavía no llega. Cópiala otra vez del documento.',
    en: 'The signature has a time that has not come yet. Copy it again from the document.',
  },
  'joining.signed-support': {
    status: 409,
    es: 'Esa persona ya firmó una carta de respaldo. Retira antes esa carta.',
    en: 'That person has signed a letter of support. Withdraw that letter first.',
  },
  'joining.signed-twice': {
    status: 409,
    es: 'Esa persona ya firmó esta carta en ese cargo. Revisa las firmas.',
    en: 'That person has signed this letter in that office. Check the signatures.',
  },
  'joining.signature-without-time': {
    status: 422,
    es: 'Una firma electrónica muestra su fecha y hora, o su serie. Cópialas del documento.',
    en: 'An electronic signature shows its date and time, or its serial. Copy them from the document.',
  },
  'joining.too-many-signatures': {
    status: 409,
    es: `Una carta lleva a lo más ${mostSignatures} firmas aquí. Ingresa las demás en otra carta.`,
    en: `A letter takes at most ${mostSignatures} signatures here. Enter the others with another letter.`,
  },
  'joining.not-in-letter': {
    status: 422,
    es: 'Esa cita no está en el texto de la carta. Cópiala tal como aparece.',
    en: 'That quotation is not in the text of the letter. Copy it as it stands.',
  },
  'joining.about-whom': {
    status: 422,
    es: 'La cita habla de un trabajo con otra organización. Di con cuál.',
    en: 'Say with whom: a passage of your own letter speaks of another organisation.',
  },
  'joining.too-many-passages': {
    status: 409,
    es: `Una carta lleva a lo más ${mostPassages} citas. Deja las que dicen algo distinto.`,
    en: `A letter takes at most ${mostPassages} passages. Keep those that say something different.`,
  },
  'joining.own-beneficiary': {
    status: 422,
    es: 'Quien postula no se respalda a sí mismo. Pide la carta a otra organización.',
    en: 'An applicant does not endorse itself. Ask another organisation for the letter.',
  },
  'joining.council-through-its-head': {
    status: 422,
    es: 'Preside el consejo quien dirige el gobierno que postula. Pide la firma de la vicepresidencia o un acuerdo del consejo.',
    en: 'The head of the applying government presides the council. Ask its vice-president to sign, or for a vote of the council.',
  },
  'joining.organisation-missing': {
    status: 422,
    es: 'Di qué organización respalda y de qué tipo es, o firma como persona.',
    en: 'Say which organisation endorses and of what kind it is, or sign as a person.',
  },
  'joining.person-with-organisation': {
    status: 422,
    es: 'Firmas como persona. Deja en blanco la organización y su tipo, o firma por ella.',
    en: 'You sign as a person. Leave the organisation and its kind blank, or sign for it.',
  },
  'joining.unfilled': {
    status: 422,
    es: 'El texto deja algo por llenar: corchetes, líneas o «u otras». Complétalo. Solo [[organización]], [[nombre]] y [[cargo]] se llenan solos.',
    en: 'The text leaves something open in brackets, with lines or “or others”. Complete it: only [[organización]], [[nombre]] and [[cargo]] fill themselves.',
  },
  'joining.letter-names-nobody': {
    status: 422,
    es: 'La carta no dice en nombre de quién habla. Escribe [[organización]] donde va.',
    en: 'The letter does not say in whose name it speaks. Write [[organización]] where it belongs.',
  },
  'joining.letter-too-long': {
    status: 422,
    es: 'La carta no cabe una vez firmada. Acórtala, o escribe menos veces [[organización]], [[nombre]] y [[cargo]].',
    en: 'The letter does not fit once it is signed. Shorten it, or use [[organización]], [[nombre]] and [[cargo]] fewer times.',
  },
  'joining.closes-in-the-past': {
    status: 422,
    es: 'La campaña cerraría antes de abrir. Elige un día de hoy en adelante.',
    en: 'The campaign would close before it opens. Choose a day from today on.',
  },
  'joining.no-such-campaign': {
    status: 404,
    es: 'No hay tal campaña. Pide de nuevo el enlace a quien te lo envió.',
    en: 'There is no such campaign. Ask for the link again.',
  },
  'joining.campaign-closed': {
    status: 409,
    es: 'La campaña ya cerró. Si todavía quieres respaldar, escribe a tu municipalidad.',
    en: 'The campaign is closed. If you still want to endorse, write to your municipality.',
  },
  'joining.already-endorsed': {
    status: 409,
    es: 'Ya firmaste esta carta. Una firma por persona basta.',
    en: 'You have signed this letter. One signature a person is enough.',
  },
  'joining.decided-elsewhere': {
    status: 409,
    es: 'Esta postulación la resuelve OGP. Anota lo que resolvió, con su fuente.',
    en: 'OGP decides this application. Record what it decided, with the source.',
  },
  'joining.decided-here': {
    status: 409,
    es: 'Esta postulación la resuelve la región. Espera su oficio: no tienes que anotar nada.',
    en: 'The region decides this application. Wait for its reply: there is nothing to record.',
  },
  'joining.already-in-review': {
    status: 409,
    es: 'La revisión de esta postulación ya está abierta. Vuelve a la postulación para evaluarla.',
    en: 'The review of this application is open already. Go back to the application to score it.',
  },
  'joining.no-such-review': {
    status: 404,
    es: 'No hay tal revisión. Vuelve a la lista de postulaciones.',
    en: 'There is no such review. Go back to the list of applications.',
  },
  'joining.decided': {
    status: 409,
    es: 'La postulación ya está resuelta. Lee la decisión en su página pública.',
    en: 'The application is decided. Read the decision on its public page.',
  },
  'joining.own-application': {
    status: 409,
    es: 'Tu gobierno postula: no puedes evaluar su postulación. Déjalo a otra persona.',
    en: 'Your government applies: you cannot review its application. Leave it to somebody else.',
  },
  'joining.recused': {
    status: 409,
    es: 'Te inhabilitaste en esta revisión. Déjala a otra persona.',
    en: 'You stood aside in this review. Leave it to somebody else.',
  },
  'joining.nobody-scored': {
    status: 409,
    es: 'Falta la pauta de otra persona. Pide a quien evalúa que la llene antes de resolver.',
    en: 'The sheet of somebody else is missing. Ask a reviewer to fill it in before you decide.',
  },
  'joining.no-such-question': {
    status: 422,
    es: 'No hay tal pregunta. Elige una de la lista.',
    en: 'There is no such question. Choose one of the list.',
  },
  'joining.already-answered': {
    status: 409,
    es: 'Esa pregunta ya tiene respuesta y no cambia. Mírala en la página de la postulación.',
    en: 'That question has its answer, which does not change. See it on the page of the application.',
  },
  'joining.too-long': {
    status: 409,
    es: 'Con esto, el total es demasiado largo. Acorta lo que escribes.',
    en: 'All of it together is too long. Shorten what you write.',
  },
  'joining.too-many': {
    status: 409,
    es: 'Ya hay demasiados. Deja los más importantes.',
    en: 'There are too many already. Keep the most important ones.',
  },
  'joining.already-asked': {
    status: 409,
    es: 'Ya pediste que tu comuna se sume. Invita a tus vecinas y vecinos a pedirlo: cuenta una vez por persona.',
    en: 'You have asked that your commune joins. Tell your neighbours to ask too: it counts once a person.',
  },
  'joining.already-in-network': {
    status: 409,
    es: 'Esa comuna ya integra la red. No hace falta invitarla.',
    en: 'That commune is a member already. There is no need to invite it.',
  },
  'joining.already-referred': {
    status: 409,
    es: 'Ya invitaste a esa comuna. Basta con una invitación.',
    en: 'You have invited that commune already. One invitation is enough.',
  },
});
