import { mosaicExamples } from '../parts/mosaic.examples.tsx';
import { sampleExamples } from '../parts/sample.examples.tsx';
import { traceExamples } from '../parts/trace.examples.tsx';
import { barsExamples } from '../ui/bars.examples.tsx';
import { crumbsExamples } from '../ui/crumbs.examples.tsx';
import { dialogExamples } from '../ui/dialog.examples.tsx';
import { emblemExamples } from '../ui/emblem.examples.tsx';
import type { Shown } from '../ui/examples.ts';
import { funnelExamples } from '../ui/funnel.examples.tsx';
import { meterExamples } from '../ui/meter.examples.tsx';
import { cutExamples, moreExamples } from '../ui/more.examples.tsx';
import {
  chipExamples,
  emptyExamples,
  figuresExamples,
  fromWhereExamples,
  syntheticExamples,
  tableExamples,
} from '../ui/parts.examples.tsx';
import { phoneExamples } from '../ui/phone.examples.tsx';
import { progressExamples } from '../ui/progress.examples.tsx';
import { searchFormExamples } from '../ui/search-form.examples.tsx';
import { shareExamples } from '../ui/share.examples.tsx';
import { stepperExamples } from '../ui/stepper.examples.tsx';
import { tabsExamples } from '../ui/tabs.examples.tsx';
import { takeExamples } from '../ui/take.examples.tsx';
import { timelineExamples } from '../ui/timeline.examples.tsx';
import { troubleExamples } from '../ui/trouble.examples.tsx';

/** Every component that can be seen, as one looks for it: small things first. */
export const shown: readonly Shown[] = [
  chipExamples,
  syntheticExamples,
  fromWhereExamples,
  emptyExamples,
  phoneExamples,
  emblemExamples,
  figuresExamples,
  meterExamples,
  crumbsExamples,
  tabsExamples,
  moreExamples,
  cutExamples,
  takeExamples,
  searchFormExamples,
  shareExamples,
  dialogExamples,
  progressExamples,
  troubleExamples,
  tableExamples,
  stepperExamples,
  timelineExamples,
  barsExamples,
  funnelExamples,
  mosaicExamples,
  traceExamples,
  sampleExamples,
];
