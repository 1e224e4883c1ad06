// What a report says: jobs → summary → document.

export { AttentionList, mostListedJobs } from './attention-list.ts';
export { buildReport } from './build-report.ts';
// Words and times, the same on every surface.
export { momentOf, shortMomentText, zoneText } from './date-text.ts';
// What files of a report take.
export type { JobSink, ReportSink } from './job-sink.ts';
export { oneLine } from './one-line.ts';
export { periodOf } from './period.ts';
export { type QuestionPeriod, type QuestionSubject, questionAbout } from './question.ts';
export type * from './report-document.ts';
export type { ListedJobs, PeriodBefore, ReportFacts, ReportTenant } from './report-facts.ts';
export { isWholeDays, periodBefore } from './whole-days.ts';
