import { dayChart } from '../chart/day-chart.ts';
import type { ReportDocument } from '../report-document.ts';
import { planAttachments } from './attachment-plan.ts';
import { encodedSize } from './encoded-size.ts';
import { htmlMail } from './html-mail.ts';
import type { MailContent, MailFile, MailPicture } from './mail-content.ts';
import { chartCid, logoCid, mailParts } from './mail-parts.ts';
import { textMail } from './text-mail.ts';

export interface MailOptions {
  /** The files that are to go with the mail, if they fit. */
  readonly files: readonly MailFile[];
  /** The largest mail that is sent, in bytes, everything encoded. @default 10 MB */
  readonly largestMail?: number;
  /** Formats that are left out in any case, and said to be. @default none */
  readonly without?: readonly MailFile['format'][];
}

export const defaultLargestMail = 10_000_000;

/** Small, and shown larger: its words stay readable when a phone shrinks it. */
const chartSize = { width: 380, height: 170 };

/** Twice the width at which it is shown, for screens with fine dots. */
const chartPixels = 1208;

/** For headers and the boundaries between the parts. */
const envelope = 8_000;

/**
 * The report as a mail: it stands alone without its attachments, and HTML and text say the same. Files that would make
 * it too large are left out, first the workbook, then the PDF, and the body says so.
 */
export async function renderMail(document: ReportDocument, options: MailOptions): Promise<MailContent> {
  const { files, largestMail = defaultLargestMail, without = [] } = options;
  const pictures = await picturesOf(document);
  const render = (plan: ReturnType<typeof planAttachments>): Pick<MailContent, 'html' | 'text'> => {
    const parts = mailParts(
      document,
      plan,
      pictures.some(({ cid }) => cid === chartCid),
    );
    return { html: htmlMail(parts, { ...document, accent: document.brand.accent }), text: textMail(parts) };
  };
  // Measured with every file named as left out: the longest that the body can become.
  const longest = render({ attached: [], omitted: files });
  const body = [longest.html, longest.text].map((text) => Buffer.byteLength(text));
  const taken = [...body, ...pictures.map(({ bytes }) => bytes.length)].reduce(
    (sum, size) => sum + encodedSize(size),
    envelope,
  );
  const plan = planAttachments(files, largestMail - taken, without);
  return { subject: document.subject, ...render(plan), pictures, attachments: plan.attached };
}

async function picturesOf(document: ReportDocument): Promise<readonly MailPicture[]> {
  return [...logoOf(document), ...(await chartOf(document))];
}

function logoOf({ brand: { logo } }: ReportDocument): readonly MailPicture[] {
  if (logo === null) return [];
  const bytes = Buffer.from(logo.png, 'base64');
  return [{ cid: logoCid, fileName: 'logo.png', mediaType: 'image/png', bytes }];
}

async function chartOf(document: ReportDocument): Promise<readonly MailPicture[]> {
  const chart = document.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'day-chart');
  if (chart === undefined || chart.days.length === 0) return [];
  // Loaded when a mail is made: the renderer is native code that no other surface needs.
  const { drawSvg } = await import('../draw-svg.ts');
  const { png } = drawSvg(dayChart(chart, chartSize), { width: chartPixels, background: '#ffffff' });
  return [{ cid: chartCid, fileName: 'backups-by-day.png', mediaType: 'image/png', bytes: png }];
}
