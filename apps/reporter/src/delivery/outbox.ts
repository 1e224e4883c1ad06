import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ReportDocument, reportFileName } from '@jobdesk/report';
import type { MailKind } from '@jobdesk/schedule';

/**
 * Writes a mail into the outbox folder, under its own name only once it is whole; a mail of the same name is replaced.
 *
 * @returns the file's path
 * @throws Error when the folder cannot be written to
 */
export async function writeToOutbox(raw: Uint8Array, folder: string, fileName: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  // Mails hold customers' names and faults: for their owner alone.
  await writeFile(`${path}.part`, raw, { mode: 0o600 });
  await rename(`${path}.part`, path);
  return path;
}

/** Why a mail became a file. */
export function whyWritten(simulated: boolean): string {
  return simulated
    ? 'SIMULATED DATA is mailed to nobody: written to the outbox instead.'
    : 'No mail server is configured (SMTP_URL): written to the outbox, not sent.';
}

/** What a mail's file is named after. */
export interface OutboxMail extends Pick<ReportDocument, 'tenant' | 'period' | 'simulated'> {
  /** Null for a report that somebody asked for by hand. */
  readonly schedule: string | null;
  readonly recipient: string;
  readonly kind: MailKind;
}

/**
 * The name of a mail's file: plain letters only.
 *
 * @example
 * outboxFileName({ ...document, schedule: null, recipient: 'ann@contoso.example', kind: 'report' })
 * //=> 'backup-report-contoso-2026-11-16-to-2026-11-22-ann-contoso-example.eml'
 */
export function outboxFileName({ tenant, period, simulated, schedule, recipient, kind }: OutboxMail): string {
  const name = reportFileName({ tenant: { ...tenant, timeZone: period.timeZone }, window: period, simulated }, 'eml');
  const parts = [schedule ?? '', recipient, kind === 'report' ? '' : kind].filter(Boolean).map(plainLetters);
  return name.replace(/\.eml$/, `-${parts.join('-')}.eml`);
}

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
}
