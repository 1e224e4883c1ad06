import type { DeliverOptions, Delivery } from '@jobdesk/reporter';
import { type ProducedReport, type ProduceOptions, produceReport } from '@jobdesk/report';

/** A report with what became of its mails. */
export interface MadeReport {
  readonly produced: ProducedReport;
  /** Empty when it was not to be mailed. */
  readonly deliveries: readonly Delivery[];
}

/** Who gets the report, and by which way. */
export type Mailing = Omit<DeliverOptions, 'silence' | 'signal' | 'certificateAuthorities'>;

/** Makes the report of a period and mails it. @param mailing null: nobody gets it */
export async function makeReport(options: ProduceOptions, mailing: Mailing | null): Promise<MadeReport> {
  const produced = await produceReport(options);
  if (mailing === null) return { produced, deliveries: [] };
  const { deliverReport } = await import('@jobdesk/reporter');
  return { produced, deliveries: await deliverReport(produced, mailing) };
}
