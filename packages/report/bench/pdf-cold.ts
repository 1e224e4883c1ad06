// One PDF in a process of its own: `node pdf-cold.ts ours|plain DOCUMENT.json` prints the milliseconds that loading the
// code and the fonts and making the first PDF took.
import { readFileSync } from 'node:fs';
import type { ReportDocument } from '../src/report-document.ts';

const [, , way, file = ''] = process.argv;
const document: ReportDocument = JSON.parse(readFileSync(file, 'utf8'));
// A process that runs from source has read TypeScript before.
await import('../src/pdf/figure-text.ts');
const start = performance.now();
if (way === 'ours') {
  const { renderPdf } = await import('../src/pdf/index.ts');
  await renderPdf(document);
} else {
  const { plainPdf } = await import('./plain-pdf.ts');
  await plainPdf(document);
}
console.log(performance.now() - start);
