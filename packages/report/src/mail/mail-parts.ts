import { wholeNumber } from '@jobdesk/jobs-core/summary';
import type {
  Block,
  Cell,
  Column,
  Logo,
  ReportDocument,
  Row,
  Section,
  Table,
  Tone,
  VerdictKind,
} from '../report-document.ts';
import type { AttachmentPlan } from './attachment-plan.ts';
import type { MailPart, MailRow } from './mail-part.ts';

/** Jobs listed one by one in a mail; the attachments and the question have them all. */
const mostJobs = 10;

export const chartCid = 'backups-by-day@jobdesk';
export const logoCid = 'logo@jobdesk';

/** The largest that a logo is shown, in CSS pixels. */
const logoBox = { width: 200, height: 56 };

const verdictTones: Readonly<Record<VerdictKind, Tone>> = { ok: 'good', attention: 'warning', incomplete: 'bad' };

/**
 * What the mail says, in order.
 */
export function mailParts(document: ReportDocument, plan: AttachmentPlan, withPicture: boolean): readonly MailPart[] {
  const { verdict, period, tenant, integrity, brand, notices, closing } = document;
  return [
    ...(document.simulatedText === null ? [] : [{ kind: 'banner', text: document.simulatedText } as const]),
    ...(brand.logo === null ? [] : [logoPart(brand.logo)]),
    {
      kind: 'title',
      text: `${tenant.name}: ${document.title}`,
      below: [period.text, period.zoneText, ...(period.clockChange === null ? [] : [period.clockChange])],
    },
    { kind: 'verdict', label: verdict.label, text: verdict.sentence, tone: verdictTones[verdict.kind] },
    { kind: 'paragraph', text: integrity.text, tone: integrity.complete ? 'muted' : 'bad' },
    ...notices.map(({ text, tone }) => ({ kind: 'paragraph', text, tone }) as const),
    { kind: 'figures', figures: document.figures },
    ...document.sections.flatMap((section) => sectionParts(section, withPicture)),
    { kind: 'heading', text: 'How complete this is' },
    { kind: 'paragraph', text: integrity.text, tone: integrity.complete ? 'neutral' : 'bad' },
    ...(integrity.notes.length === 0 ? [] : [{ kind: 'list', items: integrity.notes } as const]),
    { kind: 'question', before: 'Every job of this period:', question: period.question },
    { kind: 'paragraph', text: [`Made ${document.generatedAt.text}.`, ...closing].join(' '), tone: 'muted' },
    ...attachmentParts(plan),
  ];
}

function logoPart({ alternative, width, height }: Logo): MailPart {
  const scale = Math.min(logoBox.width / width, logoBox.height / height);
  const shown = (pixels: number): number => Math.max(1, Math.round(pixels * scale));
  return { kind: 'logo', cid: logoCid, alternative, width: shown(width), height: shown(height) };
}

function sectionParts(section: Section, withPicture: boolean): readonly MailPart[] {
  return [
    { kind: 'heading', text: section.heading },
    ...section.blocks.flatMap((block) => blockParts(block, section, withPicture)),
  ];
}

function blockParts(block: Block, section: Section, withPicture: boolean): readonly MailPart[] {
  switch (block.kind) {
    case 'table':
      return tableParts(section.id === 'jobs' ? shortened(block) : block);
    case 'day-chart':
      return withPicture ? [{ kind: 'picture', cid: chartCid, alternative: block.alternative }] : [];
    default:
      return [block];
  }
}

function tableParts(table: Table): readonly MailPart[] {
  if (table.rows.length === 0) return [{ kind: 'paragraph', text: table.emptyText, tone: 'muted' }];
  const essential = table.columns.filter((column) => column.essential);
  return [
    { kind: 'table', columns: essential, rows: table.rows.map((row) => mailRow(table.columns, row)) },
    ...(table.more === null
      ? []
      : [{ kind: 'question', before: `${table.more.text}.`, question: table.more.question } as const]),
  ];
}

/** A mail is no place for five hundred jobs: the first ten, the rest counted. */
function shortened(table: Table): Table {
  if (table.rows.length <= mostJobs || table.question === null) return table;
  const count = table.rows.length - mostJobs + (table.more?.count ?? 0);
  const more = { count, text: `+${wholeNumber(count)} more`, question: table.question };
  return { ...table, rows: table.rows.slice(0, mostJobs), more };
}

function mailRow(columns: readonly Column[], { cells, question }: Row): MailRow {
  const pairs = columns.flatMap((column, index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ column, cell }];
  });
  return {
    cells: pairs.filter(({ column }) => column.essential).map(({ cell }) => cell),
    below: pairs
      .filter(({ column, cell }) => isSaidBelow(column, cell))
      .map(({ column, cell }) => belowOf(column, cell)),
    question,
  };
}

/** What a narrow mail has no column for: words and moments, and counts that are no good news. */
function isSaidBelow({ essential, kind }: Column, { text, tone }: Cell): boolean {
  if (essential || text === '' || tone === 'muted') return false;
  return kind === 'count' ? tone !== 'neutral' : kind === 'text' || kind === 'status' || kind === 'instant';
}

function belowOf({ heading, kind }: Column, { text, tone }: Cell): { readonly text: string; readonly tone: Tone } {
  return { text: kind === 'status' ? text : `${heading}: ${text}`, tone };
}

function attachmentParts({ attached, omitted }: AttachmentPlan): readonly MailPart[] {
  const names = (files: AttachmentPlan['attached']): string => files.map(({ fileName }) => fileName).join(', ');
  return [
    ...(attached.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Attached: ${names(attached)}.`, tone: 'muted' } as const]),
    ...(omitted.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `Not attached because this mail would have grown too large: ${names(omitted)}. The figures above are complete without it; "jobs report" or "jobs export" makes the file again.`,
            tone: 'warning',
          } as const,
        ]),
  ];
}
