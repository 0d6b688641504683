import { safeName } from '#files';

/** Signs that may stand as they are in the long form of a name (RFC 8187). */
const written = (name: string) =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.codePointAt(0)?.toString(16).toUpperCase()}`,
  );

const named = (how: 'attachment' | 'inline', name: string): string => {
  const safe = safeName(name);
  const plain = safe
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\u0020-\u007E]/gu, '_');
  const short = `${how}; filename="${plain}"`;
  return plain === safe ? short : `${short}; filename*=UTF-8''${written(safe)}`;
};

/** What is handed out to be kept, never shown: whatever it was called, its name is a name (RFC 6266). */
export const attachment = (name: string): string => named('attachment', name);

/** What a browser may show, and under which name it is kept. */
export const inline = (name: string): string => named('inline', name);
