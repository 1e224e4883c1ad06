import { jobTypes as knownTypes, type Operation, operations, services } from '../model/index.ts';

/** The name of an operation's jobs. */
const operationNouns: Readonly<Record<Operation, string>> = {
  backup: 'backups',
  restore: 'restores',
  export: 'exports',
  index: 'index generations',
  retention: 'data retention jobs',
  deletion: 'data deletion jobs',
};

/** Names that can stand before "backups": without the vendor's brackets and prepositions. */
const shortNames: ReadonlyMap<number, string> = new Map([
  [512, 'Azure SQL native'],
  [8192, 'Google VM'],
  [25000, 'Azure PostgreSQL'],
]);

/** The vendor's configuration job has no operation of its own and is left out of "restores" in general. */
const unnamed = 40001;

/**
 * Job types in words, as a noun: `jobs`, `backups`, `Amazon EC2 restores`, `Azure VM and VMware backups, Amazon S3
 * restores`, `jobs of type 99999`.
 */
export function describeTypes(codes: readonly number[] | null): string {
  if (codes === null) return 'jobs';
  if (codes.length === 0) return 'jobs type:none';
  if (
    sameCodes(
      codes,
      knownTypes.map(({ code }) => code),
    )
  )
    return 'jobs of every known type';
  return describeOperation(codes) ?? withException(codes) ?? describeGroups(codes);
}

/** `restores`: all that did one operation. */
function describeOperation(codes: readonly number[]): string | null {
  const whole = operations.find((operation) => sameCodes(codes, codesOf(operation)));
  return whole === undefined ? null : operationNouns[whole];
}

/** `backups except Amazon EC2`, `jobs except VMware jobs`: where what is left out is said in fewer words. */
function withException(codes: readonly number[]): string | null {
  const bases = [
    ...operations.map((operation) => [operationNouns[operation], codesOf(operation)] as const),
    ['jobs', knownTypes.map(({ code }) => code)] as const,
  ];
  for (const [noun, base] of bases) {
    if (!codes.every((code) => base.includes(code))) continue;
    const missing = base.filter((code) => !codes.includes(code));
    if (missing.length > 0 && missing.length < codes.length)
      return `${noun} except ${describeOperation(missing) ?? describeGroups(missing)}`;
  }
  return null;
}

function describeGroups(codes: readonly number[]): string {
  const left = new Set(codes);
  const phrases = [...wholeServices(left), ...pairs(left)];
  const rest = [...left];
  if (rest.length > 0) phrases.push(`${rest.length > 1 ? 'jobs of types' : 'jobs of type'} ${rest.join(', ')}`);
  return join(phrases);
}

/** Services all of whose types are wanted; takes their codes away. */
function wholeServices(left: Set<number>): readonly string[] {
  const names = services.flatMap(({ code, name }) => {
    const all = knownTypes.filter(({ service }) => service === code).map((type) => type.code);
    if (all.length < 2 || !all.every((type) => left.has(type))) return [];
    for (const type of all) left.delete(type);
    return [shortNames.get(code) ?? name];
  });
  return names.length === 0 ? [] : [`${join(names)} jobs`];
}

/** Services with one operation wanted, by operation; takes their codes away. */
function pairs(left: Set<number>): readonly string[] {
  return operations.flatMap((operation) => {
    const names = services.flatMap(({ code, name }) => {
      const all = knownTypes
        .filter((type) => type.service === code && type.operation === operation)
        .map((type) => type.code);
      if (all.length === 0 || !all.every((type) => left.has(type))) return [];
      for (const type of all) left.delete(type);
      return [shortNames.get(code) ?? name];
    });
    return names.length === 0 ? [] : [`${join(names)} ${operationNouns[operation]}`];
  });
}

function codesOf(operation: Operation): readonly number[] {
  return knownTypes.filter((type) => type.operation === operation && type.code !== unnamed).map(({ code }) => code);
}

function sameCodes(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && b.every((code) => a.includes(code));
}

/** `a`, `a and b`, `a, b and c`. */
export function join(names: readonly string[], word = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${word} ${last}`;
}
