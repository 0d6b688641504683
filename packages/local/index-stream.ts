import { DatabaseSync } from 'node:sqlite';

/**
 * Every write to a streamed table asks the engine for the highest sequence number, and its stream
 * table has no index: it slows down with each record. The index makes it flat. Wants the file made.
 */
export const indexStream = (file: string): void => {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    database.exec(
      `CREATE INDEX IF NOT EXISTS articula_stream_order
       ON _stream_records (table_name, CAST(sequence_number AS INTEGER))`,
    );
  } finally {
    database.close();
  }
};
