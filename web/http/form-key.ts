import type { Ask } from './ask.ts';
import { type Sent, textIn } from './body.ts';

/** The hidden field by which a form that is sent twice is known. */
export const formKeyField = '_key';

export const newFormKey = (ask: Ask): string => Buffer.from(ask.random(16)).toString('hex');

/** The key that a form was shown with. One that never was ours is replaced: nothing is known by it. */
export const formKeyIn = (ask: Ask, sent: Sent): string => {
  const key = textIn(sent, formKeyField);
  return /^[\w-]{8,100}$/.test(key) ? key : newFormKey(ask);
};
