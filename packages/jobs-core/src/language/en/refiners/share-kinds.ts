import type { Part } from '../../part.ts';
import { servicesByKind, type Vendor } from '../vocabulary/services.ts';

/**
 * Brings vendors and kinds of a list together: in "Azure and Google VMs" the kind holds for both vendors, in "Google
 * VM and storage" the vendor for both kinds.
 */
export function shareKinds(parts: readonly Part[], vendorOf: (part: Part) => Vendor | null): readonly Part[] {
  return carryVendors(shareBackwards(parts), vendorOf);
}

function shareBackwards(parts: readonly Part[]): readonly Part[] {
  return parts.map((part, index) => {
    if (part.meant.kind !== 'service' || part.meant.vendor === null) return part;
    let at = index + 1;
    let joins = false;
    for (; at < parts.length; at += 1) {
      const { meant } = parts[at] ?? part;
      if (meant.kind === 'and' || meant.kind === 'comma') joins = true;
      else if (meant.kind === 'service' && meant.vendor !== null && joins) joins = false;
      else if (meant.kind !== 'chatter') break;
    }
    const last = parts[at]?.meant;
    if (!joins || last?.kind !== 'service' || last.what === null) return part;
    const shared = servicesByKind[last.what][part.meant.vendor];
    return shared.length === 0
      ? part
      : { from: part.from, to: part.to, meant: { ...part.meant, services: shared, vendor: null } };
  });
}

/** A kind without a vendor, in a list behind one that has a vendor, is that vendor's. */
function carryVendors(parts: readonly Part[], vendorOf: (part: Part) => Vendor | null): readonly Part[] {
  let vendor: Vendor | null = null;
  return parts.map((part) => {
    const { meant } = part;
    if (meant.kind === 'service') {
      const shared = vendor === null || meant.generic === null ? [] : servicesByKind[meant.generic][vendor];
      if (shared.length > 0)
        return { from: part.from, to: part.to, meant: { ...meant, services: shared, generic: null } };
      vendor = meant.vendor === null ? vendorOf(part) : null;
      return part;
    }
    if (meant.kind !== 'and' && meant.kind !== 'comma' && meant.kind !== 'chatter') vendor = null;
    return part;
  });
}
