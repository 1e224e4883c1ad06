import type { Instant } from '@jobdesk/jobs-core/model';
import { status } from '@jobdesk/jobs-core/model';
import { random } from '../random.ts';
import type { AccessTokens } from '../server/access-tokens.ts';
import type { Catalogue } from '../server/catalogue.ts';
import { type SimulatedJob, simulatedJob } from '../simulated-job.ts';
import { jobIds } from '../world/job-id.ts';
import type { Fault } from './fault.ts';

/** Does to the service what a fault says happens before its answer: jobs begin or finish, tokens are revoked. */
export type WorldChange = (fault: Fault) => void;

/** Changes the world of one service; new jobs begin just before `now`. */
export function worldChange(catalogue: Catalogue, tokens: AccessTokens, seed: number, now: Instant): WorldChange {
  const chance = random(seed, 0xa44e);
  const id = jobIds();
  const arrival = (strange: boolean): SimulatedJob => {
    const startedAt = Math.floor(now / 1000) * 1000 - chance.int(1, 50) * 1000;
    return simulatedJob({
      id: id('NW', startedAt, chance.int(0, 999)),
      type: strange ? 99_999 : chance.pick([1, 128, 1024, 20_009, 20_016]),
      status: status.inProgress,
      startedAt,
      counts: { failed: 0, successful: 0, skipped: 0, total: chance.int(1, 40) },
    });
  };
  return (fault) => {
    if (fault.kind === 'revoke-tokens') tokens.revokeAll();
    if (fault.kind === 'arrivals') {
      catalogue.publish(Array.from({ length: fault.count }, () => arrival(fault.strangers === true)));
    }
    if (fault.kind === 'finishes') {
      const running = catalogue.jobs().filter((job) => job.status === status.inProgress);
      catalogue.publish(running.slice(0, fault.count).map((job) => finished(job, now)));
    }
  };
}

function finished(job: SimulatedJob, now: Instant): SimulatedJob {
  const finishedAt = Math.floor(now / 1000) * 1000;
  const counts = { failed: 0, successful: job.counts.total, skipped: 0, total: job.counts.total };
  const durationMs = job.startedAt === null ? null : finishedAt - job.startedAt;
  return { ...job, status: status.successful, counts, finishedAt, durationMs };
}
