import { afterEach } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../src/index.ts';

/** The moment at which these tests see their worlds. */
export const now = Date.UTC(2026, 6, 6, 12);

const running: Simulator[] = [];

afterEach(async () => {
  for (const simulator of running.splice(0)) await simulator.close();
});

/** Starts a stand-in that is closed after the test. */
export async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const simulator = await startSimulator({ jobs: 60, now, ...options });
  running.push(simulator);
  return simulator;
}
