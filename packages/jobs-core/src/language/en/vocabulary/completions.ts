import { services } from '../../../model/index.ts';

/** What a completion adds to a question; each is offered once. */
export type CompletionKind =
  | 'status'
  | 'service'
  | 'operation'
  | 'period'
  | 'order'
  | 'duration'
  | 'grouping'
  | 'intent';

/** Phrases to complete to, by what they say, the most usual first. */
export const completionPhrases: readonly (readonly [CompletionKind, readonly string[]])[] = [
  [
    'status',
    ['failed', 'with exceptions', 'running', 'successful', 'stopped', 'skipped', 'queued', 'waiting', 'not successful'],
  ],
  ['service', services.map(({ name }) => name).filter((name) => !name.includes('('))],
  [
    'operation',
    ['backups', 'restores', 'exports', 'index generations', 'data retention jobs', 'data deletion jobs', 'jobs'],
  ],
  [
    'period',
    [
      'today',
      'yesterday',
      'this week',
      'last week',
      'last 7 days',
      'last night',
      'last 24 hours',
      'this month',
      'last month',
      'last 14 days',
      'last 30 days',
      'weekend',
      'this quarter',
      'last quarter',
      'year to date',
      'since Monday',
      'since yesterday',
    ],
  ],
  ['duration', ['longer than 1 hour', 'longer than 2 hours', 'with failed objects', 'without failed objects']],
  [
    'order',
    ['slowest first', 'newest first', 'oldest first', 'largest first', 'most failed objects first', 'limit 10'],
  ],
  ['grouping', ['by service', 'by operation', 'by status', 'by day', 'by job type']],
  ['intent', ['how many', 'summary of', 'how did', 'help']],
];

/** Values of `key:` terms, the most usual first. */
export const termValues: readonly (readonly [string, readonly string[]])[] = [
  ['status', ['failed', 'exception', 'in-progress', 'successful', 'stopped', 'skipped', 'waiting', 'not-started']],
  ['service', services.map(({ key }) => key)],
  ['operation', ['backup', 'restore', 'export', 'index', 'retention', 'deletion']],
  ['since', ['yesterday', 'monday', '7d', '24h']],
  ['until', ['yesterday', 'today']],
  ['on', ['today', 'yesterday', 'monday']],
  ['group', ['service', 'operation', 'status', 'day', 'type']],
  ['sort', ['duration', 'failed-count', 'start-time', 'finish-time', 'total-count']],
  ['duration', ['>1h', '>2h', '<10m']],
  ['limit', ['5', '10', '20', '50']],
  ['id', []],
  ['text', []],
  ['has', ['failed-objects']],
];
