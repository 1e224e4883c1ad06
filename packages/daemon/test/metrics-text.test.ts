import fc from 'fast-check';
import { expect, it } from 'vitest';
import { metricsText } from '../src/index.ts';

it('says each figure with help, type and labels', () => {
  const text = metricsText([
    { name: 'jobs_read_total', help: 'Jobs that were read.', type: 'counter', samples: [{ value: 12 }] },
    {
      name: 'next_due_timestamp_seconds',
      help: 'When a report is due next.',
      type: 'gauge',
      samples: [{ labels: { tenant: 'contoso', schedule: 'weekly' }, value: 1_795_000_000.5 }],
    },
  ]);
  expect(text).toBe(`# HELP jobs_read_total Jobs that were read.
# TYPE jobs_read_total counter
jobs_read_total 12
# HELP next_due_timestamp_seconds When a report is due next.
# TYPE next_due_timestamp_seconds gauge
next_due_timestamp_seconds{tenant="contoso",schedule="weekly"} 1795000000.5
`);
});

it('keeps any label within its quotes and its line', () => {
  fc.assert(
    fc.property(fc.string(), (tenant) => {
      const text = metricsText([{ name: 'up', help: '', type: 'gauge', samples: [{ labels: { tenant }, value: 1 }] }]);
      const [, , sample = '', ...rest] = text.split('\n');
      expect(rest).toEqual(['']);
      const [, label = ''] = /^up\{tenant="((?:[^"\\]|\\[\\"n])*)"\} 1$/s.exec(sample) ?? [];
      expect(label.replace(/\\(.)/g, (_, character) => (character === 'n' ? '\n' : character))).toBe(tenant);
    }),
  );
});
