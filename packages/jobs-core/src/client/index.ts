// How to get jobs: the client, the cache before it, and the address of a single call.

export { type CacheOptions, cachedSource } from './cached-source.ts';
export { type Credentials, clientDefaults, type JobsClientOptions } from './client-options.ts';
export { JobsClient, type JobsPage } from './jobs-client.ts';
export { Paces } from './paces.ts';
export { requestUrl } from './request-url.ts';

// What a reading is, and what it says of itself.

export type {
  Completeness,
  JobReading,
  JobSource,
  ReadingNote,
  ReadingOptions,
  ReadingProgress,
} from './job-reading.ts';

// What can go wrong.

export { type ConnectionFault, connectionFault } from './connection-fault.ts';
export {
  ApiError,
  AuthenticationError,
  ConnectionError,
  JobsError,
  PermissionError,
  RateLimitError,
  type RequestFacts,
  TimeoutError,
  UnexpectedAnswerError,
} from './errors.ts';
