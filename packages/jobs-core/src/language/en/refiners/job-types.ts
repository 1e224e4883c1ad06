import { jobTypes as knownTypes, type Operation, serviceName } from '../../../model/index.ts';
import type { Meant, Part } from '../../part.ts';
import { unnamedJobType } from '../vocabulary/operations.ts';

type ServicePart = Extract<Meant, { kind: 'service' }>;
type OperationPart = Extract<Meant, { kind: 'operation' }>;

/** Services with the operations said of them; a side that was not said is empty. */
interface Group {
  services: Named<ServicePart>[];
  operations: Named<OperationPart>[];
  /** Whether "jobs" was said of the services: then no later operation belongs to them. */
  closed: boolean;
  /** Whether an "and" stands between it and the group before. */
  added: boolean;
}

interface Named<Value> {
  readonly value: Value;
  readonly part: Part;
}

/** Job types wanted, and the pairs of a service and an operation that the vendor does not have. */
export interface FoundTypes {
  /** Null when nothing was said. */
  readonly codes: readonly number[] | null;
  readonly unsupported: readonly (readonly [Part, Part])[];
}

/**
 * The job types that services and operations stand for: "EC2 restores and Cosmos backups" are two pairs, "failed B2C
 * and DevOps backups" share the operation.
 */
export function jobTypesOf(parts: readonly Part[]): FoundTypes {
  const groups = groupsOf(parts);
  const codes = new Set<number>();
  const unsupported: (readonly [Part, Part])[] = [];
  const lone = { services: [] as Named<ServicePart>[], operations: [] as Named<OperationPart>[], added: false };
  let said = false;
  for (const group of groups) {
    const { services, operations } = group;
    const known = services.filter(({ value }) => value.services.length > 0);
    if (known.length > 0 && (operations.length > 0 || group.closed)) {
      said = true;
      for (const service of known) {
        if (operations.length === 0) for (const code of typesOf(service.value.services, null)) codes.add(code);
        for (const operation of operations) {
          const found = typesOf(service.value.services, operation.value);
          if (found.length === 0) unsupported.push([service.part, operation.part]);
          for (const code of found) codes.add(code);
        }
      }
    } else {
      lone.services.push(...known);
      lone.operations.push(...operations);
      lone.added ||= group.added;
    }
  }
  for (const part of parts) {
    if (part.meant.kind !== 'codes') continue;
    said = true;
    for (const code of part.meant.jobTypes) codes.add(code);
  }
  said ||= lone.services.length > 0 || lone.operations.length > 0;
  // "EC2 … restores" far apart narrow each other; "restores and EC2" add up.
  const narrows = lone.services.length > 0 && lone.operations.length > 0 && !lone.added;
  if (narrows) {
    for (const service of lone.services) {
      for (const operation of lone.operations) {
        const found = typesOf(service.value.services, operation.value);
        if (found.length === 0) unsupported.push([service.part, operation.part]);
        for (const code of found) codes.add(code);
      }
    }
  } else {
    for (const { value } of lone.services) for (const code of typesOf(value.services, null)) codes.add(code);
    for (const { value } of lone.operations) for (const code of typesOf(null, value)) codes.add(code);
  }
  return { codes: said ? [...codes].toSorted((a, b) => a - b) : null, unsupported };
}

/** The job types of services (null: all) that did an operation (null: whatever they did). */
export function typesOf(
  services: readonly number[] | null,
  operation: { readonly operation: Operation; readonly only: readonly number[] | null } | null,
): readonly number[] {
  const namesUnnamed = services?.every((service) => serviceName(service).endsWith('ettings')) === true;
  return knownTypes
    .filter(
      (type) =>
        (services === null || services.includes(type.service)) &&
        (operation === null ||
          (type.operation === operation.operation &&
            (operation.only === null || operation.only.includes(type.code)) &&
            (type.code !== unnamedJobType || namesUnnamed))),
    )
    .map(({ code }) => code);
}

function groupsOf(parts: readonly Part[]): readonly Group[] {
  const groups: Group[] = [];
  let group: Group = { services: [], operations: [], closed: false, added: false };
  let joined: 'and' | 'comma' | 'of' | 'gap' | null = null;
  const start = (): void => {
    if (group.services.length > 0 || group.operations.length > 0) groups.push(group);
    group = { services: [], operations: [], closed: false, added: joined === 'and' };
  };
  parts.forEach((part, index) => {
    const { meant } = part;
    switch (meant.kind) {
      case 'service':
        if (startsWithService(group, joined, parts, index)) start();
        group.services.push({ value: meant, part });
        joined = null;
        return;
      case 'operation':
        if (startsWithOperation(group, joined, parts, index)) start();
        group.operations.push({ value: meant, part });
        joined = null;
        return;
      case 'noun':
        if (group.services.length > 0 && group.operations.length === 0 && joined === null) group.closed = true;
        return;
      case 'and':
        joined = 'and';
        return;
      case 'comma':
        joined ??= 'comma';
        return;
      case 'of':
        if (joined === null || joined === 'gap') joined = 'of';
        return;
      case 'status':
        if (meant.noun && group.services.length > 0 && group.operations.length === 0 && followsAnd(parts, index))
          group.closed = true;
        return;
      case 'period':
        joined ??= 'gap';
        return;
      case 'unknown':
        // "vSphere and Hyper-V backups": an unknown service in a list of services keeps its place.
        if (isListed(parts, index) && group.services.length > 0 && group.operations.length === 0 && !group.closed) {
          group.services.push({
            value: { kind: 'service', services: [], what: null, vendor: null, generic: null },
            part,
          });
          joined = null;
        }
        return;
      case 'only':
      case 'codes':
      case 'not':
      case 'except':
      case 'chatter':
      case 'duration':
      case 'failedObjects':
      case 'order':
      case 'group':
      case 'intent':
      case 'search':
      case 'jobId':
    }
  });
  start();
  return groups;
}

function isListed(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1]?.meant.kind;
  return before === 'and' || before === 'comma';
}

function followsAnd(parts: readonly Part[], index: number): boolean {
  const kind = parts[index + 1]?.meant.kind;
  return kind === 'and' || kind === 'comma';
}

/** Whether a service opens a new group: after "restores and", after a whole pair, not in a list of services. */
function startsWithService(group: Group, joined: string | null, parts: readonly Part[], index: number): boolean {
  if (group.closed) return true;
  if (group.services.length === 0 && group.operations.length === 0) return false;
  if (group.operations.length === 0) return false;
  if (group.services.length === 0) return joined === 'and' || (joined === 'comma' && operationBehind(parts, index));
  // A pair is whole; in "backups of EC2 and S3" the list of services goes on, unless an operation of its own follows.
  const operationFirst = (group.operations[0]?.part.from ?? 0) < (group.services[0]?.part.from ?? 0);
  return !(operationFirst && (joined === 'and' || joined === 'comma') && !operationBehind(parts, index));
}

/** Whether a service's own operation stands right behind it (or behind its list). */
function operationBehind(parts: readonly Part[], index: number): boolean {
  for (let at = index + 1; at < parts.length; at += 1) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'operation') return true;
    if (kind !== 'chatter' && kind !== 'service' && kind !== 'status' && kind !== 'and' && kind !== 'comma')
      return false;
    if ((kind === 'and' || kind === 'comma') && parts[at + 1]?.meant.kind === 'operation') return false;
  }
  return false;
}

/** Whether an operation opens a new group: after a whole pair with its service behind it. */
function startsWithOperation(group: Group, joined: string | null, parts: readonly Part[], index: number): boolean {
  if (group.closed) return true;
  if (group.services.length === 0) return joined === 'gap' && group.operations.length > 0;
  if (group.operations.length === 0) return joined === 'and' || (joined === 'comma' && serviceBehind(parts, index));
  const operationFirst = (group.operations[0]?.part.from ?? 0) < (group.services[0]?.part.from ?? 0);
  return operationFirst || serviceBehind(parts, index);
}

function serviceBehind(parts: readonly Part[], index: number): boolean {
  for (let at = index + 1; at < parts.length; at += 1) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'of')
      return parts.slice(at + 1).find(({ meant }) => meant.kind !== 'chatter')?.meant.kind === 'service';
    if (kind !== 'chatter' && kind !== 'noun') return false;
  }
  return false;
}
