import { counted } from '@jobdesk/jobs-core/summary';
import { oneLine } from '@jobdesk/report';
import type { Finding, FindingStatus } from '../doctor/finding.ts';
import { wrap } from './fit.ts';
import { type Page, readableWidth } from './page.ts';
import { symbolOf } from './style.ts';

const tones = { ok: 'good', warning: 'warning', failed: 'bad', 'not configured': 'muted' } as const;

/** What was found, one check after the other, what to do under what needs it, and what it comes to. */
export function findingsText(findings: readonly Finding[], page: Pick<Page, 'width' | 'style'>): string {
  const { style } = page;
  const names = findings.map(({ check, tenant }) =>
    tenant === null || tenant === 'default' ? check : `${check} (${tenant})`,
  );
  const widest = Math.max(0, ...names.map(({ length }) => length));
  const lines = findings.flatMap(({ status, text, advice }, index) => {
    const tone = tones[status];
    const head = `${style.toned(tone, `${symbolOf(tone)} ${status.padEnd(14)}`)}  ${(names[index] ?? '').padEnd(widest)}  `;
    const indent = 2 + 14 + 2 + widest + 2;
    const [first = '', ...more] = said(text, indent, page);
    const below = [...more, ...(advice === null ? [] : said(advice, indent, page).map(style.faint))];
    return [head + first, ...below.map((line) => ' '.repeat(indent) + line)];
  });
  return `${lines.join('\n')}\n\n${style.bold(sum(findings))}\n`;
}

function said(text: string, indent: number, { width }: Pick<Page, 'width'>): readonly string[] {
  return wrap(oneLine(text), Math.max(30, Math.min(width, readableWidth + 20) - indent), 'keep');
}

function sum(findings: readonly Finding[]): string {
  const has = (wanted: FindingStatus): number => findings.filter(({ status }) => status === wanted).length;
  const warnings = has('warning') === 0 ? '' : `, ${counted(has('warning'), 'warning')}`;
  if (has('failed') === 0) return `All well${warnings}.`;
  return `${has('failed')} of ${counted(findings.length, 'check')} failed${warnings}.`;
}
