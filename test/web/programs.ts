import { comesTrue, origin } from './people.ts';
import { dayFromNow, minuteAt } from './clock.ts';

type Answer = Readonly<Record<string, string>>;

/** A program that works for a persona through the API, to set a scene quickly. */
export type Program = {
  readonly cookie: string;
  readonly reads: (path: string) => Promise<Answer>;
  readonly does: (path: string, body: object) => Promise<Answer>;
};

export const programOf = async (persona: string, commune: string): Promise<Program> => {
  const personas = (await (await fetch(`${origin()}/local/personas`)).json()) as {
    items: readonly { id: string; name: string }[];
  };
  const id = personas.items.find(({ name }) => name.startsWith(persona))?.id ?? '';
  const signedIn = await fetch(`${origin()}/local/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ persona: id }),
    redirect: 'manual',
  });
  // Of the two that a session gives, the one that is no more than a sign opens nothing.
  const cookie =
    signedIn.headers
      .getSetCookie()
      .find((one) => one.startsWith('articula='))
      ?.split(';')[0] ?? '';
  return {
    cookie,
    reads: async (path) => {
      const address = `${origin()}/api/v1/communes/${commune}${path}`;
      return (await (await fetch(address, { headers: { cookie } })).json()) as Answer;
    },
    does: async (path, body) => {
      const response = await fetch(`${origin()}/api/v1/communes/${commune}${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer;
      if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      return answer;
    },
  };
};

const commitment = {
  problem: 'No se sabe.',
  statusQuo: 'Nada se publica.',
  action: 'Se publica.',
  values: ['transparency'],
  policyArea: 'fiscal-openness',
  leadUnit: 'Unidad ficticia',
  supportingUnits: [],
  startsOn: '2027-01',
  endsOn: '2027-12',
};

export type OpenBox = {
  readonly process: string;
  readonly commitments: readonly string[];
  readonly consultation: string;
  readonly proposal: string;
};

/** A process in Peñalolén whose consultation is open, with two options. */
export const openBox = async (title: string): Promise<OpenBox> => {
  const { does, reads } = await programOf('Coral', 'penalolen');
  const { processId = '' } = await does('/processes', {
    title,
    standard: 'ogp-local',
    edition: 1,
    startsOn: dayFromNow(0),
  });
  const at = `/processes/${processId}`;
  // What the standard asks before a phase is left is not what a scene is set for.
  const exception = { reason: 'La prueba sigue en esta fase.', signedAs: 'Coordinación ficticia' };
  const enter = (phase: string) => does(`${at}/phase`, { phase, ...exception });
  await enter('dialogues');
  const { contributionId } = await does(`${at}/contributions`, { text: 'Falta luz en la plaza.' });
  await enter('systematisation');
  const { themeId } = await does(`${at}/themes`, {
    title: 'Plazas',
    contributionIds: [contributionId],
  });
  const { proposalId = '' } = await does(`${at}/proposals`, {
    title: 'Plazas con luz',
    body: 'Poner luz.',
    themeIds: [themeId],
  });
  await enter('formulation');
  const commitments: string[] = [];
  for (const name of ['Luz en las plazas', 'Bancos en las plazas']) {
    const fields = { ...commitment, title: name, proposalIds: [proposalId] };
    const { commitmentId = '' } = await does(`${at}/commitments`, fields);
    commitments.push(commitmentId);
  }
  await enter('consultation');
  const { consultationId = '' } = await does(`${at}/consultations`, {
    title,
    question: '¿Qué va primero en las plazas?',
    commitmentIds: commitments,
    maxChoices: 1,
    cutoff: 1,
    opensAt: minuteAt(Date.now() - 120_000),
    closesAt: minuteAt(Date.now() + 86_400_000),
  });
  const draft = await reads(`${at}/consultations/${consultationId}/draft`);
  const opening = { version: draft.openingVersion };
  await does(`${at}/consultations/${consultationId}/opening`, opening);
  const process = `/penalolen/procesos/${processId}`;
  const consultation = `${process}/consultas/${consultationId}`;
  const isPublished = async () =>
    (await (await fetch(`${origin()}${consultation}`)).text()).includes('Vota hasta el');
  await comesTrue(isPublished, 'the opening of the box');
  return {
    process,
    commitments,
    consultation,
    proposal: proposalId,
  };
};
