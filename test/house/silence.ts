import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { personas } from '#demonstration';
import { residents } from '../../packages/local/residents.ts';

const dotted = (number: number) => String(number).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** Everybody who exists in a started system: names, mailboxes that were written to, RUNs. */
export const secretsOf = (mailFolder: string): readonly string[] => {
  const letters = existsSync(mailFolder)
    ? readdirSync(mailFolder).filter((name) => name.endsWith('.json'))
    : [];
  return [
    ...personas.map(({ name }) => name),
    ...residents.flatMap(({ number, given, family }) => [
      String(number),
      dotted(number),
      [...given, ...family].join(' '),
      ...given,
    ]),
    ...letters.map((name) => {
      const letter = readFileSync(path.join(mailFolder, name), 'utf8');
      return String((JSON.parse(letter) as { to: unknown }).to);
    }),
  ];
};

// Whoever else there may be: any mailbox, any RUN, any Chilean mobile telephone, any token of 256 bits.
const shapes = [
  /[\w.+-]+@[\w-]+(\.[\w-]+)+/,
  /\b\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]\b/,
  /\+56 ?9 ?\d{4} ?\d{4}/,
  /articula=[\w-]{43}/,
];

/** Lines of a log that name somebody. They are told by their place: repeating them would say it again. */
export const tellingLines = (log: string, secrets: readonly string[]): readonly string[] =>
  log.split('\n').flatMap((line, at) => {
    const named = secrets.findIndex((secret) => secret.length > 3 && line.includes(secret));
    const shaped = shapes.findIndex((shape) => shape.test(line));
    if (named < 0 && shaped < 0) return [];
    return [`line ${at + 1} ${named < 0 ? `has shape ${shaped}` : `names secret ${named}`}`];
  });
