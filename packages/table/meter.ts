/** Counts what the engine was asked, for the benchmarks: calls, capacity units, items. Off by default. */
export const meter = {
  isOn: false,
  calls: 0,
  units: 0,
  items: 0,
  count(operation: string, output: unknown) {
    if (!this.isOn) return;
    const answer = output as { ConsumedCapacity?: unknown; Items?: unknown[]; Item?: unknown };
    const consumed = [answer.ConsumedCapacity ?? []].flat() as { CapacityUnits?: number }[];
    this.calls += 1;
    this.units += consumed.reduce((sum, part) => sum + (part.CapacityUnits ?? 0), 0);
    this.items += operation === 'Query' ? (answer.Items?.length ?? 0) : answer.Item ? 1 : 0;
  },
  start() {
    Object.assign(this, { isOn: true, calls: 0, units: 0, items: 0 });
  },
  stop() {
    this.isOn = false;
    return { calls: this.calls, units: this.units, items: this.items };
  },
};
