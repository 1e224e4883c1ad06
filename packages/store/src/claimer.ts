import { readlinkSync } from 'node:fs';
import { opaqueId } from './opaque-id.ts';
import { isRunning, ownIdentity } from './process-identity.ts';

/** What is not known of a process, in its name. */
const unknown = '-';

let ownName: string | null = null;

/**
 * This process as a claimer: unlike every other, of any machine and any time, and the same as long as it runs.
 *
 * @example
 * claimerName() //=> 'web-1/4711/0d5c…:88123/4026531836/vX3k…' – host, number, boot and start, name space, random
 */
export function claimerName(): string {
  if (ownName === null) {
    const { host, pid, startedAt } = ownIdentity();
    ownName = [host, pid, startedAt ?? unknown, pidNamespace() ?? unknown, opaqueId()].join('/');
  }
  return ownName;
}

/**
 * Whether the process that claimed under this name is certainly dead: it ran on this machine, in this boot and among
 * the processes that we can see, and it is not there any more. Of a process elsewhere nothing is certain.
 */
export function isCertainlyDead(claimer: string): boolean {
  const [host, pid, startedAt, namespace] = claimer.split('/');
  const own = ownIdentity();
  if (host !== own.host || pid === undefined || !/^\d+$/.test(pid)) return false;
  if (startedAt === undefined || own.startedAt === null || bootOf(startedAt) !== bootOf(own.startedAt)) return false;
  if (namespace === undefined || namespace !== pidNamespace()) return false;
  return !isRunning({ host, pid: Number(pid), startedAt });
}

function bootOf(startedAt: string): string {
  return startedAt.slice(0, startedAt.lastIndexOf(':'));
}

/** Linux only: among which processes a number means this one. Two containers have two. */
function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '');
  } catch {
    return null; // not Linux
  }
}
