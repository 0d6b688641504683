import { type Treatment, treatmentOf, treatments } from '#kernel';
import { catalogues } from './catalogues.ts';

/** The day from which the notice reads as it does. A test holds it to the words: who changes them changes it. */
export const noticeSince = '2026-12-01';

const used = new Set<string>(
  catalogues.flatMap(({ holdings }) =>
    holdings.flatMap(({ attributes }) => Object.values(attributes)),
  ),
);

const aboutPeople = new Set(['personal', 'sensitive', 'secret']);

const rulesOf = (isMeant: (name: Treatment) => boolean) =>
  (Object.keys(treatments) as Treatment[])
    .filter((name) => used.has(name) && isMeant(name))
    .map((name) => ({ name, ...treatmentOf(name) }));

/** What is kept about people, in the order of the list of treatments: the notice of every government reads from here. */
export const notice = {
  since: noticeSince,
  about: rulesOf((name) => aboutPeople.has(treatmentOf(name).class)),
  open: rulesOf((name) => treatmentOf(name).class === 'public'),
};
