export { projections, verbs, views } from './doors.ts';
export { sealAndPublish } from './projector/project.ts';
export { stageOf } from './stage.ts';
