// How long people wait for a card: 400 questions at 8 and at 30 at a time over jobs that were read before, through HTTP,
// database and back, from the message's departure to the card's arrival.
import { personIn, type Running, startRunning } from '../test/running.ts';

const questions = [
  'failed backups last week',
  'all jobs last 5 days',
  'jobs by service last week',
  'summary of last week',
];

async function waits(running: Running, atATime: number): Promise<readonly number[]> {
  const measured: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < 400) {
      const number = next;
      next += 1;
      const person = personIn(running, { id: `a:${atATime}-${number}`, type: 'personal' }, `person-${number}`);
      const start = performance.now();
      await person.ask(questions[number % questions.length] ?? '');
      measured.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return measured.toSorted((a, b) => a - b);
}

function print(name: string, value: number, goal: number): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 10) / 10, unit: 'ms', goal, peer: null }));
}

const running = await startRunning({ jobs: 2000, seed: 1 });
await waits(running, 4);
const [eight, thirty] = [await waits(running, 8), await waits(running, 30)];
print('Teams: a card, 8 at a time, p95', eight[Math.floor(eight.length * 0.95)] ?? Number.NaN, 150);
print('Teams: a card, 30 at a time, slowest', thirty.at(-1) ?? Number.NaN, 1_000);
await running.close();
