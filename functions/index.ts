export { following, projections, verbs, views } from './doors.ts';
export { factsOf } from './facts.ts';
export { follow, sealAndPublish } from './projector/project.ts';
export { stageOf } from './stage.ts';
