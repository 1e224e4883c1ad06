import { services } from '@jobdesk/jobs-core/model';
import { field, group, partial } from './fields.ts';
import { day, interval, weekday } from './moments.ts';
import { choice, list } from './shape.ts';
import { line } from './words.ts';

const service = choice(
  services.map(({ key }) => key),
  'a service such as azure-vm, ec2 or entra-id',
);

/** The keys of a backup that is meant to run again and again. */
export const backupFields = {
  service: field('service', 'What is backed up.', service, 'azure-vm', 'always'),
  every: field('every', 'How often a backup starts: what is missing is called missed.', interval, '24h', 'always'),
  weekdays: field(
    'weekdays',
    'The days on which it runs. Default: every day.',
    list(weekday, { unique: true, atLeast: 1 }),
    ['mon', 'tue', 'wed', 'thu', 'fri'],
  ),
};

/** The keys of a mute. */
export const muteFields = {
  service: field('service', 'Whose failures need nobody to act.', service, 'azure-sql', 'always'),
  reason: field('reason', 'Why; printed in the report.', line, 'Migration until the end of the month', 'always'),
  until: field('until', 'The last day of the mute. Default: until it is taken out of the file.', day, '2026-12-31'),
};

const expectedBackup = 'a group of "service" and "every"';
const expectedMute = 'a group of "service" and "reason"';

export const backups = list(group(backupFields, expectedBackup));
export const mutes = list(group(muteFields, expectedMute));

/** The same for all tenants, looked at where they stand. */
export const backupDefaults = list(partial(backupFields, expectedBackup));
export const muteDefaults = list(partial(muteFields, expectedMute));
