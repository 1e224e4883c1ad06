import type { ClaimedRun, Mailing, MailKind } from '@jobdesk/schedule';
import { composeMailing } from '../run/compose-mailing.ts';
import type { ReporterOptions } from '../reporter-options.ts';
import { noticeMail, type OwnerNotice } from './notice-mail.ts';

/**
 * A word to whoever looks after a run's tenant, as mails to be kept.
 *
 * @param about the recipient that it is about; of one run and kind, only such notices can be several
 * @returns null when nobody is named: then the log has to do
 */
export async function ownerMailing(
  { tenants, mail, now }: Pick<ReporterOptions, 'tenants' | 'mail' | 'now'>,
  run: ClaimedRun,
  { kind, about = null }: { readonly kind: Exclude<MailKind, 'report'>; readonly about?: string | null },
  notice: OwnerNotice,
): Promise<Mailing | null> {
  const named = tenants.find(({ id }) => id === run.tenant)?.owner ?? [];
  const to = named.length > 0 ? named : mail.owner;
  if (to.length === 0) return null;
  const contents = [noticeMail(notice)];
  return composeMailing({ run, kind, about, contents, from: mail.from, to, date: now(), simulated: false });
}
