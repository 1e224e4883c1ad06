import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wireInstant } from '../../src/client/wire-time.ts';
import { formatInstant } from '../../src/model/index.ts';

it.each<[string, number | null | undefined]>([
  ['2024-10-27T08:17:06Z', Date.UTC(2024, 9, 27, 8, 17, 6)],
  ['2024-10-27t08:17:06z', Date.UTC(2024, 9, 27, 8, 17, 6)],
  ['2024-10-27T08:17:06', Date.UTC(2024, 9, 27, 8, 17, 6)],
  ['2024-10-27 08:17', Date.UTC(2024, 9, 27, 8, 17)],
  ['2024-10-27', Date.UTC(2024, 9, 27)],
  ['2024-10-27T08:17:06.1234567Z', Date.UTC(2024, 9, 27, 8, 17, 6, 123)],
  ['2024-10-27T08:17:06.5', Date.UTC(2024, 9, 27, 8, 17, 6, 500)],
  ['2024-10-27T10:17:06+02:00', Date.UTC(2024, 9, 27, 8, 17, 6)],
  ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
  ['0001-01-01T00:00:00', null],
  ['0001-01-01T00:00:00Z', null],
  ['1970-01-01T00:00:00Z', null],
  ['9999-12-31T23:59:59.9999999Z', null],
  ['2023-02-29T00:00:00Z', undefined],
  ['2024-13-01T00:00:00Z', undefined],
  ['2024-10-27T25:00:00Z', undefined],
  ['2024-10-2xT08:17:06Z', undefined],
  ['2024-10- 7T08:17:06Z', undefined],
  ['2024-10-27T08:1 :06Z', undefined],
  ['27/10/2024', undefined],
  ['soon', undefined],
  ['1730017026', undefined],
])('reads %s', (text, expected) => {
  expect(wireInstant(text)).toBe(expected);
});

it('reads back every second that it could be sent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 253_370_764_799 }), (seconds) => {
      expect(wireInstant(formatInstant(seconds * 1000))).toBe(seconds * 1000);
    }),
  );
});
