import { LocalDate } from '#kernel';
import { type Edition, type Pin, isSamePin, standardNames } from './edition.ts';
import { added, tightened } from './editions/gore-rm.ts';
import { forum } from './editions/ogp-local/forum.ts';
import { implementation } from './editions/ogp-local/implementation.ts';
import { information } from './editions/ogp-local/information.ts';
import { joining } from './editions/ogp-local/joining.ts';
import { monitoring } from './editions/ogp-local/monitoring.ts';
import { participation } from './editions/ogp-local/participation.ts';
import { plan } from './editions/ogp-local/plan.ts';
import { response } from './editions/ogp-local/response.ts';
import { pcs } from './editions/ogp-pcs.ts';
import type { Requirement } from './requirement.ts';

/** OGP Local as its forms and tips asked in 2021. Values that nobody re-read are marked unverified. */
const ogpLocal: Edition = {
  id: 'ogp-local',
  edition: 1,
  label: '2021',
  name: standardNames['ogp-local'],
  basis: 'programme',
  requirements: [
    ...joining,
    ...forum,
    ...information,
    ...participation,
    ...response,
    ...plan,
    ...implementation,
    ...monitoring,
  ],
};

const ogpPcs: Edition = {
  id: 'ogp-pcs',
  edition: 1,
  label: '2022',
  name: standardNames['ogp-pcs'],
  basis: 'programme',
  inForceFrom: LocalDate.parse('2022-01-01'),
  requirements: [...pcs],
};

const stricter = new Map<string, Requirement>(tightened.map((one) => [one.id, one]));

/** Where the members' agreeing starts from: nobody has agreed on it yet. */
const goreRm: Edition = {
  id: 'gore-rm',
  edition: 1,
  label: 'Propuesta inicial',
  name: standardNames['gore-rm'],
  parent: { id: 'ogp-local', edition: 1 },
  basis: 'starting-proposal',
  requirements: [...ogpLocal.requirements.map((one) => stricter.get(one.id) ?? one), ...added],
};

/** The editions that come with the house. What members agree on is added to them by their votes. */
export const editions: readonly Edition[] = [ogpLocal, ogpPcs, goreRm];

/** The shipped edition that a process pinned, or nothing if there is none of that number. */
export const editionOf = (pin: Pin): Edition | undefined =>
  editions.find((one) => isSamePin(one, pin));
