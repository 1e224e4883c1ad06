import { phrases } from '@jobdesk/chat';
import type { Failed, Refusal, Reply } from '@jobdesk/chat/desk';
import { answerHead, colourOf } from './answer-head.ts';
import { factLines } from './fact-lines.ts';
import { size } from '@jobdesk/chat/fit-lines';
import { groupLines } from './group-lines.ts';
import { jobsLines, placeOf } from './job-lines.ts';
import { bodyRoom, room } from './limits.ts';
import { frame, type Message, rule, text } from './message.ts';
import { noteLines } from './note-lines.ts';
import { plain } from './plain.ts';
import { pressControls } from './press-controls.ts';
import { colours } from './tone.ts';

type Answered = Extract<Reply, { kind: 'answer' }>;

/** What the desk replied, as one message; every kind of reply has its own look and none is silence. */
export function replyMessage(reply: Reply): Message {
  if (reply.kind === 'answer') return answerMessage(reply);
  return reply.kind === 'failed' ? failureMessage(reply) : refusalMessage(reply);
}

/** An answer: headline, what was understood, figures, groups or jobs, notes, how whole it is, and what can be pressed. */
function answerMessage(reply: Answered): Message {
  const { answer, page, tenant } = reply;
  if (answer.kind === 'help') return helpMessage(reply);
  const head = answerHead(answer);
  const notes = noteLines(answer, room.notes);
  const free = bodyRoom(head, notes, [answer.integrity]);
  const facts = factLines(answer.facts, free);
  const rows = page === null ? [] : jobsLines(page.jobs, placeOf(answer, tenant), free - size(facts));
  const groups = groupLines(answer, free - size(facts) - size(rows));
  const body = [...facts, ...rows, ...groups];
  const position = rows.length === 0 ? [] : [`-# ${page?.position}, ${phrases.order(answer.query.node.sort)}`];
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...head),
        ...(body.length === 0 ? [] : [rule(), text(...body, ...position)]),
        ...(notes.length === 0 ? [] : [rule(), text(...notes)]),
        text(`-# ${plain(answer.integrity, room.integrity)}`),
        ...pressControls(reply),
      ),
    ],
  };
}

/** How to ask; also for a question of which nothing was understood. */
export function helpMessage({ answer }: Pick<Answered, 'answer'>): Message {
  const examples = answer.kind === 'help' ? answer.examples : phrases.examples;
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...answerHead(answer), ...noteLines(answer, room.notes)),
        rule(),
        text('**Ask, for instance**', ...examples.map((example) => `- \`/jobs query: ${example}\``)),
        text(
          '-# `/job` opens one job by its id · `/jobs-report` makes the report of a period · `/jobs-alerts` tells you of new jobs · `/jobs-help` shows this',
        ),
      ),
    ],
  };
}

/** Jobs could not be read, or a fault of ours: what happened and what to do. */
export function failureMessage({ failure: { headline, advice } }: Pick<Failed, 'failure'>): Message {
  return {
    files: [],
    components: [
      frame(
        colours.bad,
        text('### No answer', plain(headline, 1_200)),
        ...(advice === null ? [] : [text(plain(advice, 400))]),
      ),
    ],
  };
}

/** Why somebody gets no answer. */
export function refusalMessage({ text: reason }: Pick<Refusal, 'text'>): Message {
  return sentenceMessage(reason);
}

/** One sentence; what it holds from outside is shown letter by letter. */
export function sentenceMessage(sentence: string): Message {
  return { files: [], components: [frame(colours.neutral, text(plain(sentence, 1_500)))] };
}
