// The report as a file to read and print.

// The jobs of an export as a file to read and print.
export { type JobsPdfOptions, openJobsPdf } from './open-jobs-pdf.ts';
export { renderPdf } from './render-pdf.ts';
