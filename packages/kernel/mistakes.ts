/** Everything that can be wrong with what somebody filled in. Each has a sentence for its own cause. */
export const mistakeCodes = [
  'missing',
  'too-long',
  'too-short',
  'wrong-length',
  'too-many',
  'too-few',
  'repeated',
  'not-a-text',
  'unseen-sign',
  'not-one-line',
  'not-a-day',
  'not-a-document-day',
  'not-an-hour',
  'not-a-moment',
  'not-a-month',
  'not-a-number',
  'ambiguous-number',
  'not-whole',
  'number-too-big',
  'number-too-small',
  'not-yes-or-no',
  'not-a-list',
  'not-a-record',
  'not-one-of',
  'not-a-mail',
  'not-a-link',
  'not-an-address',
  'not-a-phone',
  'not-a-colour',
  'not-a-code',
  'not-a-hash',
  'stale-page',
  'sent-twice',
  'unknown-field',
  'not-understood',
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/**
 * What a pattern or a check of a schema means to whoever met it. A pattern alone cannot tell a month from
 * a telephone number; what it is given as `error` is looked up, and never shown.
 */
export const meaning = (code: MistakeCode) => ({ error: code }) as const;
