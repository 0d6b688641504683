import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Item } from '#table';
import { readAct, readActPartition } from '#table';
import type { Batch } from './project.ts';

/** A record of the stream that could not be done, by its number there, and why. */
export type Undone = { readonly sequence: string; readonly error: unknown };

/** The acts of one tenant and collection, up to the first that cannot be read. */
export type Group = Batch & { readonly unread?: Undone };

type Told = Pick<Batch, 'tenant' | 'collection'> & {
  readonly image: Item;
  readonly sequence: string;
};

const readUntilBroken = (told: readonly [Told, ...Told[]]): Group => {
  const [{ tenant, collection }] = told;
  const delivered: Batch['delivered'][number][] = [];
  for (const { image, sequence } of told)
    try {
      delivered.push({ act: readAct(image), sequence });
    } catch (error) {
      return { tenant, collection, delivered, unread: { sequence, error } };
    }
  return { tenant, collection, delivered };
};

/** The acts of a stream event, in its order, grouped by tenant and collection. States and copies pass by. */
export const groupsOf = (event: DynamoDBStreamEvent): readonly Group[] => {
  const told = event.Records.flatMap(({ eventName, dynamodb }): Told[] => {
    const place = readActPartition(dynamodb?.NewImage?.['pk']?.S ?? '');
    if (eventName !== 'INSERT' || !place || !dynamodb?.NewImage) return [];
    const sequence = dynamodb.SequenceNumber ?? '0';
    return [{ ...place, image: dynamodb.NewImage as Item, sequence }];
  });
  const groups = Map.groupBy(told, ({ tenant, collection }) => `${tenant}|${collection}`);
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first ? [readUntilBroken([first, ...rest])] : [],
  );
};
