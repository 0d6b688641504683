import { listCommitments } from '#commitments';
import { listConsultations } from '#consultations';
import { listContributions, listThemes } from '#contributions';
import { listDialogues } from '#dialogues';
import { listObligations } from '#implementation';
import type { PersonId, TenantId } from '#kernel';
import { listReports } from '#monitoring';
import { listProposals } from '#proposals';
import type { Ask } from '../http/ask.ts';
import { es, word } from '../text/es.ts';

export type Thing = { readonly id: string; readonly title: string; readonly state: string };

type Who = { readonly tenant: TenantId; readonly person: PersonId };
type Gather = (ask: Ask, who: Who, processId: string) => Promise<readonly Thing[]>;

/** A list of things of the process, and the parameter by which a verb names one of them. */
export type Station = {
  readonly title: string;
  readonly rooms: readonly string[];
  readonly param: string;
  readonly gather: Gather;
};

const gathered =
  <Item>(list: { readonly id: string }, toThing: (item: Item) => Thing): Gather =>
  async (ask, who, processId) => {
    const seen = await ask.read(list as never, who, { processId });
    return seen.ok ? (seen.value as { items: readonly Item[] }).items.map(toThing) : [];
  };

type Row = { readonly id: string; readonly title: string; readonly state: string };

const shorten = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);

/** The stations of the thread, in its order. */
export const stations: readonly Station[] = [
  {
    title: 'Diálogos',
    rooms: ['dialogues'],
    param: 'dialogueId',
    gather: gathered<Row>(listDialogues, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.dialogueStates, state),
    })),
  },
  {
    title: 'Aportes',
    rooms: ['contributions'],
    param: 'contributionId',
    gather: gathered<{ id: string; text: string; state: string }>(
      listContributions,
      ({ id, text, state }) => ({
        id,
        title: shorten(text),
        state: word(es.contributionStates, state),
      }),
    ),
  },
  {
    title: 'Temas',
    rooms: ['contributions'],
    param: 'themeId',
    gather: gathered<Row>(listThemes, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.themeStates, state),
    })),
  },
  {
    title: 'Propuestas',
    rooms: ['proposals'],
    param: 'proposalId',
    gather: gathered<Row>(listProposals, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.proposalStates, state),
    })),
  },
  {
    title: 'Compromisos',
    rooms: ['commitments', 'implementation'],
    param: 'commitmentId',
    gather: gathered<Row>(listCommitments, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.commitmentStates, state),
    })),
  },
  {
    title: 'Consulta ciudadana',
    rooms: ['consultations'],
    param: 'consultationId',
    gather: gathered<Row>(listConsultations, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.consultationStates, state),
    })),
  },
  {
    title: 'Plan y obligaciones',
    rooms: ['plans', 'implementation'],
    param: 'obligationId',
    gather: gathered<Row>(listObligations, ({ id, title, state }) => ({
      id,
      title,
      state: word(es.obligationStates, state),
    })),
  },
  {
    title: 'Monitoreo',
    rooms: ['monitoring'],
    param: 'reportId',
    gather: gathered<{ id: string; title: string; kind: string }>(
      listReports,
      ({ id, title, kind }) => ({
        id,
        title,
        state: word(es.reportKinds, kind),
      }),
    ),
  },
];
