import { expect, it } from 'vitest';
import { MailRoute } from '../../src/delivery/mail-route.ts';
import { Health } from '../../src/watch/health.ts';

const minute = 60_000;

it('is ready once it has looked for work, until a look fails or the mail server needs another configuration', () => {
  const route = new MailRoute();
  const health = new Health(route, 0);
  expect(health.problems()).toEqual(['It has not looked for work yet.']);
  health.looked(minute, null);
  expect(health.problems()).toEqual([]);
  health.looked(minute, 'The database is away.');
  expect(health.problems()).toEqual(['The database is away.']);
  health.looked(minute, null);
  route.note({ status: 'deferred', trouble: 'server', reason: 'Not there.' }, minute);
  expect(health.problems()).toEqual([]);
  route.note({ status: 'refused', trouble: 'configuration', reason: 'No mail from <a@b.example>.' }, minute);
  expect(health.problems()).toEqual(['No mail from <address>']);
  route.note({ status: 'accepted', trouble: null, reason: null }, minute);
  expect(health.problems()).toEqual([]);
});

it('is alive as long as it goes on looking', () => {
  const health = new Health(new MailRoute(), 0);
  expect(health.isAlive(4 * minute)).toBe(true);
  expect(health.isAlive(6 * minute)).toBe(false);
});
