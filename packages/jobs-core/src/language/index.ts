// What was meant: a question in words → a query, and what was not understood.
export { type Ambiguity, type Intent, intents, type ParsedQuestion, type Span } from './parsed-question.ts';
export type { Reference, Weekday } from './reference.ts';
