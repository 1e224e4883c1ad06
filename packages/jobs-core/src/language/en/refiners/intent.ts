import type { QueryNode } from '../../../query/index.ts';
import type { Intent } from '../../parsed-question.ts';
import type { Part } from '../../part.ts';

/** What the person wants to see. Saying nothing (or only "help") asks for help; a job id for its details. */
export function intentOf(parts: readonly Part[], query: QueryNode, tokenCount: number): Intent {
  const said = parts.flatMap(({ meant }) => (meant.kind === 'intent' ? [meant.intent] : []));
  if (tokenCount === 0) return 'help';
  const substantial = parts.some(
    ({ meant: { kind } }) =>
      kind !== 'chatter' && kind !== 'comma' && kind !== 'and' && kind !== 'of' && kind !== 'intent' && kind !== 'not',
  );
  if (!substantial)
    return (
      said.find((intent) => intent !== 'help' && intent !== 'detail') ?? (parts.some(isListWord) ? 'list' : 'help')
    );
  if (query.jobId !== null) return 'detail';
  if (said.includes('count')) return 'count';
  if (said.includes('summary') || query.groupBy !== null) return 'summary';
  return 'list';
}

function isListWord(part: Part): boolean {
  return part.meant.kind === 'intent' && part.meant.intent === 'list';
}
