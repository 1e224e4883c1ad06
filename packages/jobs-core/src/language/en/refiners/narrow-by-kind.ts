import type { Meant, Part } from '../../part.ts';
import { type ServiceKind, servicesByKind } from '../vocabulary/services.ts';

type ServicePart = Extract<Meant, { kind: 'service' }>;

/**
 * A kind's name and a service that are said of each other do not add up: "S3 backups in bucket finance" are S3's, and
 * what the bucket is called is not understood; "AWS backups of buckets" are S3's too, "EC2 backups of VMs" and "VM
 * backups on AWS" are EC2's.
 *
 * Where a list goes on ("EC2 and VM backups") or the second has an operation of its own, both are meant.
 */
export function narrowByKind(parts: readonly Part[]): readonly Part[] {
  const narrowed = [...parts];
  parts.forEach((part, index) => {
    if (part.meant.kind !== 'service' || !belongsToOther(parts, index)) return;
    const at = serviceBefore(narrowed, index);
    const before = narrowed[at];
    if (before?.meant.kind !== 'service') return;
    const put = (where: number, { from, to }: Part, meant: Meant): void => {
      narrowed[where] = { from, to, meant };
    };
    const common = commonServices(before.meant, part.meant);
    const named = parts[index + 1]?.meant.kind === 'unknown';
    if (common !== null && !(named && part.meant.generic !== null && before.meant.vendor === null)) {
      if (common !== before.meant.services)
        put(at, before, { ...before.meant, services: common, vendor: null, generic: null });
      put(index, part, { kind: 'chatter' });
      if (before.meant.generic !== null) listOn(narrowed, index, before.meant.generic);
    } else if (part.meant.generic !== null) put(index, part, { kind: 'unknown' });
  });
  return narrowed;
}

/** "VMs in Azure and Google": the kind holds for every vendor of the list. */
function listOn(parts: Part[], index: number, kind: ServiceKind): void {
  for (let at = index + 1; at < parts.length; at += 1) {
    const part = parts[at];
    if (part?.meant.kind === 'service' && part.meant.vendor !== null) {
      const services = servicesByKind[kind][part.meant.vendor];
      const { from, to, meant } = part;
      if (services.length > 0) parts[at] = { from, to, meant: { ...meant, services, vendor: null } };
    } else if (part?.meant.kind !== 'and' && part?.meant.kind !== 'comma') return;
  }
}

/** The services that are meant by a kind and a vendor, or by a kind and one of its services, together. */
function commonServices(first: ServicePart, second: ServicePart): readonly number[] | null {
  const [kind, other] = second.generic === null ? [first, second] : [second, first];
  if (kind.generic === null) return null;
  const ofVendor = other.vendor === null ? [] : servicesByKind[kind.generic][other.vendor];
  if (ofVendor.length > 0) return ofVendor;
  const isOfKind = other.what === kind.generic || other.services.every((service) => kind.services.includes(service));
  return isOfKind ? other.services : null;
}

/** Whether the words around make it a thing of another service: "… in bucket", "… bucket finance", "… on AWS". */
function belongsToOther(parts: readonly Part[], index: number): boolean {
  const tied = parts[index - 1]?.meant.kind === 'of' || parts[index - 2]?.meant.kind === 'of';
  const before = behindChatter(parts, index, -1);
  if (before === 'and' || before === 'comma' || (before === 'service' && !tied)) return false;
  const after = behindChatter(parts, index, 1);
  if (after === 'operation' || after === 'status') return false;
  return tied || parts[index + 1]?.meant.kind === 'unknown';
}

/** What comes next in a direction, past words that say nothing. */
function behindChatter(parts: readonly Part[], index: number, step: 1 | -1): Meant['kind'] | null {
  for (let at = index + step; at >= 0 && at < parts.length; at += step) {
    const kind = parts[at]?.meant.kind;
    if (kind !== undefined && kind !== 'chatter' && kind !== 'of') return kind;
  }
  return null;
}

/** The index of the service named before, in the same part of the sentence; -1 where there is none. */
function serviceBefore(parts: readonly Part[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const kind = parts[at]?.meant.kind;
    if (kind === 'service') return at;
    if (kind === 'and' || kind === 'comma' || kind === 'not' || kind === 'except') return -1;
  }
  return -1;
}
