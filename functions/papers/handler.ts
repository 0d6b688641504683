import { readConfig } from '#runtime';
import { papersApp } from '#web';
import { answering } from '../answer.ts';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';
import { print } from './print.ts';

const config = readConfig(process.env);

export const handler = answering(papersApp(askOf(stageOf(config), config, true), print));
