// What happens, said one event a line.
export { createLog, errorFields, type Log, type LogFields, type LogLevel } from './log.ts';

// Work that is done again and again.
export { Rounds } from './rounds.ts';

// For those who watch: health checks and metrics.
export { type Metric, metricsText, metricsType, type Sample } from './metrics-text.ts';
export { json, startWatchServer, type WatchAnswer, type WatchRoutes, type WatchServer } from './watch-server.ts';

// When it ends.
export { stopSignal, untilAborted } from './stopping.ts';
