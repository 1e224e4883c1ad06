// A question in, an answer out, for any surface.
export { answerJob, answerQuestion } from './answer-question.ts';
export type { AnswerDependencies, Conventions } from './dependencies.ts';
export type { Question } from './question.ts';

// What an answer is, for people and for programs.
export type { Answer, Fact, Groups, HelpAnswer, JobsAnswer, Note, Tone } from './answer.ts';
export { type AnswerDocument, answerDocument } from './answer-document.ts';
export { type JobRow, jobRow } from './job-row.ts';
export { inPlace } from './moment.ts';
export { phrases } from './phrases.ts';

// Why there is none.
export { explainFailure, type Failure } from './explain-failure.ts';

// The jobs themselves, as a file.
export { type Exported, exportJobs } from './export-jobs.ts';
