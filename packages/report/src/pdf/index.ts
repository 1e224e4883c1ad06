// The report as a file to read and print.
export { renderPdf } from './render-pdf.ts';
