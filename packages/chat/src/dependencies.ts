import type { JobSource } from '@jobdesk/jobs-core/client';
import type { Reference } from '@jobdesk/jobs-core/language';
import type { Instant } from '@jobdesk/jobs-core/model';

/** On whose calendar a question is read and its answer printed. */
export type Conventions = Omit<Reference, 'now'>;

/** What an answer is made with: nothing in it is read from the machine. */
export interface AnswerDependencies extends Conventions {
  /** Where the jobs are. */
  readonly source: JobSource;
  readonly now: () => Instant;
  /** Whether the source's jobs are made up: every answer then says so first. */
  readonly simulated: boolean;
}
