import { readConfig } from '#runtime';
import { voteApp } from '#web';
import { answering } from '../answer.ts';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';

const config = readConfig(process.env);

export const handler = answering(voteApp(askOf(stageOf(config), config, true)));
