import type { Part } from '../../part.ts';

/** What a "not" or an "except" does to each part. */
export interface Negation {
  /** By index of the part: whether it is turned round or taken out. */
  readonly negated: ReadonlySet<number>;
  /** Parts that cannot be honoured: a "not" without anything to turn round, and what it stood before. */
  readonly lost: ReadonlySet<number>;
}

/**
 * Finds what each "not" and "except" turns round: the list of statuses, or of services and operations, that follows.
 *
 * A period or a limit cannot be turned round; the words are then lost, and said to be.
 */
export function findNegation(
  parts: readonly Part[],
  isLone: (part: Part) => boolean,
  isTag: (part: Part) => boolean,
): Negation {
  const negated = new Set<number>();
  const lost = new Set<number>();
  parts.forEach((part, index) => {
    const { kind } = part.meant;
    if (kind !== 'not' && kind !== 'except') return;
    const first = firstThing(parts, next(parts, index + 1), kind);
    const target = parts[first];
    // "didn't any restores fail?" asks; it turns nothing round.
    if (index === 0 && isTag(part) && target?.meant.kind !== 'status') return;
    if (target === undefined) {
      if (parts.length > 1) lost.add(index);
      return;
    }
    switch (target.meant.kind) {
      case 'status': {
        const run = statusRun(parts, first);
        const following = parts[next(parts, (run.at(-1) ?? first) + 1)]?.meant.kind;
        if (kind === 'except' && (following === 'service' || following === 'operation')) {
          for (const at of [index, ...run, ...entityRun(parts, next(parts, (run.at(-1) ?? first) + 1), false)])
            lost.add(at);
        } else for (const at of run) negated.add(at);
        return;
      }
      case 'service':
      case 'operation':
      case 'codes':
        for (const at of entityRun(parts, first, isLone(part))) negated.add(at);
        return;
      case 'only':
      case 'failedObjects':
        negated.add(first);
        return;
      case 'unknown':
        if (kind === 'except') lost.add(index);
        return;
      case 'not':
      case 'except':
        return;
      case 'period':
      case 'order':
      case 'duration':
      case 'search':
      case 'jobId':
        lost.add(index);
        lost.add(first);
        return;
      case 'noun':
      case 'intent':
      case 'group':
      case 'and':
      case 'comma':
      case 'of':
      case 'chatter':
        lost.add(index);
    }
  });
  return { negated, lost };
}

/** "except jobs of type 2": the noun only carries what follows. */
function firstThing(parts: readonly Part[], at: number, kind: 'not' | 'except'): number {
  if (parts[at]?.meant.kind !== 'noun') return at;
  const after = next(parts, at + 1);
  const behind = parts[after]?.meant.kind;
  const carried =
    behind === 'codes' ||
    (kind === 'except' && (behind === 'status' || behind === 'service' || behind === 'operation'));
  return carried ? after : at;
}

/** The next part that says something. */
function next(parts: readonly Part[], from: number): number {
  let at = from;
  for (;;) {
    const kind = parts[at]?.meant.kind;
    if (kind !== 'chatter' && kind !== 'of') return at;
    at += 1;
  }
}

function joined(parts: readonly Part[], from: number): number | null {
  let at = from;
  let joins = false;
  for (;;) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'and' || kind === 'comma') joins = true;
    else if (kind !== 'chatter' || at === parts.length) return joins ? at : null;
    at += 1;
  }
}

function statusRun(parts: readonly Part[], first: number): readonly number[] {
  const run = [first];
  for (;;) {
    const at = joined(parts, (run.at(-1) ?? first) + 1);
    if (at === null || parts[at]?.meant.kind !== 'status') return run;
    run.push(at);
  }
}

/** Services and operations that belong together, from `first` on. */
function entityRun(parts: readonly Part[], first: number, onlyFirst: boolean): readonly number[] {
  const run: number[] = [];
  let at = first;
  while (at < parts.length) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'service' || kind === 'operation' || kind === 'codes') {
      run.push(at);
      if (onlyFirst) return run;
      at += 1;
    } else if (kind === 'chatter' || kind === 'of' || kind === 'noun') at += 1;
    else if (kind === 'and' || kind === 'comma') {
      const first = next(parts, at + 1);
      const after = parts[parts[first]?.meant.kind === 'noun' ? next(parts, first + 1) : first]?.meant.kind;
      if (after !== 'service' && after !== 'operation' && after !== 'codes') return run;
      // "apart from EC2, which backups failed": what comes after the comma is what was asked for.
      if (kind === 'comma' && after === 'operation' && run.every((index) => parts[index]?.meant.kind === 'service'))
        return run;
      at += 1;
    } else return run;
  }
  return run;
}
