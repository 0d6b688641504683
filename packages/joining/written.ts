import { fillIn } from '#kernel';
import { tenantName } from '#tenancy';
import { type Dossier, contentOf } from './dossier.ts';
import { partWords, pillarWords } from './words.ts';

const statementLines = ({ statement }: Dossier) =>
  statement
    ? [
        statement.reasons,
        statement.ambition,
        statement.benefits,
        statement.contribution,
        ...statement.objectives,
      ]
    : [];

const teamLines = ({ team }: Dossier) =>
  team
    ? [team.unit, team.coordinator, ...team.supportingUnits, team.counterpart, team.programme]
    : [];

const budgetLines = ({ team }: Dossier) =>
  (team?.budget ?? []).map(({ item, source }) => (source ? `${item} (${source})` : item));

const part = (title: string, lines: readonly (string | undefined)[]) => {
  const there = lines.filter((line) => line !== undefined);
  return there.length > 0 ? [[title, ...there].join('\n')] : [];
};

/** What is sent and judged of an application: as one text for whoever sends it, and whole. */
export const sentOf = (dossier: Dossier) => {
  const { governments, achievements, agreements, diagnosis } = dossier;
  return {
    ...contentOf(dossier),
    text: [
      ...part(partWords.statement, statementLines(dossier)),
      ...part(partWords.team, teamLines(dossier)),
      ...part(partWords.budget, budgetLines(dossier)),
      ...part(
        partWords.governments,
        governments.map(({ tenant, termEndsOn }) =>
          fillIn('{name}, hasta el {termEndsOn}', { name: tenantName(tenant), termEndsOn }),
        ),
      ),
      ...part(
        partWords.achievements,
        achievements.map(({ title, pillar }) => `${title} (${pillarWords[pillar]})`),
      ),
      ...part(
        partWords.agreement,
        agreements.map(({ body, what }) => `${body}: ${what}`),
      ),
      ...part(partWords.diagnosis, diagnosis ? [diagnosis.title] : []),
    ].join('\n\n'),
  };
};
