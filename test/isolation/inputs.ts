import * as z from 'zod';
import type { Verb, View } from '#perform';
import type { Things } from './town.ts';

type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
};

const texts: Readonly<Record<string, string>> = {
  '^[0-9a-hjkmnp-tv-z]{26}$': '0'.repeat(26),
  '^(-|access|[0-9a-hjkmnp-tv-z]{26})$': '-',
  '^[a-z]{3,30}$': 'organisations',
  '^[1-9]\\d{0,8}$': '5',
  '^\\d{9}$': '000000001',
  '^[0-9a-f]{32,64}$': 'a'.repeat(32),
  '^[0-9a-f]{64}$': 'a'.repeat(64),
  '^[0-9a-f]{32}$': 'a'.repeat(32),
  '^[0-9a-f]{40}$': 'a'.repeat(40),
  '^[0-9a-f]{24}$': 'a'.repeat(24),
  '^\\d{4}(-\\d{2}){0,2}$': '2023-06',
  '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$': '2023-06',
};

const textOf = ({ format, pattern = '', maxLength = 100 }: Schema): string => {
  if (format === 'date') return '2026-09-01';
  if (format === 'uri') return 'https://ejemplo.cl/plan';
  if (format === 'email') return 'alguien@ejemplo.cl';
  if (format === 'date-time') return '2026-09-01T12:00';
  if (pattern in texts) return texts[pattern] ?? '';
  if (pattern.startsWith('^\\d{4}-(0[1-9]')) return '2026-09';
  return 'Un texto de prueba que basta.'.slice(0, maxLength);
};

const sampleOf = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf?.[0]) return sampleOf(schema.anyOf[0]);
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 1 }, () => sampleOf(schema.items ?? {}));
  if (schema.type === 'object')
    return Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, sampleOf(one)]),
    );
  if (schema.type === 'boolean') return true;
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? 0) + 1, 1);
  return textOf(schema);
};

/** The process of a town in which a room's things lie. */
const placeOf = (room: string, things: Things): Readonly<Record<string, unknown>> => {
  if (room === 'dialogues' || room === 'contributions') return things.inDialogues;
  if (room === 'proposals' || room === 'commitments') return things.inFormulation;
  if (room === 'consultations') return things.inFormulation;
  return things.inImplementation;
};

const minimalPdf = Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n').toString('base64');

/** Values that no schema can know. */
const told: Readonly<Record<string, unknown>> = {
  // Neither of the two communes: whoever declares to live there becomes nobody's resident.
  commune: 'pirque',
  year: 2026,
  // Of a commitment at the first level, which is not started.
  percent: 0,
  from: '2026-09-01',
  roles: ['unit-officer'],
  mail: 'alguien@ejemplo.cl',
  standardId: 'ogp-local',
  scheduledOn: '2026-12-01',
  dueOn: '2026-12-31',
  nonce: 'a'.repeat(64),
  tokenHash: 'b'.repeat(64),
  nextHash: 'c'.repeat(64),
  codeHash: `1-${'d'.repeat(64)}`,
  recoveryHashes: Array.from({ length: 10 }, () => `1-${'d'.repeat(64)}`),
  means: 'mail',
  content: minimalPdf,
  contact: 'alguien@ejemplo.cl',
  opensAt: '2026-10-01T09:00',
  closesAt: '2026-10-10T20:00',
  requirementId: 'J1',
  until: '2026-12-31',
  q: 'plaza',
  tenant: 'pirque',
  phone: '800 123 456',
  primary: '#0b4f8a',
  accent: '#0b4f8a',
  lead: 'vitacura',
  government: 'pirque',
  partners: [],
  covers: [],
  madeAt: '2026-09-01T12:00:00.000Z',
  signedAt: '2026-03-02T10:00:00-03:00',
};

/** What a field says: told above, or the name of a real thing of the town. */
const known = (name: string, room: string, things: Things): unknown => {
  if (name === 'edition') return room === 'standards' ? '1' : 1;
  if (Object.hasOwn(told, name)) return told[name];
  const all: Readonly<Record<string, unknown>> = { ...things, ...placeOf(room, things) };
  if (Object.hasOwn(all, name)) return all[name];
  const one = name.endsWith('Ids') ? all[name.slice(0, -1)] : undefined;
  return one === undefined ? undefined : [one];
};

/** Another government's calendar: without it a process begins all the same. */
const leftOut = new Set(['cursor', 'copiedCommune', 'copiedProcess']);

/** Whoever corrected their commune would be nobody's resident for the rest of the run: it is refused for its reason. */
const harmless: Readonly<Record<string, string>> = { 'identity.correct-residence reason': 'No.' };

/** An input that looks right: the ids of real things of the town, the rest made from the schema. */
export const inputFor = (definition: Verb | View, things: Things) => {
  const room = definition.id.split('.')[0] ?? '';
  const shape = definition.input.shape as Readonly<Record<string, z.ZodType>>;
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([name]) => !leftOut.has(name))
      .map(([name, zod]) => {
        const schema = z.toJSONSchema(zod, { io: 'input', unrepresentable: 'any' }) as Schema;
        const own = harmless[`${definition.id} ${name}`];
        return [name, own ?? known(name, room, things) ?? sampleOf(schema)];
      }),
  );
};
