/** When the jobs of a series start, in the tenant's local time. */
export type Rhythm =
  /** At a set minute of the day, on some days of the week (0 = Sunday). */
  | { readonly kind: 'nightly'; readonly minute: number; readonly weekdays: readonly number[] }
  /** Several times a day, evenly spread. */
  | { readonly kind: 'every'; readonly hours: number }
  /** When somebody asks for it: on weekdays between 08:00 and 18:00. */
  | { readonly kind: 'by-hand'; readonly perWeek: number };

/** Jobs of one type that come again and again: one backup plan, or one habit of the people there. */
export interface Series {
  readonly type: number;
  /** The first letters of the ids. */
  readonly prefix: string;
  readonly rhythm: Rhythm;
  /** How long a usual job takes, in minutes. */
  readonly minutes: number;
  /** How many objects a usual job handles: from, to. */
  readonly objects: readonly [number, number];
  /** The share of jobs that take one to three days. */
  readonly marathons?: number;
}

const everyDay = [0, 1, 2, 3, 4, 5, 6] as const;
const workdays = [1, 2, 3, 4, 5] as const;
const at = (hour: number, minute = 0, weekdays: readonly number[] = everyDay): Rhythm => ({
  kind: 'nightly',
  minute: hour * 60 + minute,
  weekdays,
});
const every = (hours: number): Rhythm => ({ kind: 'every', hours });
const byHand = (perWeek: number): Rhythm => ({ kind: 'by-hand', perWeek });

/**
 * What one imagined tenant runs. A small world takes the first entries only, so what tells a story comes early: one
 * backup of each service, then restores, exports and housekeeping, then second plans.
 */
export const series: readonly Series[] = [
  { type: 1, prefix: 'IB', rhythm: at(1), minutes: 75, objects: [40, 96], marathons: 0.02 },
  { type: 20016, prefix: 'SB', rhythm: at(0, 30), minutes: 35, objects: [6, 18] },
  { type: 20019, prefix: 'CB', rhythm: at(2), minutes: 18, objects: [900, 1400] },
  { type: 20009, prefix: 'EB', rhythm: at(4), minutes: 50, objects: [12, 40] },
  { type: 128, prefix: 'AB', rhythm: at(20), minutes: 28, objects: [3800, 9200] },
  { type: 1024, prefix: 'TB', rhythm: at(23), minutes: 160, objects: [18_000, 240_000], marathons: 0.015 },
  { type: 20014, prefix: 'DB', rhythm: at(21, 0, workdays), minutes: 42, objects: [30, 120] },
  { type: 64, prefix: 'RJ', rhythm: at(6), minutes: 12, objects: [1, 40] },
  { type: 20003, prefix: 'PB', rhythm: at(3, 15), minutes: 6, objects: [1, 4] },
  { type: 20012, prefix: 'QB', rhythm: at(22, 15, workdays), minutes: 9, objects: [8, 24] },
  { type: 60010, prefix: 'VB', rhythm: at(0, 5), minutes: 95, objects: [20, 64] },
  { type: 60100, prefix: 'GB', rhythm: every(12), minutes: 7, objects: [3, 9] },
  { type: 90110, prefix: 'MB', rhythm: at(5), minutes: 120, objects: [50_000, 410_000], marathons: 0.01 },
  { type: 60000, prefix: 'WB', rhythm: at(22, 40, workdays), minutes: 33, objects: [4, 16] },
  { type: 20022, prefix: 'LB', rhythm: at(3, 40), minutes: 38, objects: [6, 22] },
  { type: 70010, prefix: 'UB', rhythm: at(5, 45), minutes: 66, objects: [9000, 70_000] },
  { type: 80000, prefix: 'OB', rhythm: at(4, 20), minutes: 21, objects: [5, 14] },
  { type: 90000, prefix: 'XB', rhythm: at(2, 25), minutes: 16, objects: [700, 2100] },
  { type: 40000, prefix: 'KB', rhythm: at(7, 10, [0]), minutes: 5, objects: [1, 6] },
  { type: 33, prefix: 'IX', rhythm: at(5, 10), minutes: 24, objects: [40, 96] },
  { type: 2, prefix: 'VR', rhythm: byHand(2), minutes: 35, objects: [1, 3] },
  { type: 20018, prefix: 'FR', rhythm: byHand(2), minutes: 8, objects: [1, 60] },
  { type: 20010, prefix: 'ER', rhythm: byHand(1.5), minutes: 31, objects: [1, 4] },
  { type: 256, prefix: 'AR', rhythm: byHand(1), minutes: 6, objects: [1, 25] },
  { type: 4096, prefix: 'TE', rhythm: byHand(1), minutes: 14, objects: [1, 300] },
  { type: 4, prefix: 'FE', rhythm: byHand(1), minutes: 11, objects: [1, 80] },
  { type: 20015, prefix: 'DR', rhythm: byHand(0.7), minutes: 12, objects: [1, 5] },
  { type: 20017, prefix: 'SR', rhythm: byHand(0.7), minutes: 26, objects: [1, 2] },
  { type: 257, prefix: 'AE', rhythm: byHand(0.5), minutes: 5, objects: [1, 400] },
  { type: 2048, prefix: 'TR', rhythm: byHand(0.7), minutes: 22, objects: [1, 900] },
  { type: 30003, prefix: 'DD', rhythm: at(6, 30, [6]), minutes: 17, objects: [1, 30] },
  { type: 60011, prefix: 'WR', rhythm: byHand(0.5), minutes: 44, objects: [1, 2] },
  { type: 20020, prefix: 'CR', rhythm: byHand(0.3), minutes: 7, objects: [1, 12] },
  { type: 20006, prefix: 'PR', rhythm: byHand(0.2), minutes: 4, objects: [1, 2] },
  { type: 20004, prefix: 'PE', rhythm: byHand(0.2), minutes: 3, objects: [1, 2] },
  { type: 1, prefix: 'IB', rhythm: at(2, 30), minutes: 55, objects: [10, 35] },
  { type: 1, prefix: 'FB', rhythm: at(22, 0, [6]), minutes: 420, objects: [50, 130], marathons: 0.05 },
  { type: 20009, prefix: 'EB', rhythm: at(4, 45), minutes: 40, objects: [4, 15] },
  { type: 128, prefix: 'AB', rhythm: at(8), minutes: 25, objects: [3800, 9200] },
  { type: 20013, prefix: 'QR', rhythm: byHand(0.3), minutes: 15, objects: [1, 2] },
  { type: 60101, prefix: 'GR', rhythm: byHand(0.4), minutes: 13, objects: [1, 2] },
  { type: 60001, prefix: 'WS', rhythm: byHand(0.4), minutes: 28, objects: [1, 2] },
  { type: 20023, prefix: 'LR', rhythm: byHand(0.3), minutes: 24, objects: [1, 2] },
  { type: 90120, prefix: 'MR', rhythm: byHand(0.4), minutes: 19, objects: [1, 700] },
];

/** The published code of 2024 where it differs from today's: index generation of Azure VMs. */
export const seedTypes: ReadonlyMap<number, number> = new Map([[33, 32]]);
