import { createRequire } from 'node:module';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Pages } from './content.ts';
import { baseFamily, fontFamilies } from './fonts/font-catalogue.ts';
import { fontTicket } from './fonts/font-shelf.ts';
import { visibleText } from './text/visible-text.ts';
import { colours, page, sizes } from './theme.ts';

/** What of pdfmake 0.3 is used; its types leave out the file system that it reads fonts from. */
interface Pdfmake {
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
  setFonts(fonts: Record<string, { normal: string; bold: string }>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
}

let loaded: Pdfmake | null = null;

/** pdfmake, ready to draw: loaded when the first page is drawn, and cut off from files and network. */
function pdfmake(): Pdfmake {
  if (loaded !== null) return loaded;
  const instance: Pdfmake = createRequire(import.meta.url)('pdfmake');
  instance.setUrlAccessPolicy(() => false);
  instance.setLocalAccessPolicy(() => false);
  for (const { faces } of fontFamilies)
    for (const face of [faces.normal, faces.bold]) instance.virtualfs.writeFileSync(face, fontTicket(face));
  instance.setFonts(Object.fromEntries(fontFamilies.map(({ name, faces }) => [name, { ...faces }])));
  loaded = instance;
  return instance;
}

/**
 * Draws pages as a PDF file. This is the only file that knows pdfmake.
 *
 * @returns the file's bytes
 */
export async function drawPdf(pages: Pages): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: { width: page.width, height: page.height },
    pageOrientation: pages.orientation,
    pageMargins: [page.left, page.top, page.right, page.bottom],
    version: '1.7',
    language: pages.language,
    displayTitle: true,
    info: {
      // Viewers show these in their own windows: nothing in them may hide or steer.
      title: visibleText(pages.title),
      author: pages.author,
      subject: visibleText(pages.subject),
      creator: pages.creator,
      producer: 'pdfmake',
      creationDate: pages.createdAt,
    },
    defaultStyle: { font: baseFamily.name, fontSize: sizes.body, color: colours.ink },
    content: pages.content,
    header: (current, total, size) => pages.header(current, total, size),
    footer: (current, total, size) => pages.footer(current, total, size),
  };
  return pdfmake().createPdf(definition).getBuffer();
}
