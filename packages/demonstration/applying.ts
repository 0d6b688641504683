import {
  beginDossier,
  describeGovernment,
  enterLetter,
  enterSupport,
  joinConsortium,
  nameTeam,
  openCall,
  publishCalls,
  publishDossiers,
  publishJoined,
  quoteLetter,
  recordAchievement,
  recordAgreement,
  recordDiagnosis,
  recordOutcome,
  recordSignature,
  submitDossier,
  writeStatement,
} from '#joining';
import type { Stage } from '#perform';
import { region } from '#tenancy';
import { applications, calls } from './dossiers.ts';
import type { Enactor } from './enactor.ts';
import type { LetterFacts } from './letters.ts';
import { personas } from './personas.ts';
import { publishNow } from './publishing.ts';

/** Who prepares applications for a government. */
const preparerOf = (slug: string) => {
  const wanted = slug === region.tenant ? 'regional-officer' : 'coordinator';
  const persona = personas.find(({ tenant, role }) => tenant === slug && role === wanted);
  if (!persona) throw new Error(`nobody prepares applications in ${slug}`);
  return { tenant: persona.tenant, person: persona.id };
};

/** A fact without what its source leaves out. */
const said = <Facts extends object>(facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;

type Application = (typeof applications)[number];

/** Enters one letter, then who signed it in their order, then what it says. */
const enter = async (
  { enact, enter: put }: Enactor,
  who: ReturnType<typeof preparerOf>,
  dossierId: string,
  key: string,
  letter: LetterFacts,
) => {
  const { signatures, passages, government, organisation, kind, capacity, ...stated } = letter;
  const common = { distribution: [], documentIds: [], ...stated, dossierId, covers: [] };
  const author = { organisation, kind, capacity: capacity ?? 'member' };
  const { letterId } =
    government === undefined
      ? await put(who, enterSupport, key, said({ ...common, ...author }), 'source')
      : await put(who, enterLetter, key, { ...common, government }, 'source');
  const named = { dossierId, letterId };
  for (const [index, signature] of signatures.entries())
    await enact(
      who,
      recordSignature,
      `${key}-signature-${index}`,
      { ...named, ...signature },
      'source',
    );
  for (const [index, passage] of passages.entries())
    await enact(who, quoteLetter, `${key}-passage-${index}`, { ...named, ...passage }, 'source');
};

const openCalls = async (enactor: Enactor, stage: Stage) => {
  const found = new Map<string, string>();
  for (const { key, origin, enteredOn, ...call } of calls) {
    enactor.at(`${enteredOn}T09:00`);
    const who = preparerOf(region.tenant);
    const { callId } = await enactor.enter(who, openCall, `call-${key}`, call, origin);
    await publishNow(stage, region.tenant, publishCalls, callId);
    found.set(key, callId);
  }
  return found;
};

/** Everything that an application says of its government, part by part. */
const describe = async (enactor: Enactor, application: Application, dossierId: string) => {
  const { key, lead, statement, team, governments, achievements } = application;
  const who = preparerOf(lead);
  const tell = enactor.enter;
  await tell(who, writeStatement, `${key}-statement`, { dossierId, ...statement }, 'source');
  await tell(who, nameTeam, `${key}-team`, { dossierId, ...team }, 'source');
  for (const one of governments)
    await tell(who, describeGovernment, `${key}-${one.tenant}`, { dossierId, ...one }, 'source');
  for (const [index, one] of achievements.entries())
    await tell(
      who,
      recordAchievement,
      `${key}-done-${index}`,
      said({ dossierId, ...one }),
      'source',
    );
  if ('agreement' in application)
    await tell(
      who,
      recordAgreement,
      `${key}-agreement`,
      { dossierId, ...application.agreement },
      'source',
    );
  if ('diagnosis' in application)
    await tell(
      who,
      recordDiagnosis,
      `${key}-diagnosis`,
      { dossierId, ...application.diagnosis },
      'source',
    );
};

/** Plays one application from its beginning to what became of it. */
const apply = async (
  enactor: Enactor,
  stage: Stage,
  application: Application,
  callId: string | undefined,
) => {
  const { key, lead, partners, letters, begunAt, sentAt } = application;
  const who = preparerOf(lead);
  enactor.at(begunAt);
  const beginning = { kind: 'joining', callId, partners };
  const { dossierId } = await enactor.enter(who, beginDossier, `${key}-begun`, beginning, 'source');
  await publishNow(stage, who.tenant, publishDossiers, dossierId);
  for (const partner of partners) {
    const other = preparerOf(partner);
    const joining = { dossierId, lead: who.tenant };
    await enactor.enact(other, joinConsortium, `${key}-${partner}-joins`, joining, 'source');
    await publishNow(stage, other.tenant, publishJoined, dossierId);
  }
  enactor.at(sentAt);
  await describe(enactor, application, dossierId);
  for (const [index, letter] of letters.entries())
    await enter(enactor, who, dossierId, `${key}-letter-${index}`, letter);
  await enactor.enact(who, submitDossier, `${key}-sent`, { dossierId }, 'source');
  if (!('outcome' in application)) return;
  enactor.at('2022-06-01T12:00');
  const outcome = { dossierId, ...application.outcome };
  await enactor.enter(who, recordOutcome, `${key}-outcome`, outcome, 'source');
};

/** The applications of the public sources, entered as they were signed and dated. */
export const enterApplications = async (enactor: Enactor, stage: Stage): Promise<void> => {
  const called = await openCalls(enactor, stage);
  for (const application of applications)
    await apply(enactor, stage, application, called.get(application.call));
};
