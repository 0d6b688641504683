import { handle } from 'hono/aws-lambda';
import { readConfig } from '#runtime';
import { portalApp } from '#web';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';

const config = readConfig(process.env);

export const handler = handle(portalApp(askOf(stageOf(config), config, true)));
