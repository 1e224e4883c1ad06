import type { Section } from '../report-document.ts';
import type { ReportFacts } from '../report-facts.ts';

const unassessed = [
  ['Changes', 'which job types are newly failing, still failing or recovered'],
  ['Missed backups', 'which backups were expected and did not start'],
  ['Trend', 'the success rate over the weeks before the last'],
  ['Amendments', 'what has changed since an earlier report was sent'],
  ['Unusual durations', 'which backups took much longer than usual'],
] as const;

/** What this report does not say, so that its silence is not taken for good news. */
export function notAssessedSection({ schedules = [] }: Pick<ReportFacts, 'schedules'>): Section {
  return {
    id: 'not-assessed',
    heading: 'Not assessed',
    blocks: [
      {
        kind: 'paragraph',
        text: 'These need the jobs of earlier periods, which this report does not read. That nothing is said of them does not mean that there is nothing.',
        tone: 'muted',
      },
      {
        kind: 'definitions',
        items: unassessed.map(([term, text]) => ({
          term,
          text:
            term === 'Missed backups' && schedules.length > 0
              ? 'not assessed for backups without a declared schedule.'
              : `not assessed: ${text}.`,
        })),
      },
    ],
  };
}
