// The path: read → summarise → document → files.

// What a report says: jobs → summary → document.
export { AttentionList, mostListedJobs } from './attention-list.ts';
export { buildReport } from './build-report.ts';
// Words, times and questions, the same on every surface.
export { momentOf, shortMomentText, zoneName, zoneText } from './date-text.ts';
// What exported files and files of a report take.
export type { ExportNote, ExportSink } from './export-sink.ts';
export { type GatheredJobs, type GatherOptions, gatherJobs } from './gather-jobs.ts';
// A job for programs.
export { type JobRecord, jobRecord } from './job-record.ts';
export type { JobSink, ReportSink } from './job-sink.ts';
export { oneLine } from './one-line.ts';
export { periodOf } from './period.ts';
export { type ProducedReport, type ProduceOptions, produceReport } from './produce-report.ts';
export { type QuestionPeriod, type QuestionSubject, questionAbout } from './question.ts';
export type * from './report-document.ts';
export type {
  LateReport,
  ListedJobs,
  LogoFile,
  PeriodBefore,
  ReportBranding,
  ReportFacts,
  ReportMute,
  ReportTenant,
} from './report-facts.ts';
export { reportFileName } from './report-file-name.ts';
export { type ProducedFile, type ReportFormat, reportFormats } from './report-files.ts';
export { type DeliveryResult, type MissedBackup, type ReportResult, reportResult, totalsOf } from './report-result.ts';
export { isWholeDays, periodBefore } from './whole-days.ts';
