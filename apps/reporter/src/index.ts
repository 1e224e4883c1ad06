// Mailing a report: to a mail server, or as files into an outbox folder.

export { type DeliverOptions, deliverReport } from './delivery/deliver-report.ts';
export type { Delivery } from './delivery/delivery.ts';
export type { SmtpOptions } from './delivery/smtp.ts';
export { checkMailServer } from './delivery/check-mail-server.ts';

// How a tenant's reports look.
export { reportTenant, type TenantForReport } from './run/report-tenant.ts';

// The reporter as a service, on a database that others may share.
export { type ServedReporter, serveReporter } from './serve-reporter.ts';
