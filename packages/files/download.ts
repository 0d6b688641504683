import { extensions } from './content.ts';
import type { StoredFile } from './file.ts';

// Signs that hide, or that turn what stands beside them: a name that reads `fdp.exe` from behind is a trap.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
// What an address, a header or a folder takes for its own.
const reserved = /["\\/:*?<>|%;]/g;
/** Names that one system keeps for its devices, whatever follows. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** As long as a file may be called when it is kept. */
const longest = 120;

/** Without the half of a letter that a cut may leave at either end. */
const whole = (text: string) => text.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');

/** A name that no folder, header or reader takes for anything but a name. Never empty. */
export const safeName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(reserved, '-')
    .replaceAll(/\p{Z}+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
    .replace(devices, '_$1');
  return plain === '' ? 'archivo' : whole(plain.slice(-longest));
};

/** The name under which a file is handed out: its extension says what its content is, whatever it was called. */
export const downloadName = ({ name, type }: Pick<StoredFile, 'name' | 'type'>): string => {
  const safe = safeName(name);
  const endings = extensions[type];
  const isNamedSo = endings.some((ending) => safe.toLowerCase().endsWith(ending));
  return isNamedSo ? safe : whole(safe.slice(0, longest - endings[0].length)) + endings[0];
};
