export {
  type Account,
  type Asking,
  type Granted,
  type Ports,
  type Proof,
  type Stage,
  installation,
  machine,
} from './context.ts';
export { withVersion } from './beginning.ts';
export { chosenFrom, chosenLater } from './choice.ts';
export { demandPolicies, projectionsIn, verbsIn, viewsIn } from './doors.ts';
export type { Fact } from './fact.ts';
export { fieldsOf, isOptional, kernelOf } from './form.ts';
export { heldBy, isGranted } from './held.ts';
export { mistakesIn } from './issues.ts';
export { mistakeSentence } from './mistakes.ts';
export { accessCollection, noteDenial } from './note-access.ts';
export { type FieldWords, type WordsOf, reasonWords } from './offer.ts';
export type { Listed, Looking, Offered, OfferedWait } from './listed.ts';
export type { OfferedPlace } from './offered.ts';
export { makingOf, stepOf } from './rule.ts';
export { type Offering, offeringOf } from './offering.ts';
export { addressOf, fieldWordsOf, placeOf, wordsOf } from './words.ts';
export type { Waiting } from './waiting.ts';
export { takenBy, thingsOf } from './waits.ts';
export { Version, versionOf } from './version.ts';
export { openApi } from './openapi.ts';
export { perform } from './perform.ts';
export { problemOf } from './problem.ts';
export { type Projecting, type Projection, actsOf, defineProjection, follows } from './project.ts';
export { read } from './read.ts';
export { pipelineRefusals } from './refusals.ts';
export { readDay } from './written.ts';
export { apiAddress, apiPathOf, namesIn } from './paths.ts';
export { allBallots, ballotShards } from './shards.ts';
export { type Showing, showingOf } from './shows.ts';
export type { Shape } from './shape.ts';
export { become, takeStep } from './step.ts';
export { listSourcesOf, sourcesOf } from './sources.ts';
export { type At, type Sources, type Thing, defineThing } from './thing.ts';
export { Proposed, twoPersonRefusals, twoPersons } from './two-persons.ts';
export { type Call, type Change, type Verb, decide, defineVerb } from './verb.ts';
export {
  type Look,
  type View,
  defineOfficeView,
  definePublicList,
  definePublicView,
} from './view.ts';
