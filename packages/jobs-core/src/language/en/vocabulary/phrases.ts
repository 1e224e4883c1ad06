import { services as knownServices, type Operation } from '../../../model/index.ts';
import type { Grouping, Sort } from '../../../query/index.ts';
import type { Intent } from '../../parsed-question.ts';
import { groupingNames } from './groupings.ts';
import { intentNames } from './intents.ts';
import { operationNames } from './operations.ts';
import { PhraseBook } from './phrase-book.ts';
import { type ServiceKind, serviceNames, type Vendor } from './services.ts';
import {
  andWords,
  chatter,
  exceptWords,
  greetedTeams,
  harmlessPhrases,
  jobNouns,
  notWords,
  ofWords,
} from './small-words.ts';
import { directions, sortKeys, superlatives } from './sorts.ts';
import { statusNames } from './statuses.ts';

/** What a phrase of the vocabulary means. */
export type Meaning =
  | {
      readonly kind: 'status';
      readonly codes: readonly number[];
      readonly reading: string | null;
      /** Whether it can stand for the jobs themselves. */
      readonly noun: boolean;
    }
  | {
      readonly kind: 'service';
      readonly services: readonly number[];
      readonly reading: string | null;
      readonly what: ServiceKind | null;
      readonly vendor: Vendor | null;
      readonly generic: ServiceKind | null;
    }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly only: readonly number[] | null;
      readonly many: boolean;
    }
  | { readonly kind: 'noun'; readonly many: boolean }
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'superlative'; readonly sort: Sort }
  | { readonly kind: 'and' }
  | { readonly kind: 'of' }
  | { readonly kind: 'not' }
  | { readonly kind: 'except' }
  | { readonly kind: 'chatter' };

/** Every phrase with a meaning of its own. Where a phrase has two, the one added first. */
export const phrases = new PhraseBook<Meaning>();

for (const { codes, names, nouns, reading = null } of statusNames) {
  phrases.add(names, { kind: 'status', codes, reading, noun: false });
  if (nouns !== undefined) phrases.add(nouns, { kind: 'status', codes, reading, noun: true });
}
for (const { services, names, reading = null, kind = null, vendor = null, generic = null } of serviceNames) {
  phrases.add(names, { kind: 'service', services, reading, what: kind, vendor, generic });
}
for (const service of knownServices) {
  const plain = plainName(service.name);
  const meaning: Meaning = {
    kind: 'service',
    services: [service.code],
    reading: null,
    what: null,
    vendor: null,
    generic: null,
  };
  if (!phrases.has(plain)) phrases.add(plain, meaning);
  const key = plainName(service.key);
  if (!phrases.has(key)) phrases.add(key, meaning);
}
for (const { operation, only = null, one, many } of operationNames) {
  phrases.add(one, { kind: 'operation', operation, only, many: false });
  phrases.add(many, { kind: 'operation', operation, only, many: true });
}
phrases.add(harmlessPhrases, { kind: 'chatter' });
phrases.add(greetedTeams, { kind: 'chatter' });
phrases.add(jobNouns.one, { kind: 'noun', many: false });
phrases.add(jobNouns.many, { kind: 'noun', many: true });
for (const [intent, names] of intentNames) phrases.add(names, { kind: 'intent', intent });
for (const [sort, names] of superlatives) phrases.add(names, { kind: 'superlative', sort });
phrases.add(andWords, { kind: 'and' });
phrases.add(ofWords, { kind: 'of' });
phrases.add(exceptWords, { kind: 'except' });
phrases.add(notWords, { kind: 'not' });
phrases.add(chatter.join('|'), { kind: 'chatter' });

/** What jobs can be counted by. */
export const groupingPhrases = new PhraseBook<Grouping>();
for (const [grouping, names] of groupingNames) groupingPhrases.add(names, grouping);

/** What jobs can be put in order by. */
export const sortKeyPhrases = new PhraseBook<Sort>();
for (const [sort, names] of sortKeys) sortKeyPhrases.add(names, sort);

/** Directions of an order. */
export const directionPhrases = new PhraseBook<Sort['direction']>();
for (const [direction, names] of directions) directionPhrases.add(names, direction);

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[()]/g, '').replaceAll('-', ' ');
}
