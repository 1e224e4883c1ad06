import { type Random, random } from '../random.ts';
import type { Fault } from './fault.ts';
import type { PlannedFault } from './fault-plan.ts';
import { hostileLinks } from './hostile-links.ts';

/** How wild random faults may be. */
export interface RandomFaultOptions {
  /** How long slow answers take. @default 40 */
  readonly slowMs?: number;
  /** How long an answer is that does not end. @default 134217728 */
  readonly hugeBytes?: number;
  /** Whether answers may hang until the client gives up. @default true */
  readonly hangs?: boolean;
  /** The stand-in's own origin and another one, for hostile links and redirects. @default none of these */
  readonly origins?: { readonly own: string; readonly foreign: string };
}

/**
 * A plan of this many faults, the same for the same seed: each strikes one of the first requests, once or a few times;
 * one in ten strikes for good.
 *
 * @example
 * randomFaults(7, 3)[0] //=> { match: 'jobs', nth: [2], fault: { kind: 'reset', where: 'in-body' } }
 */
export function randomFaults(seed: number, count: number, options: RandomFaultOptions = {}): readonly PlannedFault[] {
  const chance = random(seed, 0x2a4d);
  return Array.from({ length: count }, () => {
    const match = chance.pick(['jobs', 'jobs', 'jobs', 'next-page', 'token'] as const);
    const fault = match === 'token' ? tokenFault(chance, options) : jobsFault(chance, options);
    if (chance.chance(0.1)) return { match, fault };
    if (chance.chance(0.2)) return { match, probability: 0.3, times: chance.int(1, 4), fault };
    const first = chance.int(1, match === 'token' ? 2 : 5);
    const times = chance.chance(0.3) ? chance.int(2, 4) : 1;
    return { match, nth: Array.from({ length: times }, (_, turn) => first + turn), fault };
  });
}

function tokenFault(chance: Random, options: RandomFaultOptions): Fault {
  return chance.pick(sharedFaults(chance, options));
}

function jobsFault(chance: Random, options: RandomFaultOptions): Fault {
  const rows = chance.int(1, 3);
  const fault = chance.pick<readonly Fault[]>([
    sharedFaults(chance, options),
    [{ kind: 'unauthorized' }, { kind: 'revoke-tokens' }, { kind: 'skiptoken-expired' }],
    [{ kind: 'next-link', as: chance.pick(['absent', 'null', 'empty', 'loop'] as const) }],
    [
      { kind: 'total-count', offBy: chance.pick([-2, -1, 1, 5]) },
      { kind: 'short-page', rows: chance.int(0, 3) },
      { kind: 'duplicate-rows', rows },
      { kind: 'missing-rows', rows },
      { kind: 'arrivals', count: rows },
      { kind: 'finishes', count: rows },
      { kind: 'error-beside' },
    ],
    [{ kind: 'rows', as: chance.pick(manglings), all: chance.chance(0.2) }],
    hostileFaults(chance, options),
  ]);
  return chance.pick(fault);
}

const manglings = [
  ...(['null', 'text', 'array', 'no-id', 'empty-id', 'no-status', 'bad-status', 'bad-counts', 'bad-times'] as const),
  ...(['no-times', 'strings', 'other-case', 'extra-fields', 'proto'] as const),
];

function sharedFaults(chance: Random, { slowMs = 40, hugeBytes = 134_217_728, hangs = true }: RandomFaultOptions) {
  const where = chance.pick(['before-headers', 'in-body'] as const);
  return [
    {
      kind: 'status',
      status: 429,
      retryAfter: chance.pick([{ seconds: 1 }, 'date', 'past-date', 'garbage', 'negative', 'empty'] as const),
    },
    { kind: 'status', status: chance.pick([429, 500, 502, 503, 504]), body: chance.pick(['html', 'empty'] as const) },
    { kind: 'status', status: chance.pick([408, 500, 503]) },
    { kind: 'reset', where, polite: chance.chance(0.5) },
    { kind: 'length', says: chance.pick(['more', 'less'] as const) },
    { kind: 'cut-json' },
    ...(hangs ? [{ kind: 'hang', where } as const] : []),
    { kind: 'slow', where: chance.pick(['headers', 'body'] as const), ms: slowMs },
    { kind: 'idle-close' },
    {
      kind: 'body',
      as: chance.pick(['html', 'empty', 'null', 'no-content', 'error-model', 'jobs-missing', 'jobs-null']),
    },
    { kind: 'dress', as: chance.pick(['text-plain', 'no-type', 'wrong-charset', 'bom', 'invalid-utf8', 'utf16']) },
    { kind: 'gzip', damage: chance.pick(['flipped', 'cut'] as const) },
    ...(chance.chance(0.3) ? [{ kind: 'huge', bytes: hugeBytes, gzip: chance.chance(0.5) } as const] : []),
  ] satisfies readonly Fault[];
}

function hostileFaults(chance: Random, { origins }: RandomFaultOptions): readonly Fault[] {
  const loop: Fault = { kind: 'redirect', status: chance.pick([301, 302, 303, 307, 308] as const), to: 'loop' };
  if (origins === undefined) return [loop];
  const text = chance.pick(hostileLinks(origins.own, origins.foreign));
  return [loop, { ...loop, to: `${origins.foreign}/backup/vm/jobs` }, { kind: 'next-link', as: { text } }];
}
