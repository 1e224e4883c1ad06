import type { Instant } from '@jobdesk/jobs-core/model';

/**
 * What a report says, before any format: plain data that survives JSON. Every figure stands here as a number and as
 * the text that people read, so PDF, mail, workbook and JSON cannot differ: a renderer prints `text` and computes
 * nothing.
 *
 * Text may hold words from outside (tenant name, comments, ids): each renderer escapes for its own format.
 */
export interface ReportDocument {
  /** BCP 47 language of the texts. */
  readonly language: 'en';
  /** `Backup report` */
  readonly title: string;
  /** The mail's subject and the file's title: `[Contoso] Backups 16–22 Nov 2026: 3 failed, 5 with exceptions, 412 ok`. */
  readonly subject: string;
  readonly tenant: { readonly id: string; readonly name: string };
  /** The jobs are made up: every renderer shows `simulatedText` at the top. */
  readonly simulated: boolean;
  /** `SIMULATED DATA: …`; null for real jobs. */
  readonly simulatedText: string | null;
  readonly verdict: Verdict;
  /** How the customer's reports look. */
  readonly brand: Brand;
  /** What the reader must know beside the verdict: that the report is late, that a secret ends soon. */
  readonly notices: readonly Notice[];
  readonly period: Period;
  /** When reading began: what the report is true of. */
  readonly asOf: Moment;
  /** When the report was made. */
  readonly generatedAt: Moment;
  /** Exactly four, in order. */
  readonly figures: readonly Figure[];
  /** In the order in which they are printed. */
  readonly sections: readonly Section[];
  readonly integrity: Integrity;
  /** The last words of the report, one sentence each. */
  readonly closing: readonly string[];
}

/** A customer's looks, made fit to be shown. */
export interface Brand {
  /** `#rrggbb`, for headings and rules: at least 4.5 : 1 against white. Null: the product's own. Never for a status. */
  readonly accent: string | null;
  readonly logo: Logo | null;
}

/** A picture that is safe to place: drawn anew from the customer's file. */
export interface Logo {
  /** For those who cannot see it: `Logo of Contoso`. */
  readonly alternative: string;
  /** Of the PNG, in pixels. */
  readonly width: number;
  readonly height: number;
  /** PNG, base64. */
  readonly png: string;
  /** The same as vectors: paths and gradients only, nothing from elsewhere. Null where it is made of pixels. */
  readonly svg: string | null;
}

/** A sentence that stands under the verdict. */
export interface Notice {
  readonly kind: 'late' | 'secret-expiry';
  readonly text: string;
  readonly tone: Tone;
}

export type VerdictKind = 'ok' | 'attention' | 'incomplete';

/** The answer in one sentence. */
export interface Verdict {
  readonly kind: VerdictKind;
  /** A word or two: `All well`, `Needs attention`, `INCOMPLETE`. */
  readonly label: string;
  /** One or two sentences, the first thing that is read. */
  readonly sentence: string;
}

/** The period of the report, `[from, to)`. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
  readonly timeZone: string;
  /** `Mon 16 – Sun 22 November 2026` */
  readonly text: string;
  /** `16–22 Nov 2026`: for subjects and running headers. */
  readonly shortText: string;
  /** `America/New_York (EST, UTC−05:00)`; both offsets where the clocks change. */
  readonly zoneText: string;
  /** `The clocks went back on Sunday 1 November: this period has 169 hours.`; null when they did not change. */
  readonly clockChange: string | null;
  /** The question that lists every job of the period. */
  readonly question: string;
}

/** A moment as number and as text in the tenant's zone: `Mon 23 Nov 2026, 06:02 EST (UTC−05:00)`. */
export interface Moment {
  readonly instant: Instant;
  readonly text: string;
}

/** How a value is meant; a renderer shows it as word, shape and colour, never by colour alone. */
export type Tone = 'good' | 'warning' | 'bad' | 'open' | 'muted' | 'neutral';

/** What a number is. Fractions lie between 0 and 1. */
export type Unit = 'count' | 'fraction' | 'milliseconds' | 'instant';

/** One of the headline figures. */
export interface Figure {
  readonly id: 'success-rate' | 'failed' | 'exceptions' | 'coverage';
  readonly label: string;
  readonly unit: 'count' | 'fraction';
  /** Null when there is nothing to divide by. */
  readonly value: number | null;
  /** `97.4 %`, `3`, `no finished jobs` */
  readonly text: string;
  /** A second line: `187 of 192 backups; 99.4 % with exceptions included`. */
  readonly detail: string;
  readonly tone: Tone;
  readonly change: Change;
  /** The question that lists the jobs behind it. */
  readonly question: string | null;
}

/** The change against the equal period before. */
export interface Change {
  /** Percentage points (`unit: 'fraction'` → 0.012 is 1.2 points) or plain difference; null when it was not assessed. */
  readonly value: number | null;
  /** `+1.2 points`, `−2`, `no change`, `n/a` */
  readonly text: string;
  /** Whether the change is good, bad or neither. */
  readonly tone: Tone;
}

export interface Section {
  readonly id:
    | 'needs-action'
    | 'by-workload'
    | 'by-day'
    | 'restores-and-exports'
    | 'open-and-skipped'
    | 'jobs'
    | 'missed'
    | 'mutes'
    | 'not-assessed'
    | 'definitions';
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table | DayChart | DefinitionList;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly tone: Tone;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** The question that lists the jobs behind the whole table; null when no one question does. */
  readonly question: string | null;
  /** Said instead of the table when it has no rows. */
  readonly emptyText: string;
  /** What was left out, in number and words, and the question that lists everything; null when nothing was. */
  readonly more: { readonly count: number; readonly text: string; readonly question: string } | null;
}

export interface Column {
  /** Names the column within its table; a cell is found by it. */
  readonly id: string;
  readonly heading: string;
  readonly kind: 'text' | 'status' | Unit;
  /** Whether it belongs to the at most four columns that fit a mail on a phone. */
  readonly essential: boolean;
  /** Width relative to the table's other columns. */
  readonly weight: number;
}

export interface Row {
  /** As many as there are columns, in their order. */
  readonly cells: readonly Cell[];
  /** The question that reproduces the row's figures in chat or terminal; null for a job that stands for itself. */
  readonly question: string | null;
}

export interface Cell {
  readonly text: string;
  /** The figure behind the text; null for words, and where there is none. */
  readonly value: number | null;
  readonly tone: Tone;
  /** For a rate: what was divided by what. */
  readonly ratio?: { readonly numerator: number; readonly denominator: number };
}

/** Jobs by local day, stacked by outcome; drawn by the renderer. */
export interface DayChart {
  readonly kind: 'day-chart';
  readonly title: string;
  /** The chart in words, for those who cannot see it. */
  readonly alternative: string;
  readonly days: readonly ChartDay[];
}

/** Backups of one local day by what became of them. */
export interface ChartDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `Mon 16` */
  readonly label: string;
  readonly success: number;
  readonly warning: number;
  /** Failed and stopped. */
  readonly failed: number;
  /** Open, skipped, empty and unknown: no outcome (yet). */
  readonly other: number;
}

export interface DefinitionList {
  readonly kind: 'definitions';
  readonly items: readonly { readonly term: string; readonly text: string }[];
}

/** How whole the report is. */
export interface Integrity {
  readonly complete: boolean;
  readonly read: number;
  /** Null when it cannot be known. */
  readonly expected: number | null;
  /** `214 of 214 jobs read, statuses all known, as of Mon 23 Nov 2026, 06:02 EST (UTC−05:00).` */
  readonly text: string;
  /** What is worth saying beside it, one sentence each, the worst first. */
  readonly notes: readonly string[];
}
