import { consultationFacts } from '#consultations';
import { contributionFacts } from '#contributions';
import { dialogueFacts } from '#dialogues';
import { implementationFacts } from '#implementation';
import { monitoringFacts } from '#monitoring';
import type { Ports, Stage } from '#perform';
import { planFacts } from '#plans';
import { processFacts } from '#processes';

const rooms = [
  processFacts,
  dialogueFacts,
  contributionFacts,
  consultationFacts,
  planFacts,
  implementationFacts,
  monitoringFacts,
] as const;

/** All that the records of a process say, room by room. */
export const factsOf: Ports['factsOf'] = async (records, processId) =>
  (await Promise.all(rooms.map((facts) => facts(records, processId)))).flat();

/** A stage on which a gate can be asked. */
export const withFacts = (stage: Stage): Stage => ({
  ...stage,
  ports: { ...stage.ports, factsOf },
});
