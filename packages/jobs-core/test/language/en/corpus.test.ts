import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/language/index.ts';
import { describeQuery } from '../../../src/query/index.ts';
import { basics } from './corpus/basics.ts';
import { combinations } from './corpus/combinations.ts';
import { morePeriods } from './corpus/more-periods.ts';
import { notUnderstood } from './corpus/not-understood.ts';
import { operators } from './corpus/operators.ts';
import { orders } from './corpus/orders.ts';
import { leftovers } from './corpus/leftovers.ts';
import { lists } from './corpus/lists.ts';
import { moments } from './corpus/moments.ts';
import { periods } from './corpus/periods.ts';
import { products } from './corpus/products.ts';
import { shorthand } from './corpus/shorthand.ts';
import { smallTalk } from './corpus/small-talk.ts';
import { terms } from './corpus/terms.ts';
import { things } from './corpus/things.ts';
import { typos } from './corpus/typos.ts';
import { windows } from './corpus/windows.ts';

const reference = {
  now: Date.parse('2026-11-18T15:30:00Z'),
  timeZone: 'America/New_York',
  weekStartsOn: 1 as const,
  locale: 'en-US',
};

function readingOf(question: string): string {
  const { intent, query, unrecognized } = parseQuestion(question, reference);
  const description = describeQuery(query.node, reference).replace(' (America/New_York)', '');
  const flagged = unrecognized.length === 0 ? '' : ` ? ${unrecognized.join(', ')}`;
  return `${intent === 'list' ? '' : `${intent}: `}${description}${flagged}`;
}

describe.each([
  ['periods', periods],
  ['more periods', morePeriods],
  ['one of everything', basics],
  ['combinations', combinations],
  ['order, limits, durations', orders],
  ['as operators ask', operators],
  ['moments', moments],
  ['short hands', shorthand],
  ['products', products],
  ['small talk', smallTalk],
  ['terms', terms],
  ['leftovers', leftovers],
  ['lists', lists],
  ['windows', windows],
  ['things of a service, teams', things],
  ['typos', typos],
  ['not understood', notUnderstood],
] as const)('%s', (_, rows) => {
  it.each(rows.map(([question, reading]) => ({ question, reading })))('$question', ({ question, reading }) => {
    expect(readingOf(question)).toBe(reading);
  });
});
