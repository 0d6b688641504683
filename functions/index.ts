export { following, projections, verbs, views } from './doors.ts';
export { factsOf, withFacts } from './facts.ts';
export { follow, sealAndPublish } from './projector/project.ts';
export { stageOf } from './stage.ts';
