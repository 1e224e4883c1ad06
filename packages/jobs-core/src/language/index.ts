// What was meant: a question in words → a query, and what was not understood.
export { type CompleteOptions, type Completion, complete } from './complete.ts';
export { exampleQuestions } from './example-questions.ts';
export { type Explanation, explainQuestion, type QueryFields, queryFields } from './explain-question.ts';
export { parseQuestion } from './parse-question.ts';
export { type Ambiguity, type Intent, intents, type ParsedQuestion, type Span } from './parsed-question.ts';
export type { Reference, Weekday } from './reference.ts';
export { suggest } from './suggest.ts';
