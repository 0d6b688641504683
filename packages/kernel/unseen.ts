// They join what stands around them, mark where a word may break, or stand at the head of a file. Programs
// put them into what people copy; nobody sees them, and nothing is lost without them.
const harmless = /[\u00AD\u200B\u2060\uFEFF]/gu;

// Whoever reads is shown another order than what is written, or a blank that is none.
const misleading = /[\u061C\u115F\u1160\u202A-\u202E\u2066-\u2069\u2800\u3164\uFFA0\uFFF9-\uFFFB]/u;

// Control characters never come from a keyboard, nor does half of a letter.
const control = /[\p{Cc}\p{Cs}]/u;

const seen = /[^\p{Z}\p{C}\p{M}]/u;

/** Text without the signs that a copy brings along unseen. */
export const withoutUnseen = (text: string): string => text.replaceAll(harmless, '');

/** Whether text holds a sign that nobody can see or that misleads whoever reads. A break of lines is none. */
export const hidesSigns = (text: string): boolean => {
  const written = text.replaceAll('\n', ' ');
  return control.test(written) || misleading.test(written);
};

/** Whether there is anything in a text that can be seen. */
export const isVisible = (text: string): boolean => seen.test(text);
