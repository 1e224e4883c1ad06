// How long a million jobs take to add up, and how much memory that needs. One JSON line per figure.
import { type Job, jobTypes } from '../src/model/index.ts';
import { Tallying } from '../src/summary/index.ts';

const count = 1_000_000;
const timeZone = 'America/New_York';
const from = Date.parse('2026-08-24T04:00:00Z');
const to = Date.parse('2026-11-23T05:00:00Z');
const statuses = [2, 2, 2, 2, 2, 2, 2, 8, 16, 4, 64, 1];

/** Jobs in batches as a reading hands them out: made as they are asked for, never all there. */
function* batches(jobs: number): Generator<readonly Job[]> {
  let seed = 1;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return seed % below;
  };
  for (let first = 0; first < jobs; first += 1000) {
    yield Array.from({ length: Math.min(1000, jobs - first) }, (_, index) => {
      const type = jobTypes[random(jobTypes.length)];
      const startedAt = from + random((to - from) / 1000) * 1000;
      const durationMs = random(20_000) * 1000;
      return {
        id: `FB${first + index}`,
        type: type?.code ?? null,
        service: type?.service ?? null,
        operation: type?.operation ?? null,
        status: statuses[random(statuses.length)] ?? 2,
        counts: { failed: 0, successful: 10, skipped: 0, total: 10 },
        startedAt,
        finishedAt: startedAt + durationMs,
        durationMs,
        comments: '',
      };
    });
  }
}

/** Only the adding up is timed; making the jobs is not. */
function timeTallying(jobs: number): number {
  const tallying = new Tallying({ window: { from, to }, timeZone });
  let spent = 0;
  for (const batch of batches(jobs)) {
    const start = performance.now();
    for (const job of batch) tallying.add(job);
    spent += performance.now() - start;
  }
  const start = performance.now();
  tallying.result();
  return spent + performance.now() - start;
}

/** The obvious way to find a job's local day: date-fns with a zone, job by job; for a hundredth of the jobs. */
async function timeDaysByDateFns(jobs: number): Promise<number> {
  // Imported only here: the libraries' own memory is not the summary's.
  const [{ format }, { tz }] = await Promise.all([import('date-fns/format'), import('@date-fns/tz')]);
  const days = new Map<string, number>();
  let spent = 0;
  for (const batch of batches(jobs)) {
    const start = performance.now();
    for (const { startedAt } of batch) {
      const day = format(startedAt ?? 0, 'yyyy-MM-dd', { in: tz(timeZone) });
      days.set(day, (days.get(day) ?? 0) + 1);
    }
    spent += performance.now() - start;
  }
  return spent;
}

// Making the jobs needs memory too: a run that only makes them comes first.
for (const batch of batches(count)) if (batch.length === 0) throw new Error('A batch holds jobs.');
const memoryBefore = process.resourceUsage().maxRSS;
const milliseconds = Math.min(timeTallying(count), timeTallying(count));
const memory = process.resourceUsage().maxRSS;
const peerMicroseconds = ((await timeDaysByDateFns(10_000)) * 1000) / 10_000;

report('summary: 1,000,000 jobs', milliseconds / 1000, 's', 0.4, null);
report(
  'summary: one job (peer: its local day alone, by date-fns)',
  (milliseconds * 1000) / count,
  'µs',
  0.4,
  peerMicroseconds,
);
report('summary: memory added by 1,000,000 jobs', (memory - memoryBefore) / 1024, 'MB', 80, null);
report('summary: peak memory of the whole process', memory / 1024, 'MB', null, null);

function report(name: string, value: number, unit: string, goal: number | null, peer: number | null): void {
  const three = (figure: number): number => Number(figure.toPrecision(3));
  console.log(JSON.stringify({ name, value: three(value), unit, goal, peer: peer === null ? null : three(peer) }));
}
