import type { Runs } from '@jobdesk/schedule';
import { expect, it } from 'vitest';
import { modelOfRuns } from '../../../packages/store/test/runs/model.ts';
import { startTrial, tenantWith } from './trial.ts';

const to = ['ann', 'bob', 'cleo'].map((name) => ({ name: null, address: `${name}@contoso.example` }));
const minute = 60_000;
const tenants = [tenantWith({ to })];

/** When a process dies: at its so-manieth call of the record, before it had an effect or after. */
interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** The record as a process sees it that dies: from then on no call of it comes back, nor does anything. */
function dying(runs: Runs, { call, when }: Death): { runs: Runs; died: Promise<string> } {
  const died = Promise.withResolvers<string>();
  let calls = 0;
  const mortal = new Proxy(runs, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: readonly unknown[]) => {
        calls += 1;
        if (calls > call) return new Promise(() => undefined);
        if (calls < call) return Reflect.apply(method, target, args);
        if (when === 'after') await Reflect.apply(method, target, args);
        died.resolve(String(name));
        return new Promise(() => undefined);
      };
    },
  });
  return { runs: mortal, died: died.promise };
}

/** The calls that a reporter makes of the record while it brings three mails, in order. */
async function callsOfALife(): Promise<readonly string[]> {
  const calls: string[] = [];
  const runs = new Proxy(modelOfRuns(), {
    get(target, name, receiver) {
      calls.push(String(name));
      return Reflect.get(target, name, receiver);
    },
  });
  const trial = await startTrial({ tenants, options: { runs, lanes: 1 } });
  await trial.tick();
  return calls;
}

async function dieAndRise(death: Death): Promise<void> {
  const record = modelOfRuns();
  const { runs, died } = dying(record, death);
  const first = await startTrial({ tenants, options: { runs, by: 'dead/1/boot/ns/x', lanes: 1 }, mortal: true });
  const at = await Promise.race([died, first.tick().then(() => 'nowhere')]);
  const [run] = await record.list({ limit: 1 });
  const underWay = run?.deliveries.filter(({ claimedBy }) => claimedBy !== null).length ?? 0;
  const { received, port } = first.server;
  const next = await startTrial({ tenants, options: { runs: record, lanes: 1 }, smtp: { port } });
  await next.tick(minute);
  const copies = to.map(({ address }) => received.filter((mail) => mail.to.includes(address)).map(({ raw }) => raw));
  const twice = copies.filter((raws) => raws.length > 1).length;
  const where = `${death.when} ${at}`;
  expect({ where, ...(await next.newest()) }).toMatchObject({ where, state: 'delivered', claimedBy: null });
  expect([where, copies.map((raws) => new Set(raws).size)]).toEqual([where, [1, 1, 1]]);
  expect([where, twice <= underWay]).toEqual([where, true]);
  if (at === 'recordAttempt') expect([where, twice]).toEqual([where, death.when === 'before' ? 1 : 0]);
}

it('wherever a reporter dies, the next one brings every mail, and none twice but one that was being handed over', async () => {
  const calls = await callsOfALife();
  expect(calls.filter((name) => name === 'recordAttempt')).toHaveLength(3);
  // Every kind of call, where it is made first and last.
  const deaths = calls.flatMap((name, index): readonly Death[] =>
    calls.indexOf(name) === index || calls.lastIndexOf(name) === index
      ? [
          { call: index + 1, when: 'before' },
          { call: index + 1, when: 'after' },
        ]
      : [],
  );
  await Promise.all(deaths.map(dieAndRise));
});
