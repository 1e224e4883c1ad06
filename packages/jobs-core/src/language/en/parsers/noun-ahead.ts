import type { Source } from '../../part.ts';
import { textAt } from '../reading.ts';
import { phrases } from '../vocabulary/phrases.ts';

const reach = 10;

/**
 * The noun for jobs that the words from here on lead to ("failed EC2 backups"), and whether it means several; null
 * when other words come first.
 */
export function nounAhead({ tokens }: Source, at: number): { readonly many: boolean } | null {
  let next = at;
  while (next < at + reach) {
    const found = phrases.match(tokens, next);
    if (found === null) return null;
    const { value, length } = found;
    const last = textAt(tokens, next + length - 1);
    const after = phrases.match(tokens, next + length);
    if (value.kind === 'noun') return { many: value.many };
    if (value.kind === 'operation') {
      if (after?.value.kind === 'noun') return { many: after.value.many };
      if (after?.value.kind === 'status' && after.value.noun)
        return { many: textAt(tokens, next + length + after.length - 1).endsWith('s') };
      return { many: value.many };
    }
    if (value.kind === 'status' && value.noun) return { many: last.endsWith('s') };
    if (
      value.kind !== 'status' &&
      value.kind !== 'service' &&
      value.kind !== 'and' &&
      value.kind !== 'not' &&
      !['the', 'completed', 'started', 'run'].includes(last)
    )
      return null;
    next += length;
  }
  return null;
}
