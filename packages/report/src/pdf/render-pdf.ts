import type { ReportDocument } from '../report-document.ts';
import { drawPdf } from './pdf.ts';
import { product } from './product.ts';
import { reportPages } from './report-pages.ts';

/**
 * The report as a PDF: A4, fonts embedded, the chart as vectors, no links, scripts or attachments.
 *
 * @returns the file's bytes
 *
 * @example
 * await writeFile('report.pdf', await renderPdf(document))
 */
export async function renderPdf(document: ReportDocument): Promise<Uint8Array> {
  return drawPdf(reportPages(document, product));
}
