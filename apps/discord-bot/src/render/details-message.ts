import { jobRow, phrases } from '@jobdesk/chat';
import type { Reply } from '@jobdesk/chat/desk';
import { listed, outcomes, wholeNumber } from '@jobdesk/jobs-core/summary';
import { answerHead, colourOf } from './answer-head.ts';
import { factLines } from './fact-lines.ts';
import { fitLines } from './fit-lines.ts';
import { placeOf } from './job-lines.ts';
import { frame, type Message, rule, text } from './message.ts';
import { noteLines } from './note-lines.ts';
import { jobId, plain } from './plain.ts';
import { helpMessage } from './reply-message.ts';
import { signs } from './tone.ts';

/** How the characters are shared out beside the head; see `limits.ts`. */
const room = { said: 350, counts: 250, jobs: 1_250, notes: 450, integrity: 240 } as const;

/** Everything behind an answer: how the words were read, what the jobs add up to, and the page's jobs in full. */
export function detailsMessage(reply: Extract<Reply, { kind: 'answer' }>): Message {
  const { answer } = reply;
  if (answer.kind === 'help') return helpMessage(reply);
  const said = answer.parsed.said.map(({ text: words, reading }) => `- "${plain(words, 60)}": ${plain(reading, 90)}`);
  const jobs = [...factLines(answer.facts, room.jobs), ...jobDetails(reply)];
  const notes = noteLines(answer, room.notes);
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...answerHead(answer)),
        ...(said.length === 0 ? [] : [text('**How it was read**', ...fitLines(said, room.said, more))]),
        text(...countLines(answer)),
        ...(jobs.length === 0 ? [] : [rule(), text(...jobs)]),
        ...(notes.length === 0 ? [] : [rule(), text(...notes)]),
        text(`-# ${plain(answer.integrity, room.integrity)}`),
      ),
    ],
  };
}

type Answered = Extract<Reply, { kind: 'answer' }>;

function countLines({ matched, tally }: Extract<Answered['answer'], { kind: 'jobs' }>): readonly string[] {
  const became = outcomes
    .filter((outcome) => tally.byOutcome[outcome] > 0)
    .map((outcome) => `${wholeNumber(tally.byOutcome[outcome])} ${outcome}`);
  const { successful, failed, skipped } = tally.objects;
  return [
    '**What they add up to**',
    `- ${phrases.headline(matched, tally.byStatus)}`,
    ...(became.length === 0 ? [] : [`- What became of them: ${listed(became)}`]),
    `- Objects: ${wholeNumber(successful)} copied, ${wholeNumber(failed)} failed, ${wholeNumber(skipped)} skipped`,
  ];
}

function jobDetails({ answer, page, tenant }: Answered): readonly string[] {
  if (page === null || page.jobs.length === 0) return [];
  const place = placeOf(answer, tenant);
  const each = Math.floor(room.jobs / page.jobs.length) - 1;
  const lines = page.jobs.map((job) => {
    const { id, type, status, tone, started, finished, duration, objects, comment } = jobRow(job, place);
    const known = `${signs[tone]} ${jobId(id, 48)} ${plain(type, 40)}: ${plain(status, 24)}, ${started} → ${finished}, ${duration}, objects ${objects}`;
    const left = each - known.length - 3;
    return comment.trim() === '' || left < 12 ? known : `${known} · ${plain(comment, left)}`;
  });
  return fitLines(lines, room.jobs, more);
}

const more = (count: number): string => `-# ${wholeNumber(count)} more do not fit here: export the jobs, or open one.`;
