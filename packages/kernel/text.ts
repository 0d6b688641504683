import * as z from 'zod';
import { meaning } from './mistakes.ts';
import { hidesSigns, isVisible, withoutUnseen } from './unseen.ts';

const clean = (text: string) =>
  withoutUnseen(text.normalize('NFC')).replaceAll('\r\n', '\n').replaceAll('\t', ' ').trim();

const isReadable = (text: string) => !hidesSigns(text) && isVisible(text);

const written = (least: number, max: number) =>
  z
    .string()
    .min(least)
    .max(max)
    .refine((text) => text === '' || isReadable(text), meaning('unseen-sign'));

/** One line of text, 1 to `max` characters after trimming. */
export const line = (max = 200) =>
  z
    .string()
    .max(max)
    .transform(clean)
    .pipe(written(1, max).refine((text) => !text.includes('\n'), meaning('not-one-line')));

/** Text of several lines, 1 to `max` characters after trimming. */
export const paragraph = (max = 4000) => z.string().max(max).transform(clean).pipe(written(1, max));

/** Why a recorded fact is corrected: a whole sentence, kept for ever. */
export const Reason = z.string().max(1000).transform(clean).pipe(written(10, 1000));
