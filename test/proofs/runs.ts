/**
 * How often a property is tried: so often in the suite, so often in its proof. The suite finds out that something
 * broke; `npm run proofs -- <name>` looks for the one case in thousands.
 */
export const isProof = process.env['PROOFS'] === 'long';

export const runs = (inSuite: number, inProof: number): number => (isProof ? inProof : inSuite);
