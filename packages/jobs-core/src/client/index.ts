// How to get jobs: the client and what a reading says of itself.
export type {
  Completeness,
  JobReading,
  JobSource,
  ReadingNote,
  ReadingOptions,
  ReadingProgress,
} from './job-reading.ts';
