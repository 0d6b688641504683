import lighthouse from 'lighthouse';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Audit = Readonly<Record<(typeof categories)[number], number>> & {
  readonly lcpMs: number;
  /** What took points, so that somebody can mend it. */
  readonly lost: readonly string[];
};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const once = async (url: string, port: number) => {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!run) throw new Error(`Lighthouse says nothing about ${url}`);
  return run.lhr;
};

/** What Lighthouse's telephone says of a page: the median of each figure. */
export const audit = async (url: string, port: number, times: number): Promise<Audit> => {
  const runs: Awaited<ReturnType<typeof once>>[] = [];
  for (let turn = 0; turn < times; turn += 1) runs.push(await once(url, port));
  const score = (category: (typeof categories)[number]) =>
    Math.round(median(runs.map(({ categories: all }) => all[category]?.score ?? 0)) * 100);
  const [first] = runs;
  const lost = categories.flatMap((category) =>
    (first?.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (first?.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
    lcpMs: median(
      runs.map(({ audits }) => audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
    ),
    lost: [...new Set(lost)],
  };
};
