import { styleFileAddress } from '#addresses';
import { createHash } from 'node:crypto';
import base from './style/base.css';
import board from './style/board.css';
import forced from './style/forced.css';
import forms from './style/forms.css';
import frame from './style/frame.css';
import letters from './style/letters.css';
import lists from './style/lists.css';
import pictures from './style/pictures.css';
import print from './style/print.css';
import redline from './style/redline.css';

/** One sheet for the whole site, in the order of its parts: later ones may refine earlier ones. */
export const style = [
  base,
  frame,
  lists,
  forms,
  pictures,
  board,
  letters,
  redline,
  forced,
  print,
].join('\n');

/** The sheet's address changes with its content, so that it is kept for ever. */
export const styleAddress = styleFileAddress(
  createHash('sha256').update(style).digest('hex').slice(0, 10),
);
