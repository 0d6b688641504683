/** What may be logged. No text of people, no ids of people: only what helps to find a fault. */
type Line = {
  readonly event: string;
  readonly function?: string;
  readonly definition?: string;
  readonly status?: number;
  readonly code?: string;
  readonly correlationId?: string;
  readonly ms?: number;
  readonly count?: number;
  readonly fault?: string;
};

/** Writes one line of JSON. */
export const log = (line: Line): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** A fault without the text that might hold somebody's words: its name and where it was thrown. */
export const faultOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${
        error.stack
          ?.split('\n')
          .find((line) => line.includes(' at '))
          ?.trim() ?? ''
      }`
    : 'unknown';
