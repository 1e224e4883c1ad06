import { type Answer, jobRow } from '@jobdesk/chat';
import type { DeskTenant, Page } from '@jobdesk/chat/desk';
import type { Job } from '@jobdesk/jobs-core/model';
import { type Container, type Element, text } from './card.ts';
import { room } from './limits.ts';
import { plain } from './plain.ts';
import { colours, signs } from './tone.ts';

/** From where moments are read. */
type Place = Parameters<typeof jobRow>[1];

/** Where an answer's moments are read: its tenant's zone, at the time of its reading. */
export function placeOf(answer: Answer, { conventions }: DeskTenant): Place {
  return { now: answer.kind === 'jobs' ? answer.completeness.asOf : answer.asOf, timeZone: conventions.timeZone };
}

/** What a row of a job says where there is nothing to say. */
export const nothing = '–';

/** The jobs of a page; pressing one opens it. */
export function jobRows(page: Page, question: string, place: Place): readonly Element[] {
  return page.jobs.map((job) => jobRowOf(job, place, question, page.number));
}

/** A job: status in word, shape and colour, id, operation; started, took, objects; its comment's beginning. */
function jobRowOf(job: Job, place: Place, question: string, page: number): Container {
  const { id, type, status, tone, started, duration, objects, comment } = jobRow(job, place);
  const when = [
    started === nothing ? 'not started' : `started ${started}`,
    ...(duration === nothing ? [] : [`took ${duration}`]),
    ...(job.counts.total === 0 || objects === nothing ? [] : [`objects ${objects}`]),
  ];
  const [line = ''] = comment.trim().split(/\r?\n/, 1);
  const open = { verb: 'open', question, page, words: id } as const;
  return {
    type: 'Container',
    separator: true,
    spacing: 'small',
    items: [
      {
        type: 'ColumnSet',
        columns: [
          {
            type: 'Column',
            width: 'auto',
            items: [text(`${signs[tone]} ${plain(status, room.word)}`, { weight: 'bolder', color: colours[tone] })],
          },
          {
            type: 'Column',
            width: 'stretch',
            items: [text(`${plain(type, room.word)} · ${plain(id, room.id)}`)],
          },
        ],
      },
      text(when.map((part) => plain(part, room.word)).join(' · '), { size: 'small', isSubtle: true, spacing: 'none' }),
      ...(line === '' ? [] : [text(plain(line, room.comment), { size: 'small', spacing: 'none' })]),
    ],
    // A longer id does not come back whole.
    ...(id.length <= 1_000
      ? { selectAction: { type: 'Action.Execute', title: 'Open', verb: 'open', data: open } }
      : {}),
  };
}
