import { createHash } from 'node:crypto';
import text from './style.css';

export const style = text;

/** The sheet's address changes with its content, so that it is kept for ever. */
export const styleAddress = `/estilo-${createHash('sha256').update(text).digest('hex').slice(0, 10)}.css`;
