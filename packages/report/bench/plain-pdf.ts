// The obvious way to make the report's PDF: what the manual of pdfmake shows, with the same content.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dayChart } from '../src/chart/day-chart.ts';
import type { Block, ReportDocument } from '../src/report-document.ts';

const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..', 'fonts');

interface Pdfmake {
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
  setFonts(fonts: object): void;
  setUrlAccessPolicy(allows: () => boolean): void;
  setLocalAccessPolicy(allows: () => boolean): void;
}

// The module is one instance for everybody; the peer has its own, so that each side keeps its fonts.
const shared: { readonly constructor: new () => Pdfmake } = require('pdfmake');
const pdfmake = new shared.constructor();
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts({
  'Noto Sans': { normal: join(fonts, 'NotoSans-Regular.ttf'), bold: join(fonts, 'NotoSans-Bold.ttf') },
});

function blockContent(block: Block): Content {
  if (block.kind === 'paragraph') return block.text;
  if (block.kind === 'day-chart') return { svg: dayChart(block), width: 507 };
  if (block.kind === 'definitions')
    return block.items.map(({ term, text }) => ({ text: [{ text: `${term} `, bold: true }, text] }));
  return {
    layout: 'lightHorizontalLines',
    table: {
      headerRows: 1,
      widths: block.columns.map(({ id }) => (id === 'comments' ? '*' : 'auto')),
      body: [
        block.columns.map(({ heading }) => ({ text: heading, bold: true })),
        ...block.rows.map(({ cells, question }) =>
          cells.map(({ text }, index) =>
            index === 0 && question !== null ? [text, { text: question, fontSize: 6 }] : text,
          ),
        ),
      ],
    },
  };
}

export async function plainPdf(document: ReportDocument): Promise<Uint8Array> {
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageOrientation: 'landscape',
      info: { title: document.subject },
      defaultStyle: { font: 'Noto Sans', fontSize: 8 },
      header: () => ({ text: `${document.tenant.name} ${document.period.text}`, margin: [40, 20] }),
      footer: (page, pages) => ({ text: `Page ${page} of ${pages}, as of ${document.asOf.text}`, margin: [40, 10] }),
      content: [
        { text: document.tenant.name, fontSize: 20, bold: true },
        document.verdict.label,
        document.verdict.sentence,
        document.integrity.text,
        {
          columns: document.figures.map(({ label, text, detail, change }) => [
            label,
            { text, fontSize: 20 },
            detail,
            change.text,
          ]),
        },
        ...document.sections.flatMap(({ heading, blocks }) => [
          { text: heading, fontSize: 12, bold: true, margin: [0, 10, 0, 4] } satisfies Content,
          ...blocks.map(blockContent),
        ]),
      ],
    })
    .getBuffer();
}
