import * as z from 'zod';
import { signInAddress } from '#addresses';

/** An OpenID provider whose people may sign in here. Endpoints are given, never discovered. */
const Provider = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/),
  /** ClaveÚnica recognises residents by their RUN; any other issuer recognises its own staff. */
  kind: z.enum(['claveunica', 'openid']),
  label: z.string().min(1).max(60),
  issuer: z.url(),
  authorize: z.url(),
  token: z.url(),
  userinfo: z.url(),
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(400),
  scope: z.string().min(6).max(200),
  pkce: z.boolean(),
  nonce: z.boolean(),
});
export type Provider = z.infer<typeof Provider>;

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

const most = (usual: number) => z.int().positive().default(usual);

/** How many requests a minute has, by what they cost. A municipality may stand behind one address. */
const Limits = z.strictObject({
  perPrefix: z
    .strictObject({ read: most(2400), write: most(600), vote: most(1200), enter: most(120) })
    .prefault({}),
  perPerson: z
    .strictObject({ read: most(2400), write: most(240), vote: most(30), enter: most(60) })
    .prefault({}),
  perTenant: most(6000),
});

const Config = z.object({
  RECORDS_TABLE: z.string().min(3).default('records'),
  BALLOTS_TABLE: z.string().min(3).default('ballots'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** The origin that our own pages are served from; unsafe requests must come from it. */
  PUBLIC_ORIGIN: z.url().default('http://localhost:4000'),
  /** Whom to call for help, as people write it. Absent means that nobody has said. */
  HELP_PHONE: z
    .string()
    .regex(/^\+?[0-9][0-9 ]{5,19}$/)
    .optional(),
  /** Where the source of this installation can be had: the licence asks its operator to say it. */
  SOURCE_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  /** Where people sign in. */
  SIGN_IN_PATH: z.string().startsWith('/').default(signInAddress()),
  /** One machine keeps files in a folder, AWS in a bucket. */
  FILES_FOLDER: z.string().min(1).default('.articula/files'),
  /** Where mail is laid down instead of sent. Absent on AWS. */
  MAIL_FOLDER: z.string().min(1).optional(),
  /** Keys by which mailboxes and RUNs are known, newest first: `2:<base64url>,1:<base64url>`. Absent: nobody signs in. */
  IDENTITY_SECRETS: z
    .string()
    .regex(/^\d{1,3}:[\w-]{43,128}(,\d{1,3}:[\w-]{43,128})*$/)
    .optional(),
  /** The providers of identities, as JSON. */
  SIGN_IN_PROVIDERS: json.pipe(z.array(Provider).max(10)).default([]),
  /** The limits of a minute, as JSON. */
  LIMITS: json.pipe(Limits).prefault('{}'),
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
