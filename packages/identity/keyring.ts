import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto';

/** What each key is for. No key is used for two things. */
export type Purpose =
  | 'mail'
  | 'subject'
  | 'code'
  | 'handover'
  | 'prefix'
  | 'recovery'
  | 'state'
  | 'nonce'
  | 'verifier'
  | 'factor-secret'
  | 'sealed';

/**
 * What an installation alone can compute. A plain hash of a RUN or a mailbox is as good as clear text:
 * all of them are tried in a minute. Keys are numbered, so that a new one can be put before the old.
 */
export type Keyring = {
  /** The keyed hash by the newest key, `2-…`. */
  readonly hash: (purpose: Purpose, text: string) => string;
  /** The hash by every key, newest first: how what was kept under an old key is still found. */
  readonly hashes: (purpose: Purpose, text: string) => readonly string[];
  /** Bytes that follow from the text and that nobody else can guess. */
  readonly bytes: (purpose: Purpose, text: string) => Buffer;
  readonly seal: (text: string, bound: string) => string;
  readonly open: (sealed: string, bound: string) => string | undefined;
};

type Key = { readonly number: string; readonly secret: Buffer };

const bytesOfKey = 32;

const readKeys = (secrets: string): readonly [Key, ...Key[]] => {
  const keys = secrets.split(',').map((one) => {
    const [number = '', secret = ''] = one.split(':');
    return { number, secret: Buffer.from(secret, 'base64url') };
  });
  const [newest, ...older] = keys;
  if (!newest || keys.some(({ secret }) => secret.byteLength < bytesOfKey))
    throw new RangeError('a key of the ring is too short');
  return [newest, ...older];
};

const derived = ({ secret }: Key, purpose: Purpose) =>
  Buffer.from(hkdfSync('sha256', secret, 'articula', purpose, bytesOfKey));

const macOf = (key: Key, purpose: Purpose, text: string) =>
  createHmac('sha256', derived(key, purpose)).update(text).digest();

/** Reads `2:<base64url>,1:<base64url>`, the newest first. */
export const keyringOf = (secrets: string): Keyring => {
  const keys = readKeys(secrets);
  const [newest] = keys;
  const hashBy = (key: Key, purpose: Purpose, text: string) =>
    `${key.number}-${macOf(key, purpose, text).toString('hex')}`;
  return {
    hash: (purpose, text) => hashBy(newest, purpose, text),
    hashes: (purpose, text) => keys.map((key) => hashBy(key, purpose, text)),
    bytes: (purpose, text) => macOf(newest, purpose, text),
    seal: (text, bound) => {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', derived(newest, 'sealed'), iv);
      cipher.setAAD(Buffer.from(bound));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${newest.number}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open: (sealed, bound) => {
      const [number, text = ''] = sealed.split('.');
      const key = keys.find((one) => one.number === number);
      return key && opened(derived(key, 'sealed'), Buffer.from(text, 'base64url'), bound);
    },
  };
};

const opened = (key: Buffer, bytes: Buffer, bound: string): string | undefined => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};

/** By what a token is known here. The token itself is never kept. */
export const tokenHashOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
