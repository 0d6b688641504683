import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Keeps bytes in a folder under their SHA-256. Writing is done beside and moved, so that no half file is found. */
export const bytesFolder = (folder: string) => {
  const pathOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    put: async (bytes: Uint8Array): Promise<string> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = pathOf(sha256);
      await mkdir(path.dirname(target), { recursive: true });
      const beside = `${target}.${randomBytes(6).toString('hex')}`;
      await writeFile(beside, bytes, { mode: 0o600 });
      await rename(beside, target);
      return sha256;
    },
    get: async (sha256: string): Promise<Uint8Array | undefined> => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
      return readFile(pathOf(sha256)).catch(() => undefined);
    },
  };
};
