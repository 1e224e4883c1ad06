/**
 * A question, and its reading: the described query (in New York, on Wednesday 18 November 2026, 10:30), before it the
 * intent unless it is a list, behind a question mark the words not understood.
 */
export type Row = readonly [question: string, reading: string];
