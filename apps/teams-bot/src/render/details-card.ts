import { inPlace, type JobsAnswer, jobRow } from '@jobdesk/chat';
import { wholeNumber } from '@jobdesk/jobs-core/summary';
import { answerHead, fallbackOf, noteLines } from './answer-head.ts';
import { type Card, card, type Element, smallPrint, text } from './card.ts';
import { factSet, outcomeBar } from './figures.ts';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { nothing, placeOf } from './job-rows.ts';
import { room } from './limits.ts';
import { plain } from './plain.ts';
import { button } from './press.ts';
import { type Answered, helpCard } from './reply-card.ts';
import { signs } from './tone.ts';

/** Everything behind an answer: how the words were read, what the jobs add up to, and the page's jobs in full. */
export function detailsCard(reply: Answered): Card {
  const { id, answer, page, tenant } = reply;
  if (answer.kind === 'help') return helpCard(reply);
  const readings = answer.parsed.said.map(
    ({ text: words, reading }) =>
      `"${plain(words, room.word)}": ${plain(inPlace(reading, placeOf(answer, tenant)), 120)}`,
  );
  const said = fitLines(readings, 1_500, (count) => `${wholeNumber(count)} more.`);
  return card(
    fallbackOf(answer),
    [
      ...answerHead(answer, tenant),
      ...(said.length === 0 ? [] : [heading('How it was read'), ...smallPrint(said)]),
      heading('What they add up to'),
      ...outcomeBar(answer),
      ...smallPrint([objectLine(answer)]),
      ...factSet(answer.facts),
      ...jobDetails(reply),
      ...noteLines(answer),
      ...smallPrint([plain(answer.integrity, room.integrity)]),
    ],
    [button('Back', { verb: 'page', question: id, page: page?.number ?? 0 })],
  );
}

function heading(words: string): Element {
  return text(words, { weight: 'bolder' });
}

function objectLine({ tally }: JobsAnswer): string {
  const { successful, failed, skipped } = tally.objects;
  return `Objects: ${wholeNumber(successful)} copied, ${wholeNumber(failed)} failed, ${wholeNumber(skipped)} skipped`;
}

function jobDetails({ answer, page, tenant }: Answered): readonly Element[] {
  const place = placeOf(answer, tenant);
  return (page?.jobs ?? []).map((job) => {
    const { id, type, status, tone, started, finished, duration, objects, comment } = jobRow(job, place);
    const short = (words: string): string => plain(words, room.word);
    return {
      type: 'Container',
      separator: true,
      items: [
        text(`${signs[tone]} ${short(status)} · ${short(type)} · ${plain(id, room.id)}`, { weight: 'bolder' }),
        ...smallPrint([
          [
            started === nothing
              ? 'not started'
              : finished === nothing
                ? `started ${started}`
                : `${started} to ${finished}`,
            ...(duration === nothing ? [] : [duration]),
            ...(job.counts.total === 0 || objects === nothing ? [] : [`objects ${objects}`]),
          ]
            .map(short)
            .join(' · '),
          ...(comment.trim() === '' ? [] : [plain(comment, 600)]),
        ]),
      ],
    };
  });
}
