export type CalendarEvent = {
  /** The same for ever, so that a calendar knows what changed. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place?: string;
  readonly address: string;
  /** Days, `2026-11-20`, or minutes on the wall in Chile, `2026-11-20T19:00`. */
  readonly from: string;
  readonly until: string;
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
  /** Which word about it this is, from 0 on: a calendar believes a later one only if its number is higher. */
  readonly sequence: number;
  /** When it last became another, as an instant. */
  readonly changedAt?: string | undefined;
};

/** Chile's clocks as its law has them since 2023: one hour ahead from September to April. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Santiago',
  'BEGIN:STANDARD',
  'DTSTART:20220403T000000',
  'RRULE:FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU',
  'TZOFFSETFROM:-0300',
  'TZOFFSETTO:-0400',
  'TZNAME:-04',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:20230903T000000',
  'RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=SU',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0300',
  'TZNAME:-03',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
] as const;

const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

const bytes = (text: string) => new TextEncoder().encode(text).byteLength;
const mostBytes = 75;

/** A line of at most 75 bytes, going on in lines that begin with a blank. No letter is cut in two. */
const folded = (line: string): string => {
  const lines: string[] = [];
  let now = '';
  for (const letter of line) {
    if (bytes(now + letter) > mostBytes) {
      lines.push(now);
      now = ' ';
    }
    now += letter;
  }
  return [...lines, now].join('\r\n');
};

const plain = (when: string) => when.replaceAll(/[-:]/g, '');

const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A whole day ends where the next one begins. */
const whenOf = ({ from, until }: CalendarEvent) =>
  from.includes('T')
    ? [
        `DTSTART;TZID=America/Santiago:${plain(from)}00`,
        `DTEND;TZID=America/Santiago:${plain(until)}00`,
      ]
    : [`DTSTART;VALUE=DATE:${plain(from)}`, `DTEND;VALUE=DATE:${plain(dayAfter(until))}`];

/** An instant as a calendar writes it: `20261120T120000Z`. */
const stampOf = (instant: string) => `${plain(instant).slice(0, 15)}Z`;

const linesOf = (event: CalendarEvent, stamp: string) => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  // Without a method it is the hour of the last change (RFC 5545, 3.8.7.2), where that is known.
  `DTSTAMP:${event.changedAt === undefined ? stamp : stampOf(event.changedAt)}`,
  ...(event.changedAt === undefined ? [] : [`LAST-MODIFIED:${stampOf(event.changedAt)}`]),
  `SEQUENCE:${event.sequence}`,
  `STATUS:${event.state.toUpperCase()}`,
  ...whenOf(event),
  `SUMMARY:${escaped(event.title)}`,
  `DESCRIPTION:${escaped(event.description)}`,
  ...(event.place === undefined ? [] : [`LOCATION:${escaped(event.place)}`]),
  `URL:${event.address}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** Events as a file that every calendar reads. */
export const calendarOf = (
  name: string,
  events: readonly CalendarEvent[],
  nowMs: number,
): string => {
  const stamp = stampOf(new Date(nowMs).toISOString());
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Articula//es-CL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:America/Santiago',
    ...zone,
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
