import { inPlace, jobRow, phrases } from '@jobdesk/chat';
import type { Reply } from '@jobdesk/chat/desk';
import { listed, outcomes, wholeNumber } from '@jobdesk/jobs-core/summary';
import { answerHead, colourOf } from './answer-head.ts';
import { factLines } from './fact-lines.ts';
import { fitLines, size } from '@jobdesk/chat/fit-lines';
import { placeOf } from './job-lines.ts';
import { bodyRoom, room } from './limits.ts';
import { frame, type Message, rule, text } from './message.ts';
import { noteLines } from './note-lines.ts';
import { jobId, plain } from './plain.ts';
import { helpMessage } from './reply-message.ts';
import { signs } from './tone.ts';

/** Everything behind an answer: how the words were read, what the jobs add up to, and the page's jobs in full. */
export function detailsMessage(reply: Extract<Reply, { kind: 'answer' }>): Message {
  const { answer, tenant } = reply;
  if (answer.kind === 'help') return helpMessage(reply);
  const head = answerHead(answer);
  const readings = answer.parsed.said.map(
    ({ text: words, reading }) => `- "${plain(words, 60)}": ${plain(inPlace(reading, placeOf(answer, tenant)), 90)}`,
  );
  const said = readings.length === 0 ? [] : ['**How it was read**', ...fitLines(readings, room.said, more)];
  const counts = countLines(answer);
  const notes = noteLines(answer, room.notes);
  const free = bodyRoom(head, said, counts, notes, [answer.integrity]);
  const facts = factLines(answer.facts, free);
  const jobs = [...facts, ...jobDetails(reply, free - size(facts))];
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...head),
        ...(said.length === 0 ? [] : [text(...said)]),
        text(...counts),
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
    `- ${plain(phrases.headline(matched, tally.byStatus), room.counts)}`,
    ...(became.length === 0 ? [] : [`- What became of them: ${listed(became)}`]),
    `- Objects: ${wholeNumber(successful)} copied, ${wholeNumber(failed)} failed, ${wholeNumber(skipped)} skipped`,
  ];
}

function jobDetails({ answer, page, tenant }: Answered, free: number): readonly string[] {
  if (page === null || page.jobs.length === 0) return [];
  const place = placeOf(answer, tenant);
  const each = Math.min(400, Math.floor(free / page.jobs.length)) - 1;
  const lines = page.jobs.map((job) => {
    const { id, type, status, tone, started, finished, duration, objects, comment } = jobRow(job, place);
    const known = `${signs[tone]} ${jobId(id, 48)} ${plain(type, 40)}: ${plain(status, 24)}, ${started} → ${finished}, ${duration}, objects ${objects}`;
    const left = each - known.length - 3;
    return comment.trim() === '' || left < 12 ? known : `${known} · ${plain(comment, left)}`;
  });
  return fitLines(lines, free, more);
}

const more = (count: number): string => `-# ${wholeNumber(count)} more do not fit here: export the jobs, or open one.`;
