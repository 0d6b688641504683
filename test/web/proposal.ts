import { origin } from './people.ts';
import { programOf } from './programs.ts';

type Requirement = Readonly<Record<string, unknown>> & { readonly id: string };
const editions = '/api/v1/standards/gore-rm/editions';

const added = {
  id: 'RM5',
  es: 'Hay al menos dos diálogos en cada proceso.',
  en: 'There are at least two dialogues in every process.',
  phase: 'dialogues',
  kind: 'advised',
  measure: 'public-meetings',
  unit: 'count',
  threshold: 2,
  evidence: 'minutes',
  severity: 'W',
  responsible: 'coordinator',
  source: 'Acuerdo ficticio de la red',
  isVerified: false,
};

const tightened = (one: Requirement) =>
  one.id === 'T6' ? { ...one, threshold: 10, es: 'La información llega diez días antes.' } : one;

const send = async (cookie: string, path: string, body: object) =>
  fetch(`${origin()}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The one proposal of the installation, with a comment; whoever comes second finds it open. */
export const openProposal = async (): Promise<string> => {
  const { cookie } = await programOf('Rita', 'penalolen');
  const { requirements } = (await (await fetch(`${origin()}${editions}/1`)).json()) as {
    requirements: readonly Requirement[];
  };
  const wording = { label: '2027', parent: 'gore-rm', parentEdition: 1 };
  const proposed = await send(cookie, editions, {
    ...wording,
    requirements: [...requirements.map(tightened), added],
  });
  if (!proposed.ok && proposed.status !== 409) throw new Error(await proposed.text());
  if (proposed.ok) {
    const pilar = await programOf('Pilar', 'penalolen');
    for (const requirementId of ['T6', 'J1'])
      await send(pilar.cookie, `${editions}/2/comments`, {
        requirementId,
        text: 'Comentario sintético.',
      });
  }
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await fetch(`${origin()}${editions}/2`)).ok) return '/estandares/gore-rm/2';
    await new Promise((free) => {
      setTimeout(free, 250);
    });
  }
  throw new Error('the proposal did not come to stand');
};
