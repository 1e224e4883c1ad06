import { jobTypes, services } from '../../../model/index.ts';
import type { Part, Source } from '../../part.ts';
import { afterPhrase, digitsAt } from '../reading.ts';

/** The vendor's codes in words: `job type 20009`, `job types 1, 2 and 4`, `status 16`, `service type 256`. */
export function codes({ tokens }: Source, at: number): Part | null {
  const every = afterPhrase(tokens, at, 'every known type|every known job type|all known types|all known job types');
  if (every !== null)
    return { from: at, to: every, meant: { kind: 'codes', jobTypes: jobTypes.map(({ code }) => code) } };
  const kinds = [
    ['jobTypes', 'job types|job type|jobtypes|jobtype|type code|job type code|types|type'],
    ['statuses', 'status codes|status code|statuses|status'],
    ['services', 'service types|service type|service code|servicetype|service'],
  ] as const;
  for (const [kind, names] of kinds) {
    const start = afterPhrase(tokens, at, names);
    if (start === null) continue;
    const found = list(tokens, start);
    if (found.codes.length === 0) continue;
    if (kind === 'services' && found.codes.some((code) => !services.some((service) => service.code === code))) continue;
    if (kind === 'services') {
      const ofServices = jobTypes.filter(({ service }) => found.codes.includes(service)).map(({ code }) => code);
      return { from: at, to: found.end, meant: { kind: 'codes', jobTypes: ofServices } };
    }
    if (kind === 'jobTypes') return { from: at, to: found.end, meant: { kind: 'codes', jobTypes: found.codes } };
    return { from: at, to: found.end, meant: { kind: 'status', codes: found.codes, noun: false } };
  }
  return null;
}

function list(tokens: Source['tokens'], at: number): { readonly codes: readonly number[]; readonly end: number } {
  const codes: number[] = [];
  let next = at;
  for (;;) {
    const start = codes.length === 0 ? next : (afterPhrase(tokens, next, ', and|, or|,|and|or|&|/') ?? -1);
    const code = start < 0 ? null : digitsAt(tokens, start);
    if (code === null) break;
    codes.push(code);
    next = start + 1;
  }
  return { codes, end: next };
}
