import { createServer, request } from 'node:http';

export type Count = { calls: number; units: number; items: number };

type Answer = {
  ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
  Items?: unknown[];
  Item?: unknown;
};

/** The verb whose act a transaction writes. */
const verbIn = (asked: object): string | undefined =>
  /\\"verb\\":\\"([a-z.-]+)\\"/.exec(JSON.stringify(asked))?.[1];

const unitsOf = ({ ConsumedCapacity = [] }: Answer) =>
  [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Stands before the engine and counts what it is asked: calls, capacity units, items. Exact on any machine. */
export const startCountingProxy = (endpoint: string) => {
  const count: Count = { calls: 0, units: 0, items: 0 };
  const verbs: (Count & { verb: string })[] = [];
  const { hostname, port } = new URL(endpoint);
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const asked = JSON.parse(Buffer.concat(chunks).toString() || '{}') as object;
      const body = JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' });
      const headers = { ...incoming.headers, 'content-length': Buffer.byteLength(body) };
      const onward = request({ hostname, port, method: 'POST', headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const answer = JSON.parse(text || '{}') as Answer;
          count.calls += 1;
          const verb = verbIn(asked);
          count.units += unitsOf(answer);
          count.items += answer.Items?.length ?? (answer.Item ? 1 : 0);
          if (verb) {
            // The story is told one verb after another: what came since the last act belongs to this one.
            verbs.push({ verb, ...count });
            Object.assign(count, { calls: 0, units: 0, items: 0 });
          }
          outgoing.writeHead(response.statusCode ?? 500, {
            'content-type': response.headers['content-type'],
          });
          outgoing.end(text);
        });
      });
      onward.end(body);
    });
  });
  return new Promise<{
    endpoint: string;
    take: () => Count;
    verbs: typeof verbs;
    stop: () => void;
  }>((started) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const own = typeof address === 'object' && address ? address.port : 0;
      started({
        endpoint: `http://127.0.0.1:${own}`,
        take: () => {
          const taken = { ...count };
          Object.assign(count, { calls: 0, units: 0, items: 0 });
          return taken;
        },
        verbs,
        stop: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
};
