// What is true of the jobs that are served.
export { type Selection, type Truth, type TruthFilter, truthOf } from './truth.ts';
