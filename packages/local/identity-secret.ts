import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The key of this machine's installation, made once. Whoever reads it can guess RUNs and mailboxes. */
export const identitySecret = (folder: string): string => {
  const file = path.join(folder, 'identity.secret');
  if (!existsSync(file))
    writeFileSync(file, `1:${randomBytes(32).toString('base64url')}`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
};
