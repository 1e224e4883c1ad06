import type { Meant, Part } from '../../part.ts';
import { servicesByKind, servicesByVendor } from '../vocabulary/services.ts';

type ServicePart = Extract<Meant, { kind: 'service' }>;

/**
 * A kind's name and a service that are said of each other do not add up: "S3 backups in bucket finance" are S3's, and
 * what the bucket is called is not understood; "AWS backups of buckets" are S3's too, "EC2 backups of VMs" and "VM
 * backups on AWS" are EC2's. So with a service within another: "S3 backups in AWS".
 *
 * Where a list goes on ("EC2 and VM backups") or the second has an operation of its own, both are meant.
 */
export function narrowByKind(parts: readonly Part[]): readonly Part[] {
  const narrowed = [...parts];
  // The last kind that was a thing of another service: "bucket a and bucket b" goes on with it.
  let thing: { readonly index: number; readonly owner: number } | null = null;
  for (const [index, part] of parts.entries()) {
    if (part.meant.kind !== 'service') continue;
    const listed: boolean =
      thing !== null && isNamed(parts, index) && serviceBefore(parts, index, true) === thing.index;
    if (!listed && !belongsToOther(parts, index)) continue;
    const at: number = listed && thing !== null ? thing.owner : serviceBefore(narrowed, index, false);
    const before = narrowed[at];
    if (before?.meant.kind !== 'service') continue;
    const put = (where: number, { from, to }: Part, meant: Meant): void => {
      narrowed[where] = { from, to, meant };
    };
    const common = commonServices(before.meant, part.meant);
    const isThing = part.meant.generic !== null;
    if (common !== null && !(isThing && isNamed(parts, index) && before.meant.vendor === null)) {
      put(index, part, { kind: 'chatter' });
      if (common !== before.meant.services) {
        const services = [...common, ...listedServices(narrowed, index, before.meant)];
        put(at, before, { ...before.meant, services, vendor: null, generic: null });
      }
    } else if (isThing) put(index, part, { kind: 'unknown' });
    else continue;
    thing = { index, owner: at };
  }
  return narrowed;
}

/** Whether a word nobody knows stands beside it: "bucket finance", "the finance bucket". */
function isNamed(parts: readonly Part[], index: number): boolean {
  return parts[index + 1]?.meant.kind === 'unknown' || parts[index - 1]?.meant.kind === 'unknown';
}

/** "VMs in Azure and Google", "AWS restores of EC2 and S3": what the list that goes on here means together with a name. */
function listedServices(parts: Part[], index: number, name: ServicePart): readonly number[] {
  const services: number[] = [];
  let joined = false;
  for (let at = index + 1; at < parts.length; at += 1) {
    const part = parts[at];
    const kind = part?.meant.kind;
    if (part?.meant.kind === 'service') {
      const common = commonServices(name, part.meant);
      if (!joined || common === null || behindChatter(parts, at, 1)?.kind === 'operation') break;
      services.push(...common);
      parts[at] = { from: part.from, to: part.to, meant: { kind: 'chatter' } };
      joined = false;
    } else if (kind === 'and' || kind === 'comma') joined = true;
    else if (kind !== 'chatter' && kind !== 'of') break;
  }
  return services;
}

/** The services that two names mean together: of a kind and a vendor, or where one is within the other. */
function commonServices(first: ServicePart, second: ServicePart): readonly number[] | null {
  const [kind, other] = second.generic === null ? [first, second] : [second, first];
  if (kind.generic !== null) {
    const ofVendor = other.vendor === null ? [] : servicesByKind[kind.generic][other.vendor];
    if (ofVendor.length > 0) return ofVendor;
    if (other.what === kind.generic) return other.services;
  }
  if (isWithin(second, first)) return second.services;
  return isWithin(first, second) ? first.services : null;
}

function isWithin({ services }: ServicePart, other: ServicePart): boolean {
  const all = other.vendor === null ? other.services : servicesByVendor[other.vendor];
  return services.every((service) => all.includes(service));
}

/** Whether the words around make it a thing of another service: "… in bucket", "… bucket finance", "… on AWS". */
function belongsToOther(parts: readonly Part[], index: number): boolean {
  const from = parts[index - 1]?.meant.kind === 'unknown' ? index - 1 : index;
  const tied = parts[from - 1]?.meant.kind === 'of' || parts[from - 2]?.meant.kind === 'of';
  const before = behindChatter(parts, from, -1)?.kind;
  if (before === 'and' || before === 'comma' || (before === 'service' && !tied)) return false;
  const after = behindChatter(parts, index, 1);
  if (after?.kind === 'operation' || (after?.kind === 'status' && after.noun)) return false;
  const { meant } = parts[index] ?? {};
  const isKind = meant?.kind === 'service' && meant.generic !== null;
  return tied || (isKind && parts[index + 1]?.meant.kind === 'unknown');
}

/** What comes next in a direction, past words that say nothing. */
function behindChatter(parts: readonly Part[], index: number, step: 1 | -1): Meant | null {
  for (let at = index + step; at >= 0 && at < parts.length; at += step) {
    const meant = parts[at]?.meant;
    if (meant !== undefined && meant.kind !== 'chatter' && meant.kind !== 'of') return meant;
  }
  return null;
}

/** The index of the service named before, in the same part of the sentence unless `beyond`; -1 where there is none. */
function serviceBefore(parts: readonly Part[], index: number, beyond: boolean): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'service') return at;
    if (kind === 'not' || kind === 'except' || kind === 'operation') {
      if (beyond || kind !== 'operation') return -1;
    } else if (!beyond && (kind === 'and' || kind === 'comma')) return -1;
  }
  return -1;
}
