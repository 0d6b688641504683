import { isOpenIn, mayAsk } from '#access';
import {
  type Json,
  type Ok,
  type Phase,
  type Refusal,
  type Result,
  type TenantId,
  blindId,
  msOf,
  ok,
  refuse,
  timedId,
} from '#kernel';
import {
  type Act,
  type Found,
  type OnceKey,
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
import { type Standing, isFresh, roleFor } from './held.ts';
import { invalid } from './issues.ts';
import { noteDenial } from './note-access.ts';
import { ruleOf } from './rule.ts';
import { collectionIn, hasValidPath, thingIdsIn } from './paths.ts';
import type { PipelineCode } from './refusals.ts';
import { sourcesOf } from './sources.ts';
import type { At } from './thing.ts';
import type { Output, Shape } from './shape.ts';
import type { Change, Verb } from './verb.ts';
import { versionIn, versionOf } from './version.ts';

type Answered<Answer extends Shape, Code extends string> =
  | Ok<Output<Answer>>
  | Refusal<Code | PipelineCode>;

const attempts = 4;

type Facts = Pick<Verb, 'id' | 'path' | 'sealed' | 'capability' | 'fresh'>;

/** The only way to change anything: ask, parse, decide, commit one transaction with its act, answer. */
export const perform = <Input extends Shape, Answer extends Shape, Code extends string>(
  stage: Stage,
  verb: Verb<Input, Answer, Code>,
  asking: Asking,
  raw: unknown,
): Promise<Answered<Answer, Code>> =>
  within(tenantScope(asking.tenant), async () => {
    if (!hasValidPath(verb, raw)) return refuse('request.not-found');
    const role = await roleOf(stage, verb, asking, collectionIn(verb, raw));
    if (!role.ok) return noteDenial(stage, asking, verb.id, role);
    const input = verb.input.safeParse(raw);
    if (!input.success) return invalid(input.error, raw);
    const collection = collectionIn(verb, input.data);
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
      if (outcome.kind === 'committed') {
        await sendLetters(stage, name, decided.value);
        return ok(decided.value.answer);
      }
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
  collection: string,
): Promise<Result<Standing, PipelineCode>> => {
  if (asking.isInstallation) {
    const role = mayAsk(['installation'], verb.capability);
    return role ? ok({ role }) : refuse('request.not-found');
  }
  const role = await roleFor(stage, verb.capability, asking, collection);
  const isStale = verb.fresh && !isFresh(asking.proof, stage.now());
  return role.ok && isStale ? refuse('request.reauthenticate') : role;
};

type Name = Omit<Act, 'kind' | 'about' | 'answer' | 'things' | 'at'>;

const nameOf = (
  verb: Facts,
  asking: Asking,
  collection: string,
  { role, onBehalfOf }: Standing,
  input: object,
  once: OnceKey | undefined,
): Name => {
  const person = asking.person ?? machine;
  // The text somebody was looking at is a condition of the request, not what it says: whoever read it again repeats.
  const open = Object.entries(input).filter(
    ([field]) => field !== 'version' && !verb.sealed.includes(field),
  );
  const key = hashOf([person, asking.key]);
  return {
    // The fact that must be unique is the key of its act.
    id: once ?? `act-${key}`,
    tenant: asking.tenant,
    collection,
    verb: verb.id,
    person,
    role,
    key,
    request: hashOf([verb.id, Object.fromEntries(open) as Json]),
    ...(asking.origin ? { origin: asking.origin } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
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
  const records = tenantRecords(stage.table, asking.tenant);
  const thing = await thingOf(stage, verb, asking.tenant, collection, input, { now, phase });
  if (!thing.ok) return thing as Refusal<Code>;
  const decided = await verb.run({
    input,
    thing: thing.value,
    tenant: asking.tenant,
    records,
    published: (tenant) => publishedRecords(stage.table, tenant),
    ballotsIn: (consultation) => allBallots(stage.table, asking.tenant, consultation),
    marksIn: (marks) => countMarks(stage.table, asking.tenant, collection, marks),
    factsOf: (processId) =>
      stage.ports.factsOf(tenantRecords(stage.table, asking.tenant), processId),
    hasProcess: async (processId) =>
      (await stage.ports.phaseOf(asking.tenant, processId)) !== undefined,
    rolesIn: (tenant, person) => stage.ports.standingOf(tenant, person, now),
    ownAccount: async () => asking.person && stage.ports.accountOf(asking.person),
    canSend: stage.mail !== undefined,
    keepBytes: stage.bytes.put,
    now,
    person: asking.person ?? machine,
    newId: () => timedId(msOf(now), stage.random(10)),
    newBlindId: () => blindId(stage.random(17)),
    newToken: () => Buffer.from(stage.random(32)).toString('base64url'),
  });
  if (!decided.ok) return decided;
  // Parsed before the commit: a verb whose answer is wrong must not have written anything.
  const answer = verb.output.parse(decided.value.answer) as Output<Answer>;
  return ok({ ...decided.value, answer });
};

/** The thing that a verb is a step of, if it is there and its rule lets it through now. */
const thingOf = async (
  stage: Stage,
  { offer, path }: Pick<Verb, 'offer' | 'path'>,
  tenant: TenantId,
  collection: string,
  input: object,
  at: At,
): Promise<Result<Found<unknown> | undefined>> => {
  const rule = ruleOf({ offer });
  if (!rule) return ok(undefined);
  const { of, when, begins } = rule;
  const place = of.lives === 'process' ? collection : '-';
  const found = await of.get(sourcesOf(stage, tenant), place, thingIdsIn(path, of.name, input));
  if (!found) return refuse(Object.keys(of.missing)[0] ?? 'request.not-found');
  const allowed = when(found.value, at);
  if (!allowed.ok) return allowed;
  const isOther =
    begins && versionIn(input) !== undefined && versionIn(input) !== versionOf(begins(found.value));
  return isOther ? refuse('request.stale', 'version') : ok(found);
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
    checks: change.checks ?? [],
  });

/** After the commit: a letter about something that did not happen could not be taken back. */
const sendLetters = async ({ mail }: Stage, name: Name, { letters = [] }: Change<object>) => {
  if (!mail) return;
  for (const { to, subject, text } of letters) {
    const key = `${name.tenant}|${name.collection}|${name.id}`;
    await mail.send({ key, to, subject, text: text(mail.origin) });
  }
};

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
