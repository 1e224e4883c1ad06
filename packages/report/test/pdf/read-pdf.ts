import { getDocumentProxy } from 'unpdf';

/** What a reader finds in a PDF. */
export interface ReadPdf {
  /** The words of each page, with single spaces. */
  readonly pages: readonly string[];
  /** All pages' words. */
  readonly text: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly annotations: number;
  readonly attachments: unknown;
  readonly scripts: unknown;
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
}

/** Reads a file back with a reader that had no part in writing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  let annotations = 0;
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(oneSpaced(items.map((item) => ('str' in item ? item.str : '')).join(' ')));
    annotations += (await page.getAnnotations()).length;
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
  }
  const { info } = await file.getMetadata();
  return {
    pages,
    text: pages.join(' '),
    info: Object.fromEntries(Object.entries(info)),
    annotations,
    attachments: await file.getAttachments(),
    scripts: await file.getJSActions(),
    sizes,
  };
}

/** Text as it can be compared: how words are spread over lines does not matter. */
export function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
