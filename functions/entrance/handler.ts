import { mailOf, readConfig } from '#runtime';
import { entranceApp } from '#web';
import { answering } from '../answer.ts';
import { askOf } from '../asking.ts';
import { stageOf } from '../stage.ts';
import { doorwayOf } from './doorway.ts';

const config = readConfig(process.env);
const stage = stageOf(config);
const mail = config.MAIL_FOLDER === undefined ? undefined : mailOf(config.MAIL_FOLDER, stage.now);
const doorway = doorwayOf(stage, config, mail?.send);

export const handler = answering(entranceApp(askOf(stage, config, false), doorway));
