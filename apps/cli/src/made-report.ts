import type { Delivery } from '@jobdesk/reporter';
import { type ProducedReport, type ProduceOptions, produceReport } from '@jobdesk/report';
import type { MailSettings } from '@jobdesk/settings';

/** A report with what became of its mails. */
export interface MadeReport {
  readonly produced: ProducedReport;
  /** Empty when it was not to be mailed. */
  readonly deliveries: readonly Delivery[];
}

/** Who gets the report; null: nobody. */
export interface Mailing extends MailSettings {
  /** Where mails go that must not be sent, such as those about made-up jobs. */
  readonly outboxFolder: string;
}

/** Makes the report of a period and mails it. */
export async function makeReport(options: ProduceOptions, mailing: Mailing | null): Promise<MadeReport> {
  const produced = await produceReport(options);
  if (mailing === null) return { produced, deliveries: [] };
  const { deliverReport } = await import('@jobdesk/reporter');
  return { produced, deliveries: await deliverReport(produced, mailing) };
}
