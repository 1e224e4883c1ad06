import { jobRow } from '@jobdesk/chat';
import type { Reply } from '@jobdesk/chat/desk';
import type { Found } from '../call.ts';
import { simulatedLine } from './answer-head.ts';
import { card, smallPrint, text } from './card.ts';
import { placeOf } from './job-rows.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { replyCard } from './reply-card.ts';
import { colours, signs } from './tone.ts';

/** What the message extension lists: the whole answer, then the jobs of its first page. */
export function foundIn(reply: Reply): readonly Found[] {
  const whole = replyCard(reply);
  if (reply.kind !== 'answer') return [{ title: 'No answer', text: whole.fallbackText, card: whole }];
  const { answer, page, tenant } = reply;
  const place = placeOf(answer, tenant);
  const jobs = (page?.jobs ?? []).map((job): Found => {
    const { id, type, status, tone, started, duration, objects, comment } = jobRow(job, place);
    const when = `started ${started}, took ${duration}, objects ${objects}`;
    return {
      title: label(`${signs[tone]} ${status}: ${id}`, room.title),
      text: label(`${type}, ${when}`, room.fallback),
      card: card(label(`${type} ${id}: ${status}`, room.fallback), [
        ...simulatedLine(answer.simulated),
        text(`${signs[tone]} ${plain(status, room.word)}`, { weight: 'bolder', color: colours[tone] }),
        text(`${plain(type, room.word)} · ${plain(id, room.id)}`),
        ...smallPrint([
          plain(when, room.note),
          ...(comment.trim() === '' ? [] : [plain(comment, room.wholeComment)]),
          ...(answer.kind === 'jobs' ? [plain(answer.integrity, room.integrity)] : []),
        ]),
      ]),
    };
  });
  return [{ title: 'The whole answer', text: whole.fallbackText, card: whole }, ...jobs];
}
