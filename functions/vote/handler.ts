import { handle } from 'hono/aws-lambda';
import { readConfig } from '#runtime';
import { voteApp } from '#web';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';

const config = readConfig(process.env);

export const handler = handle(voteApp(askOf(stageOf(config), config, true)));
