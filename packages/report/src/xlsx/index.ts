// Workbooks: a report's, and the jobs of an export.
export { type JobsWorkbookOptions, openJobsWorkbook } from './jobs-workbook.ts';
export { openReportWorkbook, type ReportWorkbookOptions } from './report-workbook.ts';
