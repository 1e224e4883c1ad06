// What happens, said one event a line.
export { createLog, errorFields, type Log, type LogFields, type LogLevel } from './log.ts';

// Work that is done again and again.
export { Rounds } from './rounds.ts';
