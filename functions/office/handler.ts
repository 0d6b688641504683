import { handle } from 'hono/aws-lambda';
import { readConfig } from '#runtime';
import { officeApp } from '#web';
import { askOf } from '../asking.ts';
import { verbs, views } from '../doors.ts';
import { stageOf } from '../stage.ts';

const config = readConfig(process.env);

export const handler = handle(officeApp(askOf(stageOf(config), config, false), verbs, views));
