import type { Bulletin, NewMatches } from '@jobdesk/chat/desk';
import { counted } from '@jobdesk/jobs-core/summary';
import { answerHead, colourOf, simulatedLines } from './answer-head.ts';
import { factLines } from './fact-lines.ts';
import { size } from '@jobdesk/chat/fit-lines';
import { groupLines } from './group-lines.ts';
import { jobsLines, placeOf } from './job-lines.ts';
import { bodyRoom, room } from './limits.ts';
import { frame, type Message, rule, text } from './message.ts';
import { missingLines, noteLines } from './note-lines.ts';
import { plain } from './plain.ts';
import { colours } from './tone.ts';

/** What a conversation is told unasked, with the question that it subscribed to. */
export function bulletinMessage(bulletin: Bulletin): Message {
  if (bulletin.kind === 'new-matches') return newsMessage(bulletin);
  return bulletin.kind === 'weekly' ? weeklyMessage(bulletin) : unreadableMessage(bulletin);
}

function newsMessage(bulletin: NewMatches): Message {
  const { answer, headline, jobs, more, tenant } = bulletin;
  const head = [
    ...simulatedLines(answer.simulated),
    `### ${plain(headline, room.headline)}`,
    ...missingLines(answer, room.missing),
  ];
  const rest = more === 0 ? [] : [`-# ${counted(more, 'more job')}: ask the question to see them all.`];
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...head),
        text(
          ...jobsLines(jobs, placeOf(answer, tenant), bodyRoom(head, rest, [answer.integrity, howToStop(bulletin)])),
          ...rest,
        ),
        text(`-# ${plain(answer.integrity, room.integrity)}`, howToStop(bulletin)),
      ),
    ],
  };
}

function weeklyMessage(bulletin: Extract<Bulletin, { kind: 'weekly' }>): Message {
  const { answer, page, tenant } = bulletin;
  const head = answerHead(answer);
  const notes = noteLines(answer, room.notes);
  const free = bodyRoom(head, notes, [answer.integrity], [howToStop(bulletin)]);
  const facts = answer.groups === null ? factLines(answer.facts, free) : groupLines(answer, free);
  const rows = jobsLines(page?.jobs ?? [], placeOf(answer, tenant), free - size(facts));
  const rest = page === null ? 0 : page.of - rows.length;
  const body = [
    ...facts,
    ...rows,
    ...(rest > 0 ? [`-# ${counted(rest, 'more job')}: ask the question to see them all.`] : []),
  ];
  return {
    files: [],
    components: [
      frame(
        colourOf(answer),
        text(...head),
        ...(body.length === 0 ? [] : [rule(), text(...body)]),
        text(...notes, `-# ${plain(answer.integrity, room.integrity)}`, howToStop(bulletin)),
      ),
    ],
  };
}

function unreadableMessage(bulletin: Extract<Bulletin, { kind: 'unreadable' }>): Message {
  const { failure, subscription } = bulletin;
  return {
    files: [],
    components: [
      frame(
        colours.warning,
        text(
          `### Could not look at "${plain(subscription.question, room.headline)}"`,
          plain(failure.headline, 1_000),
          ...(failure.advice === null ? [] : [plain(failure.advice, 400)]),
          '-# Said once: news follows when the jobs can be read again.',
        ),
        text(howToStop(bulletin)),
      ),
    ],
  };
}

function howToStop({ subscription }: Bulletin): string {
  return `-# Alert for "${plain(subscription.question, 120)}" · \`/jobs-alerts mute\` or \`/jobs-alerts remove\``;
}
