/**
 * Whether a program asked, and so reads a problem, or a person, who reads a page: by the address that was
 * used, else by what whoever asks says that they read.
 */
export const isForProgram = (path: string, accept = ''): boolean =>
  /^\/(api(\/|$)|openapi\.json$)/.test(path) ||
  (/\bjson\b/.test(accept) && !/\btext\/html\b/.test(accept));
