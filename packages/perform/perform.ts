import { type Role, isOpenIn, mayAsk } from '#access';
import {
  type Json,
  type Ok,
  type Phase,
  type Refusal,
  type Result,
  blindId,
  msOf,
  ok,
  refuse,
  timedId,
} from '#kernel';
import {
  type Act,
  commit,
  countMarks,
  findAct,
  hashOf,
  publishedRecords,
  tenantRecords,
  tenantScope,
  within,
} from '#table';
import { type Asking, type Stage, machine } from './context.ts';
import { allBallots } from './shards.ts';
import { firstIssue } from './issues.ts';
import { hasValidPath } from './paths.ts';
import type { PipelineCode } from './refusals.ts';
import type { Change, Output, Shape, Verb } from './verb.ts';

type Answered<Answer extends Shape, Code extends string> =
  | Ok<Output<Answer>>
  | Refusal<Code | PipelineCode>;

const attempts = 4;

type Facts = Pick<Verb, 'id' | 'path' | 'sealed' | 'capability'>;

/** The only way to change anything: ask, parse, decide, commit one transaction with its act, answer. */
export const perform = <Input extends Shape, Answer extends Shape, Code extends string>(
  stage: Stage,
  verb: Verb<Input, Answer, Code>,
  asking: Asking,
  raw: unknown,
): Promise<Answered<Answer, Code>> =>
  within(tenantScope(asking.tenant), async () => {
    if (!hasValidPath(verb, raw)) return refuse('request.not-found');
    const role = await roleOf(stage, verb, asking);
    if (!role.ok) return role;
    const input = verb.input.safeParse(raw);
    if (!input.success) return { ok: false, code: 'request.invalid', at: firstIssue(input.error) };
    const collection = collectionOf(verb, input.data);
    const once = verb.once?.key({
      input: input.data as Output<Input>,
      person: asking.person ?? machine,
    });
    const name = nameOf(verb, asking, collection, role.value, input.data, once);
    for (let attempt = 1; ; attempt += 1) {
      const decided = await decideOnce(
        stage,
        verb,
        asking,
        input.data as Output<Input>,
        collection,
      );
      // A repeated request may be refused by the rule it already fulfilled: its first answer holds.
      if (!decided.ok) return (await earlier<Answer>(stage, name)) ?? decided;
      const outcome = await commitChange(stage, name, decided.value);
      if (outcome.kind === 'committed') return ok(decided.value.answer);
      if (outcome.kind === 'taken')
        return replay<Answer, Code>(outcome.act, name, verb.once?.refusal);
      const answered = await earlier<Answer>(stage, name);
      if (answered) return answered;
      if (attempt === attempts) return refuse('request.conflict');
    }
  });

/** Strangers learn nothing: what they may not ask for does not exist. */
const roleOf = async (
  stage: Stage,
  verb: Facts,
  asking: Asking,
): Promise<Result<Role, PipelineCode>> => {
  if (asking.isInstallation) {
    const role = mayAsk(['installation'], verb.capability);
    return role ? ok(role) : refuse('request.not-found');
  }
  if (!asking.person) return refuse('request.not-signed-in');
  const held = await stage.ports.standingOf(asking.tenant, asking.person, stage.now());
  const role = mayAsk([...held, 'person'], verb.capability);
  return role ? ok(role) : refuse('request.not-found');
};

/** The process that a request is about, or `-`. Acts, log and records of a process lie together. */
const collectionOf = (verb: Facts, input: object) =>
  verb.path.startsWith('/processes/:processId') && 'processId' in input
    ? String(input.processId)
    : '-';

type Name = Omit<Act, 'kind' | 'about' | 'answer' | 'things' | 'at'>;

const nameOf = (
  verb: Facts,
  asking: Asking,
  collection: string,
  role: Role,
  input: object,
  once: readonly string[] | undefined,
): Name => {
  const person = asking.person ?? machine;
  const open = Object.entries(input).filter(([field]) => !verb.sealed.includes(field));
  const key = hashOf([person, asking.key]);
  return {
    // The fact that must be unique is the key of its act.
    id: once ? ['once', ...once].join('-') : `act-${key}`,
    tenant: asking.tenant,
    collection,
    verb: verb.id,
    person,
    role,
    key,
    request: hashOf([verb.id, Object.fromEntries(open) as Json]),
    ...(asking.origin ? { origin: asking.origin } : {}),
  };
};

const decideOnce = async <Input extends Shape, Answer extends Shape, Code extends string>(
  stage: Stage,
  verb: Verb<Input, Answer, Code>,
  asking: Asking,
  input: Output<Input>,
  collection: string,
): Promise<Ok<Change<Output<Answer>>> | Refusal<Code | PipelineCode>> => {
  const phase = await phaseIn(stage, asking, collection);
  if (phase === 'unknown') return refuse('request.not-found');
  if (!isOpenIn(verb.capability, phase)) return refuse('request.wrong-phase');
  const now = stage.now();
  const decided = await verb.run({
    input,
    tenant: asking.tenant,
    records: tenantRecords(stage.table, asking.tenant),
    published: (tenant) => publishedRecords(stage.table, tenant),
    ballotsIn: (consultation) => allBallots(stage.table, asking.tenant, consultation),
    marksIn: (prefix) => countMarks(stage.table, asking.tenant, collection, prefix),
    keepBytes: stage.bytes.put,
    now,
    person: asking.person ?? machine,
    newId: () => timedId(msOf(now), stage.random(10)),
    newBlindId: () => blindId(stage.random(17)),
  });
  if (!decided.ok) return decided;
  // Parsed before the commit: a verb whose answer is wrong must not have written anything.
  const answer = verb.output.parse(decided.value.answer) as Output<Answer>;
  return ok({ ...decided.value, answer });
};

const phaseIn = async (
  stage: Stage,
  asking: Asking,
  collection: string,
): Promise<Phase | undefined | 'unknown'> =>
  collection === '-'
    ? undefined
    : ((await stage.ports.phaseOf(asking.tenant, collection)) ?? 'unknown');

const commitChange = (stage: Stage, name: Name, change: Change<object>) =>
  commit(stage.table, {
    act: {
      ...name,
      kind: change.act,
      about: change.about,
      at: stage.now(),
      answer: change.answer as Act['answer'],
    },
    writes: change.writes,
    ballots: change.ballots ?? [],
  });

/** The answer that this very request got before, if it did. */
const earlier = async <Answer extends Shape>(
  stage: Stage,
  name: Name,
): Promise<Answered<Answer, never> | undefined> => {
  const act = await findAct(stage.table, name);
  return act?.key === name.key ? replay<Answer, never>(act, name, undefined) : undefined;
};

const replay = <Answer extends Shape, Code extends string>(
  act: Act,
  name: Name,
  onceRefusal: Code | undefined,
): Answered<Answer, Code> => {
  if (act.key !== name.key && onceRefusal !== undefined) return refuse(onceRefusal);
  if (act.key !== name.key || act.request !== name.request) return refuse('request.key-reused');
  return ok(act.answer as Output<Answer>);
};
