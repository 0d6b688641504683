import shell from '@middy/core';
import { readConfig } from '#runtime';
import { stageOf } from '../stage.ts';
import { closeDue } from './close-due.ts';

const stage = stageOf(readConfig(process.env));

export const handler = shell(() => closeDue(stage));
