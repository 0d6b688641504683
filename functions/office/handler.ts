import { readConfig } from '#runtime';
import { officeApp } from '#web';
import { answering } from '../answer.ts';
import { askOf } from '../asking.ts';
import { verbs, views } from '../doors.ts';
import { stageOf } from '../stage.ts';

const config = readConfig(process.env);

export const handler = answering(officeApp(askOf(stageOf(config), config, false), verbs, views));
