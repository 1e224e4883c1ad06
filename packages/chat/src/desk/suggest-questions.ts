import { complete } from '@jobdesk/jobs-core/language';
import { referenceOf } from '../answer-question.ts';
import type { StoredQuestions } from '../ports/index.ts';
import type { Asker } from './asker.ts';
import type { Desk } from './desk.ts';

/** How many of a person's own questions come first. */
const mostOwn = 8;

/** How far back own questions are looked for. */
const lookedThrough = 50;

export interface SuggestingDependencies {
  readonly desk: Desk;
  readonly storedQuestions: StoredQuestions;
  readonly now: () => number;
}

/**
 * Questions to offer while one is typed, the likeliest first: what this person asked lately, then what the language can
 * make of the words so far. Whoever may not ask is not shown what can be asked about.
 */
export function suggestQuestions({
  desk,
  storedQuestions,
  now,
}: SuggestingDependencies): (asker: Asker, typed: string) => Promise<readonly string[]> {
  return async (asker, typed) => {
    const [tenant] = desk.tenantsFor(asker);
    if (tenant === undefined) return [];
    const asked = await storedQuestions.recentTexts(asker.place.surface, asker.person, lookedThrough);
    const wanted = typed.trim().toLowerCase();
    const own = asked.filter((text) => !isNoQuestion(text) && text.toLowerCase().includes(wanted));
    const reference = referenceOf({ ...tenant, ...tenant.conventions, now });
    const completed = complete(typed, typed.length, { reference }).map(({ text }) => text);
    return [...new Set([...own.slice(0, mostOwn), ...completed])];
  };
}

/** A job opened from a menu, or help, was asked by a press: nobody wants to ask it again. */
function isNoQuestion(text: string): boolean {
  return text === 'help' || text.startsWith('id:');
}
