import { formatInstant, statusName } from '../../../model/index.ts';
import type { Span } from '../../parsed-question.ts';
import type { Part, Source } from '../../part.ts';

/** The words of a question that say something, and what they say. */
export function saidSpans(question: string, { tokens }: Source, parts: readonly Part[]): readonly Span[] {
  return parts.flatMap((part) => {
    const reading = readingOf(part);
    const first = tokens[part.from];
    const last = tokens[part.to - 1];
    if (reading === null || first === undefined || last === undefined) return [];
    return [{ start: first.start, end: last.end, text: question.slice(first.start, last.end), reading }];
  });
}

function readingOf({ meant }: Part): string | null {
  switch (meant.kind) {
    case 'status':
      return `status ${meant.codes.map(statusName).join(', ')}`;
    case 'service':
      return 'service';
    case 'operation':
      return `operation ${meant.operation}`;
    case 'period':
      return `started ${meant.window.from === null ? '…' : formatInstant(meant.window.from)} to ${meant.window.to === null ? '…' : formatInstant(meant.window.to)}`;
    case 'duration':
      return 'duration';
    case 'failedObjects':
      return meant.wanted ? 'with failed objects' : 'without failed objects';
    case 'order':
      return meant.limit === null ? 'order' : `${meant.limit} jobs`;
    case 'group':
      return `by ${meant.grouping}`;
    case 'intent':
      return meant.intent;
    case 'search':
      return 'text in id or description';
    case 'jobId':
      return 'job id';
    case 'only':
    case 'codes':
      return 'term';
    case 'not':
    case 'except':
      return 'not';
    default:
      return null;
  }
}
