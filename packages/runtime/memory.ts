/**
 * Remembers answers for a moment. The promise itself is kept, so that a rush loads once; a failure
 * is not kept. Bounded: the oldest goes first.
 */
export const shortMemory = <Value>(seconds: number, nowMs: () => number, most = 500) => {
  const kept = new Map<string, { until: number; value: Promise<Value> }>();
  return (key: string, load: () => Promise<Value>): Promise<Value> => {
    const found = kept.get(key);
    if (found && nowMs() < found.until) return found.value;
    const value = load();
    kept.delete(key);
    kept.set(key, { until: nowMs() + seconds * 1000, value });
    value.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return value;
  };
};
