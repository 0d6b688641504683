import * as z from 'zod';

const Config = z.object({
  RECORDS_TABLE: z.string().min(3).default('records'),
  BALLOTS_TABLE: z.string().min(3).default('ballots'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** The origin that our own pages are served from; unsafe requests must come from it. */
  PUBLIC_ORIGIN: z.url().default('http://localhost:4000'),
  /** Where people sign in. */
  SIGN_IN_PATH: z.string().startsWith('/').default('/entrar'),
  /** One machine keeps files in a folder, AWS in a bucket. */
  FILES_FOLDER: z.string().min(1).default('.articula/files'),
  /** Where mail is laid down instead of sent. Absent on AWS. */
  MAIL_FOLDER: z.string().min(1).optional(),
  /** Seconds for which a public value is kept in the process. */
  MEMORY_SECONDS: z.coerce.number().min(0).max(60).default(2),
});

/** The environment, parsed once at the start. A wrong value stops the process with its name. */
export type Config = z.infer<typeof Config>;

export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const config = Config.safeParse(environment);
  if (!config.success)
    throw new Error(`The environment is wrong: ${z.prettifyError(config.error)}`);
  return config.data;
};
