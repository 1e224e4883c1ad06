import { describe, expect, it } from 'vitest';
import { type Cadence, type Due, nextDue, type Schedule } from '../src/index.ts';
import { mondays } from './schedules.ts';

// A year across both clock changes, held against a walk through it by the half hour with nothing but the runtime's own
// clock on the wall.
const from = Date.UTC(2026, 0, 10);
const to = Date.UTC(2027, 0, 20);
const halfHour = 1_800_000;

interface Reading {
  readonly instant: number;
  readonly date: string;
  readonly weekday: string;
  readonly day: string;
  readonly time: string;
}

function readings(timeZone: string): readonly Reading[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const found: Reading[] = [];
  for (let instant = from - 40 * 86_400_000; instant < to; instant += halfHour) {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const { year, month, day = '', weekday = '', hour, minute } = parts;
    found.push({ instant, date: `${year}-${month}-${day}`, weekday, day, time: `${hour}:${minute}` });
  }
  return found;
}

const cadences: readonly (readonly [string, Cadence, (reading: Reading) => boolean])[] = [
  ['day', { kind: 'daily' }, () => true],
  ['week', { kind: 'weekly', weekStartsOn: 1, sendOn: 1 }, ({ weekday }) => weekday === 'Mon'],
  ['month', { kind: 'monthly', sendOn: 1 }, ({ day }) => day === '01'],
];

describe.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'])(
  'a year in %s',
  (timeZone) => {
    const wall = readings(timeZone);
    const firstOfDays = wall.filter(({ date }, index) => date !== wall[index - 1]?.date).slice(1);

    it.each(cadences)('has every %s’s report once, on the right local morning', (_, cadence, isFirst) => {
      const starts = firstOfDays.filter(isFirst);
      const expected: Due[] = starts.slice(1).flatMap((start, index) => {
        const due = wall.find(({ date, time }) => date === start.date && time === '08:00')?.instant ?? Number.NaN;
        return [{ window: { from: starts[index]?.instant ?? Number.NaN, to: start.instant }, dueAt: due }];
      });
      const schedule: Schedule = { ...mondays, timeZone, cadence };
      const found: Due[] = [];
      for (let due = nextDue(schedule, from); due.dueAt < to; due = nextDue(schedule, due.dueAt)) found.push(due);
      expect(found).toEqual(expected.filter(({ dueAt }) => dueAt > from && dueAt < to));
      expect(found.length).toBeGreaterThanOrEqual(cadence.kind === 'monthly' ? 12 : 53);
    });
  },
);
