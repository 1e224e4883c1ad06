import { serviceName } from '@jobdesk/jobs-core/model';
import { column, countCell, textCell } from '../cell.ts';
import { activeMutes, untilText } from '../mutes.ts';
import { oneLine } from '../one-line.ts';
import { questionAbout } from '../question.ts';
import type { Block, Row, Section } from '../report-document.ts';
import type { ReportFacts, ReportMute } from '../report-facts.ts';

const longestReason = 300;

const columns = [
  column('service', 'Backups of', 'text', { essential: true, weight: 2.4 }),
  column('until', 'Muted', 'text', { essential: true, weight: 1.8 }),
  column('failed', 'Failed', 'count', { essential: true }),
  column('stopped', 'Stopped', 'count'),
  column('exceptions', 'Exceptions', 'count', { essential: true, weight: 1.4 }),
  column('reason', 'Reason', 'text', { weight: 4 }),
];

/** What is muted, why and until when; nothing where nothing is. Its jobs stay in every figure. */
export function mutesSection(facts: ReportFacts): readonly Section[] {
  const { mutes = [], summary, tenant, window } = facts;
  if (mutes.length === 0) return [];
  const active = activeMutes(facts);
  const period = { window, timeZone: tenant.timeZone };
  const row = (mute: ReportMute): Row => {
    const backups = summary.byService.find(({ service }) => service === mute.service)?.backups.byOutcome;
    return {
      cells: [
        textCell(serviceName(mute.service)),
        textCell(untilText(mute)),
        countCell(backups?.failed ?? 0, 'bad'),
        countCell(backups?.stopped ?? 0, 'bad'),
        countCell(backups?.warning ?? 0, 'warning'),
        textCell(oneLine(mute.reason, longestReason)),
      ],
      question: questionAbout({ service: mute.service, operation: 'backup' }, period),
    };
  };
  const ended = mutes.filter((mute) => !active.includes(mute));
  return [
    {
      id: 'mutes',
      heading: 'Muted',
      blocks: [
        {
          kind: 'table',
          columns,
          rows: active.map(row),
          question: null,
          emptyText: 'Nothing is muted any more.',
          more: null,
        },
        note('What is muted stands in every figure, and not under what needs action.', 'muted'),
        ...ended.map((mute) =>
          note(`${serviceName(mute.service)} was muted ${untilText(mute)}: its failures need action again.`, 'warning'),
        ),
      ],
    },
  ];
}

function note(text: string, tone: 'muted' | 'warning'): Block {
  return { kind: 'paragraph', text, tone };
}
