import { readConfig } from '#runtime';
import { picturesApp } from '#web';
import { answering } from '../answer.ts';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';
import { draw } from './draw.ts';

const config = readConfig(process.env);

export const handler = answering(picturesApp(askOf(stageOf(config), config, true), draw));
