import { readConfig } from '#runtime';
import { officeApp } from '#web';
import { answering } from '../answer.ts';
import { verbs, views } from '../doors.ts';
import { stageOf } from '../stage.ts';
import { officeAskOf } from './asking.ts';
import { streaming } from './streaming.ts';

const config = readConfig(process.env);
const ask = officeAskOf(stageOf(config), config);

export const handler = answering(officeApp(ask, verbs, views));

/** The same pages, for whoever can pass on an answer while it is made. */
export const stream = streaming(officeApp({ ...ask, mostAnswered: Infinity }, verbs, views));
