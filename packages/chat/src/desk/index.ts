// Everything that a chat platform asks of Jobdesk.
export { Desk, type DeskDependencies, type MadeReport, type Recalled } from './desk.ts';
export { type AccessRule, tenantsFor } from './access.ts';
export type { Asker } from './asker.ts';
export { type ExportedFile, type ExportFormat, exportFormats } from './export-file.ts';
export { narrowerQuestion } from './narrower-question.ts';
export { type Page, pageSize } from './page.ts';
export type { Failed, Refusal, Reply } from './reply.ts';
export { reportPeriod } from './report-period.ts';
export { Slots } from './slots.ts';
export { type SuggestingDependencies, suggestQuestions } from './suggest-questions.ts';
export { openTenants, type ReachableTenant } from './open-tenants.ts';
export type { DeskTenant } from './tenant.ts';

// What it tells unasked, and what conversations do about that.
export { Alerts, type AlertsDependencies, type AlertWish, type Subscribed } from './alerts.ts';
export { muteEnd, muteEnds } from './mute-ends.ts';
export { describeOccasion, weekdayNames, weeklyOccasion } from './occasions.ts';
export type { Bulletin, NewMatches, Push, PushOutcome, Unreadable, Weekly } from './bulletin.ts';
export { type TellingDependencies, tellSubscribers } from './tell-subscribers.ts';
