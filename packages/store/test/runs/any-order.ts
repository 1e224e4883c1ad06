import type { RecordedRun, Runs } from '@jobdesk/schedule';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RunsUnderTest } from './databases.ts';
import { hour, monday } from './fixtures.ts';
import { modelOfRuns } from './model.ts';
import { anyStep, type Desk } from './steps.ts';

/** Runs on a database, held against the model. */
export function runsMeanTheModel(database: () => RunsUnderTest): void {
  it('leaves what the model says, whatever is done in whatever order', async () => {
    const steps = fc.array(fc.tuple(anyStep, fc.integer({ min: 0, max: hour / 2 })), {
      minLength: 20,
      maxLength: 60,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        await database().reset();
        const real = deskOf(database().runs);
        const model = deskOf(modelOfRuns());
        let now = monday;
        for (const [act, wait] of sequence) {
          now += wait;
          expect(await act(real, now)).toEqual(await act(model, now));
        }
        expect(await look(real.runs)).toEqual(await look(model.runs));
      }),
      { numRuns: 25 },
    );
  });
}

const deskOf = (runs: Runs): Desk => ({ runs, runsInHand: [], mailsInHand: [] });

/** The whole state, as far as a caller sees it. */
async function look(runs: Runs): Promise<unknown> {
  return {
    list: withoutIds(await runs.list({ limit: 100 })),
    unannounced: withoutIds(await runs.unannounced()),
    claimers: await runs.claimers(),
    next: await runs.nextAttemptAt(),
    last: await runs.lastDue('x', 'weekly'),
  };
}

function withoutIds(list: readonly RecordedRun[]): unknown[] {
  return list.map((run) => ({
    ...run,
    id: null,
    deliveries: run.deliveries.map((mail) => ({ ...mail, id: null })),
  }));
}
