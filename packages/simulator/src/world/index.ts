// Made-up tenants: the same for the same seed.
export { generateJobs, type WorldOptions } from './generate-jobs.ts';
