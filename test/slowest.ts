import type { Reporter, TestModule } from 'vitest/node';

const most = 10;

const seconds = (ms: number) => (ms / 1000).toFixed(1).padStart(6);

/** Prints at the end which files took longest, and how many tests there were, in a line that any tool can read. */
export class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const took = modules
      .map((module) => {
        const { collectDuration, setupDuration, duration } = module.diagnostic();
        return { name: module.relativeModuleId, ms: collectDuration + setupDuration + duration };
      })
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, most);
    const print = (text: string) => process.stdout.write(`${text}\n`);
    print(`\nThe ${took.length} slowest files, in seconds:`);
    for (const { name, ms } of took) print(`${seconds(ms)}  ${name}`);
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    print(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
  }
}
