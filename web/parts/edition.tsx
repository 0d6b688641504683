import type * as z from 'zod';
import type { listStandards } from '#standards';
import { standingWord } from '../text/agreeing.ts';
import { Chip } from '../ui/parts.tsx';

export type Head = z.output<typeof listStandards.output>['items'][number];

type Standing = Pick<Head, 'state' | 'isInForce'>;

/** Whether members can still take part in it. */
export const isOpen = ({ state }: Pick<Standing, 'state'>) =>
  state === 'proposed' || state === 'voting';

export const StandingChip = ({ head }: { head: Standing }) => (
  <Chip tone={head.isInForce ? 'good' : isOpen(head) ? 'warn' : ''}>{standingWord(head)}</Chip>
);
