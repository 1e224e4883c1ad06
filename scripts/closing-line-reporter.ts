import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints `N passed, N failed[, N skipped]` alone on the run's last line, for people and for machines that read only that;
 * before it, why tests were skipped, as far as they said so.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    const reasons = new Set<string>();
    for (const module of modules) {
      const results = [...module.children.allTests()].map((test) => test.result());
      for (const result of results) {
        if (result.state === 'skipped' && result.note !== undefined) reasons.add(`skipped: ${result.note}\n`);
      }
      const states = results.map(({ state }) => state);
      passed += states.filter((state) => state === 'passed').length;
      skipped += states.filter((state) => state === 'skipped' || state === 'pending').length;
      const failedHere = states.filter((state) => state === 'failed').length;
      // A file that does not load, or a failing hook, fails no test and must still count.
      failed += module.state() === 'failed' ? Math.max(1, failedHere) : failedHere;
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`${[...reasons].join('')}${line}\n`));
  }
}
