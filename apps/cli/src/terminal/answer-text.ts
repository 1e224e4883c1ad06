import { type Answer, type Fact, type JobsAnswer, type Note, phrases } from '@jobdesk/chat';
import { oneLine } from '@jobdesk/report';
import { wrap } from './fit.ts';
import { groupLines } from './group-table.ts';
import { jobLines } from './job-table.ts';
import { noteLines } from './note-lines.ts';
import { type Page, readableWidth } from './page.ts';
import { symbolOf } from './style.ts';

/**
 * An answer as lines for a terminal: the headline, what was understood, figures, groups, jobs, notes, integrity line.
 * Text from outside stands on one line without control characters.
 *
 * @param named whose jobs they are; null where that goes without saying
 */
export function answerText(answer: Answer, page: Page, named: string | null = null): string {
  const { style } = page;
  const blocks = [
    answer.simulated === null ? [] : [style.toned('warning', answer.simulated)],
    headlineLines(answer, page, named),
    ...(answer.kind === 'help' ? [answer.examples.map((example) => `  jobs ask ${JSON.stringify(example)}`)] : []),
    ...(answer.kind === 'jobs'
      ? [factLines(answer.facts, page), groupLines(answer, page), listedJobs(answer, page)]
      : []),
    answer.notes.filter(({ kind }) => kind !== 'incomplete').flatMap((note) => notedLines(note, page)),
    answer.kind === 'jobs' ? prose(answer.integrity, page).map(style.faint) : [],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headlineLines(answer: Answer, page: Page, named: string | null): readonly string[] {
  const { style } = page;
  const missing = answer.notes.filter(({ kind }) => kind === 'incomplete');
  const headline = prose(oneLine(answer.headline), page).map(style.bold);
  const first = missing.length === 0 ? headline : headline.map((line) => style.toned('bad', line));
  const whose = named === null ? '' : `${named}: `;
  const understood = answer.kind === 'jobs' ? prose(oneLine(whose + answer.description), page).map(style.faint) : [];
  return [...first, ...missing.flatMap((note) => notedLines(note, page)), ...understood];
}

function factLines(facts: readonly Fact[], { style, width }: Page): readonly string[] {
  const labels = Math.max(0, ...facts.map(({ label }) => label.length));
  return facts.flatMap(({ label, text, tone }) => {
    const sign = tone === 'neutral' ? '' : `${symbolOf(tone)} `;
    const [first = '', ...more] = wrap(oneLine(text), Math.max(20, Math.min(width, readableWidth) - labels - 2));
    return [
      `${style.faint(label.padEnd(labels))}  ${style.toned(tone, sign + first)}`,
      ...more.map((line) => `${' '.repeat(labels)}  ${line}`),
    ];
  });
}

/** Jobs are listed when they were asked for, not when their number or their sum was. */
function listedJobs(answer: JobsAnswer, page: Page): readonly string[] {
  const { parsed, jobs, matched, query } = answer;
  if (parsed.query.node.jobId !== null || parsed.intent === 'count' || parsed.intent === 'summary') return [];
  if (jobs.length === 0) return [];
  const more =
    jobs.length < matched
      ? [page.style.faint(phrases.shown(jobs.length, matched, phrases.order(query.node.sort)))]
      : [];
  return [...jobLines(jobs, page), ...more];
}

function notedLines({ kind, text }: Note, page: Page): readonly string[] {
  return noteLines(kind === 'incomplete' || kind === 'unrecognized' ? 'warning' : 'muted', oneLine(text), page);
}

function prose(text: string, { width }: Page): readonly string[] {
  return wrap(text, Math.min(width, readableWidth));
}
