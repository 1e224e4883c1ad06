import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told apart from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in the kernel's own count; null where the system does not tell. */
  readonly startedAt: string | null;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), startedAt: lookUp(process.pid)?.startedAt ?? null };
}

/** Whether that process still runs on this machine. One that was killed and that nobody has buried yet does not. */
export function isRunning(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const found = lookUp(identity.pid);
  if (found === null) return true; // not Linux, or /proc is hidden: its number alone decides
  return !found.isOver && (identity.startedAt === null || found.startedAt === identity.startedAt);
}

/** Linux only: boot id and start time, together unique to one process of one boot, and whether it is a zombie. */
function lookUp(pid: number): { readonly startedAt: string; readonly isOver: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in parentheses, may hold spaces and parentheses itself: fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state] = fields;
    const startTime = fields[19];
    if (startTime === undefined) return null;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { startedAt: `${boot}:${startTime}`, isOver: state === 'Z' || state === 'X' };
  } catch {
    return null; // not Linux, or the process is gone
  }
}
