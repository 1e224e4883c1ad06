import type { Asker, Desk } from '@jobdesk/chat/desk';
import type { StoredQuestions } from '@jobdesk/chat/ports';
import { exampleQuestions } from '@jobdesk/jobs-core/language';

/** How many of a person's own questions come first. */
const mostRecent = 8;

export interface SuggestingDependencies {
  readonly desk: Desk;
  readonly storedQuestions: StoredQuestions;
  readonly now: () => number;
}

/** Offers questions while one is typed: what this person asked lately, then what the language can complete. */
export function suggestQuestions({
  desk,
  storedQuestions,
}: SuggestingDependencies): (asker: Asker, typed: string) => Promise<readonly string[]> {
  return async (asker, typed) => {
    // Whoever may not ask is not shown what can be asked about.
    if (desk.tenantsFor(asker).length === 0) return [];
    const wanted = typed.trim().toLowerCase();
    const own = await storedQuestions.recentTexts('discord', asker.person, 50);
    const recent = own.filter(
      (text) => !text.startsWith('id:') && text !== 'help' && text.toLowerCase().includes(wanted),
    );
    const examples = exampleQuestions.filter((text) => text.toLowerCase().includes(wanted));
    return [...new Set([...recent.slice(0, mostRecent), ...examples])];
  };
}
