import { phrases } from '@jobdesk/chat';
import { type Recalled, weekdayNames } from '@jobdesk/chat/desk';
import type { AnswerSpot } from './alert-cards.ts';
import { simulatedLine } from './answer-head.ts';
import { type Card, card, heading, smallPrint, text } from './card.ts';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { button, leaving } from './press.ts';

/** Monday. */
export const usualWeekday = '1';
export const usualTime = '08:00';

/** On which day and at what time the answer to a question should come every week. */
export function everyWeekCard({ question: { text: question }, tenant }: Recalled, spot: AnswerSpot): Card {
  return card(
    `Every week: ${label(question, room.fallback)}`,
    [
      ...simulatedLine(tenant.simulated ? phrases.simulated : null),
      heading('Every week'),
      text(plain(question, room.headline)),
      ...smallPrint(['The whole answer comes here once a week, with the jobs as they are then.']),
      {
        type: 'Input.ChoiceSet',
        id: 'weekday',
        label: 'Day',
        value: usualWeekday,
        choices: weekdayNames.map((title, index) => ({ title, value: String(index) })),
      },
      {
        type: 'Input.Time',
        id: 'time',
        label: `Time (${label(tenant.conventions.timeZone, room.word)})`,
        value: usualTime,
      },
    ],
    [button('Add', { verb: 'add-weekly', ...spot }), leaving(button('Back', { verb: 'page', ...spot }))],
  );
}
