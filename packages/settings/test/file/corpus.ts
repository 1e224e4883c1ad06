import { oneSchedule, oneTenant, tenantLines } from './jobs-file.ts';

interface Good {
  readonly name: string;
  readonly text: string;
}

interface Bad extends Good {
  readonly fault: string;
}

const rule = (line: string): string => `${oneTenant()}access:\n  - ${line}\n`;
const weekly = (...lines: readonly string[]): string => oneSchedule('cadence: weekly', 'to: a@b.example', ...lines);

/** Files that say what they mean. */
export const good: readonly Good[] = [
  { name: 'one tenant with no report', text: oneTenant() },
  { name: 'a tenant without schedules', text: oneTenant('schedules: []') },
  { name: 'one recipient without a list', text: weekly() },
  { name: 'a quoted name with a comma', text: weekly(`cc: '"Meyer, Ann" <ann@b.example>'`) },
  { name: 'the mail alone', text: weekly('formats: []') },
  { name: 'a time without a leading zero', text: weekly('sendAt: 8:05') },
  { name: 'a week that starts on a day by number', text: oneTenant('weekStartsOn: 6') },
  { name: 'a daily report', text: oneSchedule('cadence: daily', 'to: a@b.example') },
  { name: 'a monthly report on the 28th', text: oneSchedule('cadence: monthly', 'to: a@b.example', 'sendOn: 28') },
  { name: 'binary megabytes', text: weekly('largestMail: 20MiB') },
  { name: 'no owner at all', text: oneTenant('owner: []') },
  {
    name: 'defaults that a tenant takes away',
    text: `defaults: { tenant: { heartbeatUrl: 'https://hc.example', branding: { colour: '#123456' } } }\n${oneTenant('heartbeatUrl: none', 'branding: { colour: none }')}`,
  },
  { name: 'a heartbeat from a variable', text: oneTenant('heartbeatUrl: { env: PING_URL }') },
  { name: 'a proxy on this machine', text: oneTenant().replace('dataCenter: us', "apiUrl: 'http://localhost:8080'") },
  {
    name: 'recipients of the tenant',
    text: oneTenant('to: a@b.example', 'schedules: [{ id: daily, cadence: daily }]'),
  },
  { name: 'a rule for everyone', text: rule('{ people: everyone, tenants: all }') },
  {
    name: 'ids of Discord without quotes',
    text: rule('{ surface: discord, groups: [1409876543210987654, 1409876543210987655], tenants: [contoso] }'),
  },
  {
    name: 'anchors and merge keys',
    text: `x-report: &report { cadence: weekly, to: [a@b.example] }\n${oneTenant('schedules: [{ <<: *report, id: one }, { <<: *report, id: two, sendAt: 09:00 }]')}`,
  },
  {
    name: 'the cadence from the defaults',
    text: `defaults: { schedule: { cadence: monthly }, tenant: { to: a@b.example } }\n${oneTenant('schedules: [{ id: one, sendOn: 3 }]')}`,
  },
  { name: 'a plan of backups', text: oneTenant('backups: [{ service: ec2, every: 30m, weekdays: [mon, sunday] }]') },
  { name: 'a mute without an end', text: oneTenant('mutes: [{ service: ec2, reason: Known }]') },
];

/** Files that an editor underlines, and that are refused. */
export const badForBoth: readonly Bad[] = [
  {
    name: 'recipients for all schedules of all tenants',
    text: `defaults: { schedule: { to: a@b.example } }\n${oneTenant()}`,
    fault: '1:25 defaults.schedule.to is not a key that is known here',
  },
  { name: 'rules without a rule', text: `${oneTenant()}access: []`, fault: '5:9 access is an empty list' },
  { name: 'no tenants', text: 'access: []', fault: '1:1 tenants is missing' },
  { name: 'an empty list of tenants', text: 'tenants: []', fault: '1:10 tenants is an empty list' },
  { name: 'tenants by name', text: 'tenants: { contoso: {} }', fault: '1:10 tenants is a group of keys' },
  {
    name: 'an unknown key',
    text: oneTenant('shedules: []'),
    fault: '5:5 tenants[0].shedules is not a key that is known here',
  },
  { name: 'a capital in an id', text: `tenants:\n${tenantLines('Contoso')}`, fault: '2:9 tenants[0].id is "Contoso"' },
  { name: 'a tenant without an API', text: 'tenants: [{ id: a, name: A }]', fault: '1:11 tenants[0].api is missing' },
  {
    name: 'no secret',
    text: oneTenant().replace(', clientSecret: { env: CONTOSO_SECRET }', ''),
    fault: '4:10 tenants[0].api.clientSecret is missing',
  },
  {
    name: 'no data centre',
    text: oneTenant().replace('dataCenter: us, ', ''),
    fault: '4:10 tenants[0].api.dataCenter is missing',
  },
  {
    name: 'a secret in clear',
    text: oneTenant().replace('{ env: CONTOSO_SECRET }', 'hunter2'),
    fault: '4:57 tenants[0].api.clientSecret holds the secret itself',
  },
  {
    name: 'a secret as a number',
    text: oneTenant().replace('{ env: CONTOSO_SECRET }', '12345'),
    fault: '4:57 tenants[0].api.clientSecret holds the secret itself',
  },
  {
    name: 'a secret in place of the variable',
    text: oneTenant().replace('CONTOSO_SECRET', 'hunter2'),
    fault: '4:64 tenants[0].api.clientSecret.env is not the name of a variable',
  },
  {
    name: 'a secret in place of the key',
    text: oneTenant().replace('env: CONTOSO_SECRET', 'hunter2: x'),
    fault: '4:57 tenants[0].api.clientSecret holds something else than "env"',
  },
  {
    name: 'secret and certificate',
    text: oneTenant().replace('clientId: app', 'clientId: app, certificateFile: a, privateKeyFile: b'),
    fault: '4:96 tenants[0].api.clientSecret is given beside a certificate',
  },
  {
    name: 'an unknown environment',
    text: oneTenant().replace('dataCenter: us', 'environment: mars'),
    fault: '4:25 tenants[0].api.environment is "mars"',
  },
  {
    name: 'a data centre that would be another host',
    text: oneTenant().replace('dataCenter: us', 'dataCenter: us.evil.example'),
    fault: '4:24 tenants[0].api.dataCenter is "us.evil.example"',
  },
  { name: 'an offset as a zone', text: oneTenant("timeZone: '+02:00'"), fault: '5:15 tenants[0].timeZone is "+02:00"' },
  {
    name: 'a day that is none',
    text: oneTenant('weekStartsOn: mondy'),
    fault: '5:19 tenants[0].weekStartsOn is "mondy"',
  },
  { name: 'an eighth day', text: oneTenant('weekStartsOn: 7'), fault: '5:19 tenants[0].weekStartsOn is the number 7' },
  {
    name: 'a name of several lines',
    text: oneTenant().replace('name: contoso', 'name: "a\\r\\nBcc: x@y.example"'),
    fault: '3:11 tenants[0].name is "a\ufffd\ufffdBcc: x@y.example"',
  },
  { name: 'an empty owner', text: oneTenant('owner:'), fault: '5:5 tenants[0].owner is empty' },
  {
    name: 'a colour that became a comment',
    text: oneTenant('branding:', '  colour: #1a6fb0'),
    fault: '6:7 tenants[0].branding.colour is empty',
  },
  {
    name: 'a logo of another kind',
    text: oneTenant('branding: { logo: logo.gif }'),
    fault: '5:23 tenants[0].branding.logo is "logo.gif"',
  },
  {
    name: 'a heartbeat by name',
    text: oneTenant('heartbeatUrl: hc.example'),
    fault: '5:19 tenants[0].heartbeatUrl is not a web address',
  },
  {
    name: 'an unknown service',
    text: oneTenant('backups: [{ service: ec3, every: 24h }]'),
    fault: '5:26 tenants[0].backups[0].service is "ec3"',
  },
  {
    name: 'an interval without a unit',
    text: oneTenant('backups: [{ service: ec2, every: 24 }]'),
    fault: '5:38 tenants[0].backups[0].every is the number 24',
  },
  {
    name: 'a mute without a reason',
    text: oneTenant('mutes: [{ service: ec2 }]'),
    fault: '5:13 tenants[0].mutes[0].reason is missing',
  },
  {
    name: 'a schedule without a cadence',
    text: oneSchedule('to: a@b.example'),
    fault: '6:9 tenants[0].schedules[0].cadence is missing',
  },
  {
    name: 'a schedule without recipients',
    text: oneSchedule('cadence: daily'),
    fault: '6:9 tenants[0].schedules[0].to is missing: nobody would receive it',
  },
  {
    name: 'an empty list of recipients',
    text: oneSchedule('cadence: daily', 'to: []'),
    fault: '8:13 tenants[0].schedules[0].to is an empty list',
  },
  {
    name: 'an address that is none',
    text: oneSchedule('cadence: daily', 'to: [nobody]'),
    fault: '8:14 tenants[0].schedules[0].to[0] is "nobody"',
  },
  {
    name: 'an hour that no day has',
    text: weekly("sendAt: '24:00'"),
    fault: '9:17 tenants[0].schedules[0].sendAt is "24:00"',
  },
  {
    name: 'a number as a time',
    text: weekly('sendAt: 800'),
    fault: '9:17 tenants[0].schedules[0].sendAt is the number 800',
  },
  {
    name: 'a weekly report on the first',
    text: weekly('sendOn: 1'),
    fault: '9:17 tenants[0].schedules[0].sendOn does not fit a weekly report',
  },
  {
    name: 'a monthly report on Monday',
    text: oneSchedule('cadence: monthly', 'to: a@b.example', 'sendOn: monday'),
    fault: '9:17 tenants[0].schedules[0].sendOn does not fit a monthly report',
  },
  {
    name: 'a monthly report on the 29th',
    text: oneSchedule('cadence: monthly', 'to: a@b.example', 'sendOn: 29'),
    fault: '9:17 tenants[0].schedules[0].sendOn is the number 29',
  },
  {
    name: 'a day for a daily report',
    text: oneSchedule('cadence: daily', 'to: a@b.example', 'sendOn: monday'),
    fault: '9:17 tenants[0].schedules[0].sendOn does not fit a daily report',
  },
  {
    name: 'a format that is none',
    text: weekly('formats: [docx]'),
    fault: '9:19 tenants[0].schedules[0].formats[0] is "docx"',
  },
  {
    name: 'a format twice',
    text: weekly('formats: [pdf, pdf]'),
    fault: '9:24 tenants[0].schedules[0].formats[1] is "pdf" and stands in the list already',
  },
  {
    name: 'a size without a unit',
    text: weekly('largestMail: 10'),
    fault: '9:22 tenants[0].schedules[0].largestMail is the number 10',
  },
  {
    name: 'a list header that would be two',
    text: weekly("listUnsubscribe: 'mailto:a@b.example>, <x'"),
    fault: '9:26 tenants[0].schedules[0].listUnsubscribe is "mailto:a@b.example>, <x"',
  },
  {
    name: 'a rule that lets nobody in particular in',
    text: rule('{ surface: teams, tenants: all }'),
    fault: '6:5 access[0].people is missing: nobody in particular is let in',
  },
  {
    name: 'a rule for no tenant',
    text: rule('{ people: everyone, tenants: [] }'),
    fault: '6:34 access[0].tenants is an empty list',
  },
  {
    name: 'an empty list of people',
    text: rule('{ people: [], tenants: all }'),
    fault: '6:15 access[0].people is an empty list',
  },
  {
    name: 'an unknown platform',
    text: rule('{ surface: slack, people: everyone, tenants: all }'),
    fault: '6:16 access[0].surface is "slack"',
  },
  {
    name: 'an unknown key among the defaults',
    text: `defaults: { tenants: {} }\n${oneTenant()}`,
    fault: '1:13 defaults.tenants is not a key that is known here',
  },
  {
    name: 'an id for all tenants',
    text: `defaults: { tenant: { id: a } }\n${oneTenant()}`,
    fault: '1:23 defaults.tenant.id is not a key that is known here',
  },
  {
    name: 'a wrong value among the defaults',
    text: `defaults: { schedule: { sendAt: noon } }\n${oneTenant()}`,
    fault: '1:33 defaults.schedule.sendAt is "noon"',
  },
];

/** Files that look right and are not. */
export const badForReaders: readonly Bad[] = [
  {
    name: 'a zone that does not exist',
    text: oneTenant('timeZone: Mars/Phobos'),
    fault: '5:15 tenants[0].timeZone is "Mars/Phobos"',
  },
  {
    name: 'a day that does not exist',
    text: oneTenant('mutes: [{ service: ec2, reason: r, until: 2026-02-29 }]'),
    fault: '5:47 tenants[0].mutes[0].until is "2026-02-29", which no calendar has',
  },
  {
    name: 'a tenant twice',
    text: `${oneTenant()}${tenantLines('contoso')}`,
    fault: '5:9 tenants[1].id is "contoso" like that of another tenant on line 2',
  },
  {
    name: 'a schedule twice',
    text: oneTenant('to: a@b.example', 'schedules: [{ id: a, cadence: daily }, { id: a, cadence: weekly }]'),
    fault: '6:50 tenants[0].schedules[1].id is "a" like that of another schedule of this tenant on line 6',
  },
  {
    name: 'a variable that is not set',
    text: oneTenant().replace('CONTOSO_SECRET', 'NOT_THERE'),
    fault: '4:64 tenants[0].api.clientSecret.env names NOT_THERE, which is not set',
  },
  {
    name: 'a rule for an unknown tenant',
    text: rule('{ people: everyone, tenants: [contosso] }'),
    fault: '6:35 access[0].tenants[0] is "contosso", which no tenant here is called',
  },
  {
    name: 'plain http to another machine',
    text: oneTenant('heartbeatUrl: http://hc.example'),
    fault: '5:19 tenants[0].heartbeatUrl uses plain http to "hc.example", which is not this machine',
  },
  {
    name: 'two addresses in one text',
    text: weekly("cc: 'a@b.example, c@d.example'"),
    fault: '9:13 tenants[0].schedules[0].cc holds more than one address: make it a list',
  },
  {
    name: 'an interval of years',
    text: oneTenant('backups: [{ service: ec2, every: 999d }]'),
    fault: '5:38 tenants[0].backups[0].every is "999d"',
  },
  {
    name: 'a mail of a gigabyte',
    text: weekly('largestMail: 1000MB'),
    fault: '9:22 tenants[0].schedules[0].largestMail is "1000MB"',
  },
  {
    name: 'a logo that does not exist',
    text: oneTenant('branding: { logo: not-there.svg }'),
    fault: '5:23 tenants[0].branding.logo names a file that does not exist',
  },
  {
    name: 'a cloud without a published address',
    text: oneTenant().replace('dataCenter: us', 'environment: fedramp, dataCenter: us'),
    fault: '4:10 tenants[0].api.apiUrl is missing, and the fedramp environment has no published address',
  },
  {
    name: 'a certificate that does not exist',
    text: oneTenant().replace(
      'clientSecret: { env: CONTOSO_SECRET }',
      'certificateFile: not-there.pem, privateKeyFile: not-there.pem',
    ),
    fault: '4:60 tenants[0].api.certificateFile names a file that does not exist',
  },
  {
    name: 'a mailbox that is missing',
    text: weekly("listUnsubscribe: 'mailto:?subject=stop'"),
    fault: '9:26 tenants[0].schedules[0].listUnsubscribe names no mailbox after "mailto:"',
  },
];
