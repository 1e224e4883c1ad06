import type { Figure, Tone } from '../report-document.ts';
import { htmlTable, questionHtml } from './html-table.ts';
import { escapeHtml, withoutLinks } from './html-text.ts';
import type { MailPart } from './mail-part.ts';
import { colours, fontStack, toneLooks } from './mail-style.ts';

const text = (words: string): string => escapeHtml(withoutLinks(words));

export interface HtmlMailOptions {
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** The customer's colour, for headings; null: the product's own. */
  readonly accent: string | null;
}

/**
 * The mail as HTML: one column of at most 640 pixels, tables and inline CSS, nothing from elsewhere. Outlook knows no
 * `max-width`: for it alone, a table of 640 pixels stands around the column.
 */
export function htmlMail(parts: readonly MailPart[], { subject, language, accent }: HtmlMailOptions): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:${colours.ground};-webkit-text-size-adjust:100%">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;background:${colours.ground}"><tr><td align="center" style="padding:12px 0">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:640px;table-layout:fixed;background:${colours.paper}"><tr><td style="padding:20px 18px 24px;${accent === null ? '' : `border-top:4px solid ${accent};`}font-family:${fontStack};font-size:14px;line-height:20px;color:${colours.ink};text-align:left;overflow-wrap:anywhere;word-break:break-word">
${parts.map((part) => partHtml(part, accent ?? colours.ink)).join('\n')}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
}

function partHtml(part: MailPart, accent: string): string {
  const inAccent = accent === colours.ink ? '' : `;color:${accent}`;
  switch (part.kind) {
    case 'banner':
      return box('#fff4c2', '#5c4400', `<b>${text(part.text)}</b>`);
    case 'logo':
      return `<img src="cid:${escapeHtml(part.cid)}" alt="${text(part.alternative)}" width="${part.width}" height="${part.height}" style="display:block;border:0;margin:0 0 12px;background:#ffffff">`;
    case 'title':
      return `<h1 style="margin:0 0 4px;font-size:21px;line-height:27px${inAccent}">${text(part.text)}</h1>
<p style="margin:0 0 14px;color:${colours.muted}">${part.below.map(text).join('<br>')}</p>`;
    case 'verdict': {
      const { colour, shape, tint } = toneLooks[part.tone];
      return box(
        tint,
        colour,
        `<b>${shape} ${text(part.label)}.</b> <span style="color:${colours.ink}">${text(part.text)}</span>`,
      );
    }
    case 'figures':
      return figuresHtml(part.figures);
    case 'heading':
      return `<h2 style="margin:24px 0 6px;font-size:16px;line-height:22px${inAccent}">${text(part.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 8px;color:${toneLooks[part.tone].colour}">${markOf(part.tone)}${text(part.text)}</p>`;
    case 'table':
      return htmlTable(part.columns, part.rows);
    case 'picture':
      return `<img src="cid:${escapeHtml(part.cid)}" alt="${text(part.alternative)}" width="604" style="display:block;width:100%;max-width:604px;height:auto;border:0;margin:0 0 10px;background:#ffffff">`;
    case 'definitions':
      return part.items
        .map(
          ({ term, text: words }) =>
            `<p style="margin:0 0 6px;font-size:13px;line-height:18px;color:${colours.muted}"><b style="color:${colours.ink}">${text(term)}:</b> ${text(words)}</p>`,
        )
        .join('\n');
    case 'question':
      return `<p style="margin:0 0 8px">${text(part.before)} <span style="font-size:12px;color:${colours.muted}">${questionHtml(part.question)}</span></p>`;
    default:
      return `<ul style="margin:0 0 8px;padding:0 0 0 18px">${part.items.map((item) => `<li style="margin:0 0 4px">${text(item)}</li>`).join('')}</ul>`;
  }
}

function box(background: string, edge: string, html: string): string {
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;margin:0 0 14px"><tr><td style="padding:10px 12px;background:${background};border-left:4px solid ${edge};color:${edge}">${html}</td></tr></table>`;
}

/** The shape that says a tone without colour, before the words. */
function markOf(tone: Tone): string {
  const { shape } = toneLooks[tone];
  return shape === '' ? '' : `${shape} `;
}

/** Two by two: four in a row do not fit a phone. */
function figuresHtml(figures: readonly Figure[]): string {
  const rows = [figures.slice(0, 2), figures.slice(2, 4)].filter((row) => row.length > 0);
  const html = rows.map((row) => `<tr>${row.map(figureHtml).join('')}</tr>`).join('');
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 4px">${html}</table>`;
}

function figureHtml({ label, text: value, detail, tone, change, question }: Figure): string {
  const { colour } = toneLooks[tone];
  const changed = `against the period before: <span style="color:${toneLooks[change.tone].colour}">${text(change.text)}</span>`;
  return `<td width="50%" style="width:50%;padding:8px 10px 10px 0;vertical-align:top;border-top:1px solid ${colours.rule};font-size:12px;line-height:17px;color:${colours.muted}">${text(label)}<br><span style="font-size:24px;line-height:32px;font-weight:bold;color:${colour}">${markOf(tone)}${text(value)}</span><br>${text(detail)}<br>${changed}${question === null ? '' : `<br>${questionHtml(question)}`}</td>`;
}
