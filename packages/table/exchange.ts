import {
  DeleteItemCommand,
  type DeleteItemCommandInput,
  type DeleteItemCommandOutput,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  type GetItemCommandOutput,
  PutItemCommand,
  type PutItemCommandInput,
  type PutItemCommandOutput,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  type TransactWriteItemsCommandOutput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
  type UpdateItemCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { guard } from './guard.ts';

type Exchanges = {
  DeleteItem: [DeleteItemCommandInput, DeleteItemCommandOutput];
  GetItem: [GetItemCommandInput, GetItemCommandOutput];
  PutItem: [PutItemCommandInput, PutItemCommandOutput];
  Query: [QueryCommandInput, QueryCommandOutput];
  TransactWriteItems: [TransactWriteItemsCommandInput, TransactWriteItemsCommandOutput];
  UpdateItem: [UpdateItemCommandInput, UpdateItemCommandOutput];
};

/** The one door to the engine: one operation, its input, its output. */
export type Send = <Operation extends keyof Exchanges>(
  operation: Operation,
  input: Exchanges[Operation][0],
) => Promise<Exchanges[Operation][1]>;

export type Table = { readonly send: Send; readonly records: string; readonly ballots: string };

const commands = {
  DeleteItem: DeleteItemCommand,
  GetItem: GetItemCommand,
  PutItem: PutItemCommand,
  Query: QueryCommand,
  TransactWriteItems: TransactWriteItemsCommand,
  UpdateItem: UpdateItemCommand,
};

/** Opens the two tables. `endpoint` is set on one machine only; on AWS the region decides. */
export const openTable = (names: {
  readonly records: string;
  readonly ballots: string;
  readonly endpoint?: string | undefined;
}): Table => {
  const client = new DynamoDBClient({
    ...(names.endpoint === undefined
      ? {}
      : {
          endpoint: names.endpoint,
          region: 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }),
    maxAttempts: 3,
  });
  client.middlewareStack.add(
    (next, context) => (args) => {
      guard(String(context.commandName).replace(/Command$/, ''), args.input);
      return next(args);
    },
    { step: 'initialize', name: 'scopeGuard', priority: 'high' },
  );
  if (names.endpoint !== undefined) cutRequestToken(client);
  const send = (operation: keyof Exchanges, input: object) => {
    // The commands share nothing but `send`; the map above pairs each with its own input.
    const Command = commands[operation] as unknown as new (given: object) => GetItemCommand;
    return client.send(new Command(input));
  };
  return { send: send as Send, records: names.records, ballots: names.ballots };
};

/**
 * The SDK adds a ClientRequestToken while it serialises, and the embedded engine slows down with
 * every token it keeps. Our acts are the idempotency record, so on loopback the token is cut out.
 */
const cutRequestToken = (client: DynamoDBClient) =>
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body?: unknown; headers: Record<string, string> };
      const text =
        request.body instanceof Uint8Array ? new TextDecoder().decode(request.body) : request.body;
      if (typeof text === 'string' && text.includes('"ClientRequestToken"')) {
        const body = new TextEncoder().encode(
          text.replace(/,?"ClientRequestToken":"[^"]*"/, '').replace('{,', '{'),
        );
        request.body = body;
        if (request.headers['content-length'])
          request.headers['content-length'] = String(body.byteLength);
      }
      return next(args);
    },
    { step: 'build', name: 'cutRequestToken', priority: 'high' },
  );
