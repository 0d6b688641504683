import type * as z from 'zod';

/** The field that the first issue is about, as a path; an unknown key names itself. */
export const firstIssue = (error: z.ZodError): string => issuesOf(error)[0]?.at ?? '';

/** Every issue with its field. */
export const issuesOf = (error: z.ZodError): readonly { at: string; rule: string }[] =>
  error.issues.flatMap((issue): { at: string; rule: string }[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ at: [...issue.path, key].join('.'), rule: issue.code }))
      : [{ at: issue.path.join('.'), rule: issue.code }],
  );
