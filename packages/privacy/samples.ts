import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Role } from '#access';
import { personWith } from '#identity';
import type { PersonId } from '#kernel';
import { type Shape, type Verb, perform } from '#perform';
import { openDesk } from '../identity/samples.ts';

/** A desk whose tenant is its own region, and where people of the desk hold roles of the tenant. */
export const openOwn = () => {
  const scene = openDesk();
  const roles = new Map<string, readonly Role[]>();
  const { ports } = scene.stage;
  const standingOf: typeof ports.standingOf = async (tenant, person, now) =>
    tenant === scene.tenant && roles.has(person)
      ? (roles.get(person) ?? [])
      : ports.standingOf(tenant, person, now);
  const stage = { ...scene.stage, region: scene.tenant, ports: { ...ports, standingOf } };
  const desk = { ...scene.desk, stage };
  const somebody = async (name: string, mail: string, ...held: Role[]): Promise<PersonId> => {
    const person = await personWith(desk, { purpose: 'mail', text: mail }, { name, mail });
    roles.set(person, held);
    return person;
  };
  const doneBy = <Input extends Shape, Answer extends Shape, Code extends string>(
    verb: Verb<Input, Answer, Code>,
    input: object,
    person: PersonId,
    tenant = scene.tenant,
  ) => perform(stage, verb, { tenant, person, key: randomBytes(8).toString('hex') }, input);
  return { ...scene, stage, desk, somebody, doneBy };
};

/** Everything that the engine holds in both tables, as text: what nobody but a thief ever reads. */
export const wholeTable = async (): Promise<string> => {
  const client = new DynamoDBClient({
    endpoint: inject('endpoint'),
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const texts: string[] = [];
  for (const TableName of ['records', 'ballots']) {
    let start;
    do {
      const page: { Items?: unknown[]; LastEvaluatedKey?: Record<string, never> } =
        (await client.send(
          new ScanCommand({ TableName, ...(start ? { ExclusiveStartKey: start } : {}) }),
        )) as never;
      texts.push(JSON.stringify(page.Items));
      start = page.LastEvaluatedKey;
    } while (start);
  }
  return texts.join('\n');
};

/** Whether the engine holds a text anywhere. */
export const isHeld = async (text: string): Promise<boolean> => (await wholeTable()).includes(text);

/** Words by which somebody of a test is found wherever they are left. */
export const canaries = () => {
  const mark = randomBytes(6).toString('hex');
  return { name: `Canaria ${mark}`, mail: `canaria-${mark}@ejemplo.cl`, words: `Palabras ${mark}` };
};
