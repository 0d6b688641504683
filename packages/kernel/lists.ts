import { meaning } from './mistakes.ts';

const areDistinct = (items: readonly unknown[]) => new Set(items).size === items.length;

/** For a list that names nothing twice: `z.array(…).refine(...distinct)`. */
export const distinct = [areDistinct, meaning('repeated')] as const;
