import type { Command } from './command.ts';
import { job } from './job.ts';
import { jobs } from './jobs.ts';
import { jobsAlerts } from './jobs-alerts.ts';
import { jobsHelp } from './jobs-help.ts';
import { jobsReport } from './jobs-report.ts';

/** Every slash command of the bot. */
export const commands: readonly Command[] = [jobs, job, jobsReport, jobsAlerts, jobsHelp];
