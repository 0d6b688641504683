import type { LocalDate, PersonId } from '#kernel';

/** A letter without its address. */
export type Notice = { readonly subject: string; readonly text: string };

/** Somebody who is written to: the name they go by, and the unit they answer for. */
export type Reader = {
  readonly personId: PersonId;
  readonly name: string;
  readonly unit?: string;
};

/** Who answers for a unit: the officers appointed for it, or all of them where nobody is. */
export const officersOf = (unit: string, officers: readonly Reader[]): readonly Reader[] => {
  const own = officers.filter((officer) => officer.unit === unit);
  return own.length > 0 ? own : officers;
};

const longDay = new Intl.DateTimeFormat('es-CL', { dateStyle: 'long', timeZone: 'UTC' });
export const day = (date: LocalDate) => longDay.format(Date.parse(`${date}T12:00:00.000Z`));

export const letterOf = (reader: Reader, ...parts: readonly string[]) =>
  [`Hola, ${reader.name}:`, ...parts, 'Articula'].join('\n\n');

export type OpinionAsked = {
  readonly government: string;
  readonly title: string;
  readonly unit: string;
  readonly dueOn: LocalDate;
  readonly link: string;
};

/** Tells a unit's officer that an opinion is awaited, of which proposal, and until when. */
export const opinionAsked = (
  { government, title, unit, dueOn, link }: OpinionAsked,
  reader: Reader,
): Notice => ({
  subject: `Opinión técnica pedida: ${title}`,
  text: letterOf(
    reader,
    `La coordinación de gobierno abierto de ${government} pide la opinión técnica de «${unit}» sobre la propuesta «${title}».`,
    `Puedes responder hasta el ${day(dueOn)}, aquí:\n${link}`,
    `Recibes este aviso porque eres contraparte de tu unidad en ${government}.`,
  ),
});

export type ReportPublished = { readonly government: string; readonly link: string };

/** Tells a coordinator that the monitoring body published a report, which the government may answer. */
export const reportPublished = ({ government, link }: ReportPublished, reader: Reader): Notice => ({
  subject: `Nuevo informe de monitoreo en ${government}`,
  text: letterOf(
    reader,
    `El ente de monitoreo publicó un informe sobre el plan de acción de ${government}.`,
    `Puedes leerlo y responderlo aquí:\n${link}`,
    `Recibes este aviso porque coordinas el gobierno abierto en ${government}.`,
  ),
});
