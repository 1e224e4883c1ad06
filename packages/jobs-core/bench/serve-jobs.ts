// The stand-in in a process of its own, so that its memory and its work are not counted: node serve-jobs.ts JOBS LATENCY
import { startSimulator } from '../../simulator/src/index.ts';

const [jobs = '2000', latencyMs = '0'] = process.argv.slice(2);
const { url, identityUrl, credentials } = await startSimulator({
  jobs: Number(jobs),
  latencyMs: Number(latencyMs),
  now: Date.UTC(2026, 10, 23, 12),
  days: 90,
});
process.stdout.write(`${JSON.stringify({ url, identityUrl, credentials })}\n`);
