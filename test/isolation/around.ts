import { randomBytes } from 'node:crypto';
import { finishArchive, noteImport, prepareArchive, takeArchive } from '#archive';
import { forgetGiver, giveContribution } from '#contributions';
import {
  correctResidence,
  declareResidence,
  erasePerson,
  forgetSessions,
  registerPerson,
  startSession,
} from '#identity';
import { followProcess, forgetFollower, unfollowProcess } from '#notices';
import {
  attestFact,
  endWaiver,
  grantWaiver,
  moveEdition,
  reverseAttestation,
  scheduleProcess,
} from '#processes';
import { openScene } from '#samples';
import { answerRequest, extendRequest, finishErasure, noteExport, requestRight } from '#privacy';
import { appoint, eraseMember } from '#tenancy';
import type { Scene } from '../../packages/perform/samples.ts';
import { processIn } from '../../packages/processes/samples.ts';

type Canary = string;
const reason = 'Se anotó por equivocación en la prueba.';
const start = '2026-03-02T12:00:00.000Z';

/** What a process does about what its standard asks for. */
export const underItsStandard = async (scene: Scene, processId: string) => {
  await scene.done(followProcess, { processId });
  await scene.done(unfollowProcess, { processId });
  const { attestationId } = await scene.done(attestFact, {
    processId,
    measure: 'forum-constituted',
    title: 'Acta de constitución',
    on: '2026-03-01',
    source: 'Decreto 12, página 1',
  });
  await scene.done(reverseAttestation, { processId, attestationId, reason });
  const waiver = { requirementId: 'J1', reason, signedAs: 'Alcaldía', until: '2026-12-31' };
  const { waiverId } = await scene.done(grantWaiver, { processId, ...waiver });
  await scene.done(endWaiver, { processId, waiverId, reason });
  await scene.done(moveEdition, { processId, standard: 'ogp-pcs', edition: 1, reason });
  const phases = [{ phase: 'dialogues', opensOn: '2026-03-02', closesOn: '2026-05-02' }];
  await scene.done(scheduleProcess, { processId, phases, meetings: [] });
};

/** Somebody asks for their rights, one is put off, one denied, one granted and carried out. */
export const rights = async (scene: Scene, canary: Canary, followed: string) => {
  const machine = { tenant: 'articula' as typeof scene.tenant, isInstallation: true };
  const here = { isInstallation: true };
  const processId = await processIn(scene);
  const person = scene.personWith('resident');
  const officer = { person: scene.personWith('data-officer') };
  await scene.done(registerPerson, { personId: person, name: canary }, machine);
  const self = { tenant: machine.tenant, person };
  await scene.done(declareResidence, { commune: 'pirque' }, self);
  await scene.done(correctResidence, { commune: 'renca', reason }, self);
  await scene.done(noteExport, {}, self);
  await scene.done(giveContribution, { processId, text: 'Faltan bancas.' }, { person });
  await scene.done(followProcess, { processId: followed }, { person });
  await scene.done(appoint, { personId: person, name: canary, roles: ['reader'] });
  await scene.done(requestRight, { kind: 'erasure', details: canary }, { person });
  const asked = { personId: person, kind: 'erasure', reason };
  await scene.done(extendRequest, asked, officer);
  await scene.done(answerRequest, { ...asked, outcome: 'granted' }, officer);
  await scene.done(eraseMember, { personId: person }, here);
  await scene.done(forgetGiver, { personId: person }, here);
  await scene.done(forgetFollower, { processId: followed, personId: person }, here);
  await scene.done(erasePerson, { personId: person }, machine);
  await scene.done(finishErasure, { personId: person }, here);
  const tokenHash = randomBytes(32).toString('hex');
  const old = openScene('2025-01-01T12:00:00.000Z', scene.tenant);
  const opening = { personId: person, tokenHash, level: 1, means: 'mail' };
  await old.done(startSession, opening, machine);
  await scene.done(forgetSessions, { tokenHashes: [tokenHash] }, machine);
  const waiting = scene.personWith('resident');
  await scene.done(requestRight, { kind: 'objection', details: canary }, { person: waiting });
};

/** All of it is asked for, made and taken, and something of the same kind brought in. */
export const leaving = async (scene: Scene, canary: Canary) => {
  const machine = { person: undefined, isInstallation: true } as const;
  const { archiveId } = await scene.done(prepareArchive, { reason: `${canary} se lo lleva.` });
  const sha256 = randomBytes(32).toString('hex');
  const counts = { bytes: 1, parts: 1, records: 1, acts: 1, files: 0 };
  await scene.done(finishArchive, { archiveId, sha256, ...counts }, machine);
  await scene.done(takeArchive, { archiveId });
  const brought = { sha256, madeAt: start, acts: 1, records: 1 };
  await scene.done(noteImport, brought, machine);
  return { archiveId };
};
