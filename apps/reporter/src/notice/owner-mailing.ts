import type { ClaimedRun, Mailing, MailKind } from '@jobdesk/schedule';
import { composeMailing } from '../delivery/compose-mailing.ts';
import type { ReporterOptions } from '../reporter-options.ts';
import { noticeMail, type OwnerNotice } from './notice-mail.ts';

/** What a notice is, beside its words. */
export interface NoticeFacts {
  readonly kind: Exclude<MailKind, 'report'>;
  /** It is about made-up jobs: mailed to nobody. */
  readonly simulated: boolean;
  /** The recipient that it is about; of one run and kind, only such notices can be several. @default none */
  readonly about?: string | null;
}

/**
 * A word to whoever looks after a run's tenant, as mails to be kept.
 *
 * @returns null when nobody is named: then the log has to do
 */
export async function ownerMailing(
  { tenants, mail, now }: Pick<ReporterOptions, 'tenants' | 'mail' | 'now'>,
  run: ClaimedRun,
  { kind, simulated, about = null }: NoticeFacts,
  notice: OwnerNotice,
): Promise<Mailing | null> {
  const named = tenants.find(({ id }) => id === run.tenant)?.owner ?? [];
  const to = named.length > 0 ? named : mail.owner;
  if (to.length === 0) return null;
  const contents = [noticeMail(notice)];
  return composeMailing({ run, kind, about, contents, from: mail.from, to, date: now(), simulated });
}
