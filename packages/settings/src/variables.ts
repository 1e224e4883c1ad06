/** What a variable is for, what it may hold, and a line to copy. */
export interface Variable {
  readonly meaning: string;
  /** Completes "Expected: …". */
  readonly expected: string;
  readonly example: string;
}

const variable = (meaning: string, expected: string, example: string): Variable => ({ meaning, expected, example });

/** Every environment variable that Jobdesk reads. */
export const variables = {
  AVEPOINT_CLIENT_ID: variable(
    'who asks: the app registered in AvePoint Online Services',
    'the application (client) ID shown under AvePoint Online Services > App registration',
    '7a1c9b52-0d3e-4f6a-8b21-3c5d7e9f1a2b',
  ),
  AVEPOINT_CLIENT_SECRET: variable(
    'its client secret, unless it signs in with a certificate',
    'the client secret of that app, or AVEPOINT_CERTIFICATE_FILE and AVEPOINT_PRIVATE_KEY_FILE instead',
    'your-client-secret',
  ),
  AVEPOINT_CERTIFICATE_FILE: variable(
    'instead of a secret: the registered certificate',
    'the path of an X.509 certificate in PEM form',
    '/etc/jobdesk/certificate.pem',
  ),
  AVEPOINT_PRIVATE_KEY_FILE: variable(
    'its private key',
    'the path of the RSA private key of AVEPOINT_CERTIFICATE_FILE, in PEM form and without a passphrase',
    '/etc/jobdesk/private-key.pem',
  ),
  AVEPOINT_ENVIRONMENT: variable(
    'which of the vendor\'s environments (default "commercial")',
    'one of commercial, us-government, aos2, fedramp',
    'commercial',
  ),
  AVEPOINT_DATA_CENTER: variable(
    'the data centre: the part after "graph-" in the API\'s address',
    'the data centre as it stands in https://graph-<data centre>.avepointonlineservices.com',
    'us',
  ),
  AVEPOINT_API_URL: variable(
    'for tests and proxies: the API; /backup/vm/jobs is appended',
    'an https address without query; plain http only for this machine (localhost, 127.0.0.1, [::1])',
    'https://graph-us.avepointonlineservices.com',
  ),
  AVEPOINT_IDENTITY_URL: variable(
    'for tests and proxies: the sign-in; /connect/token is appended',
    'an https address without query; plain http only for this machine (localhost, 127.0.0.1, [::1])',
    'https://identity.avepointonlineservices.com',
  ),
  JOBS_TIME_ZONE: variable(
    'the zone of days, weeks and printed times (default UTC)',
    'an IANA time zone',
    'America/New_York',
  ),
  JOBS_WEEK_STARTS_ON: variable(
    'the first day of the week (default 1, Monday)',
    'a whole number from 0 to 6, where 0 is Sunday',
    '1',
  ),
  JOBS_LOCALE: variable('decides the order in dates such as 05/11 (default en-US)', 'a BCP 47 language tag', 'en-GB'),
  JOBS_CONFIG: variable(
    'a YAML file of tenants, their reports and who may ask; instead of AVEPOINT_*',
    'the path of a YAML file with "tenants:", instead of AVEPOINT_*, MAIL_TO and HEARTBEAT_URL',
    '/etc/jobdesk/jobs.yaml',
  ),
  JOBS_DATA_DIR: variable(
    'where Jobdesk keeps files, such as the outbox (default .jobdesk)',
    'the path of a folder, which is made when it does not exist',
    '/var/lib/jobdesk',
  ),
  JOBS_CACHE_SECONDS: variable(
    'how old read jobs may be in an answer (default 60; 0 = always ask)',
    'a whole number of seconds from 0 to 86400',
    '60',
  ),
  SMTP_URL: variable(
    'the mail server; without it mails are written into the outbox folder',
    'smtp://user:password@host:port (STARTTLS) or smtps://user:password@host:port',
    'smtp://reports%40example.com:password@smtp.example.com:587',
  ),
  MAIL_FROM: variable('whom reports are from', 'one mail address', 'Backup reports <reports@example.com>'),
  MAIL_TO: variable(
    'who receives reports; with JOBS_CONFIG the file says it',
    'mail addresses, separated by commas',
    'Ops <ops@example.com>, it-lead@example.com',
  ),
  OWNER_MAIL_TO: variable(
    'who is told when a report cannot be delivered; with JOBS_CONFIG unless a tenant has its own owner',
    'mail addresses, separated by commas',
    'backup-owner@example.com',
  ),
  HEARTBEAT_URL: variable(
    'pinged after a report was accepted, so that a watchdog notices when none is',
    'an https address; plain http only for this machine (localhost, 127.0.0.1, [::1])',
    'https://hc-ping.com/5b0f6d7e-6f0a-4d0c-9f5a-1f2e3d4c5b6a',
  ),
  DATABASE_URL: variable(
    'a PostgreSQL server for state (default: an embedded database in JOBS_DATA_DIR)',
    'postgres://user:password@host:port/database',
    'postgres://jobdesk:password@db.example.com:5432/jobdesk',
  ),
  TEAMS_APP_ID: variable(
    'the Azure Bot registration that the Teams bot is',
    'the Microsoft App ID (a GUID) shown under Azure portal > your bot > Configuration',
    '7a1c9b52-0d3e-4f6a-8b21-3c5d7e9f1a2b',
  ),
  TEAMS_APP_PASSWORD: variable(
    'the Teams bot signs in with it',
    'the value of a client secret under Azure portal > App registrations > your app > Certificates & secrets',
    'your-client-secret',
  ),
  TEAMS_APP_TENANT_ID: variable(
    'the Entra tenant of that registration; without rules, its people may ask',
    'the Directory (tenant) ID (a GUID) shown under Azure portal > App registrations > your app',
    'b9419818-09af-49c2-b0c3-653adc1f376e',
  ),
  TEAMS_PORT: variable(
    'where the Teams bot listens for POST /api/messages (default 3978)',
    'a port from 1 to 65535',
    '3978',
  ),
  TEAMS_DEVELOPER_MODE: variable(
    'run the Teams bot without a registration, for this machine only',
    '1, without TEAMS_APP_ID, to answer anybody on this machine unchecked; 0 otherwise',
    '1',
  ),
  PUBLIC_URL: variable(
    'where browsers reach the Teams bot, for links to exports in groups and channels',
    'an https address without query; plain http only for this machine (localhost, 127.0.0.1, [::1])',
    'https://jobdesk.example.com',
  ),
  DISCORD_TOKEN: variable(
    'the Discord bot signs in with it',
    'the bot token shown under Discord Developer Portal > your application > Bot',
    'your-bot-token',
  ),
  DISCORD_APPLICATION_ID: variable(
    'the Discord application that the bot belongs to',
    'the application ID shown under Discord Developer Portal > your application > General Information',
    '1432198765432109876',
  ),
  DISCORD_GUILD_ID: variable(
    'deploy commands to this Discord server only (default: everywhere)',
    'the ID of a Discord server (a whole number)',
    '1409876543210987654',
  ),
  DISCORD_API_URL: variable(
    "for tests and proxies: Discord's API; the version is appended",
    'an https address that ends in /api; plain http only for this machine (localhost, 127.0.0.1, [::1])',
    'https://discord.com/api',
  ),
  REPORTER_PORT: variable(
    'where the reporter answers /healthz, /readyz and /metrics (default 9464)',
    'a port from 1 to 65535',
    '9464',
  ),
  REPORTER_HOST: variable(
    'from where it can be asked (default 127.0.0.1: from this machine only)',
    'an address of this machine; 0.0.0.0 for all of them, as in a container',
    '0.0.0.0',
  ),
  LOG_LEVEL: variable('how much is said on stderr (default info)', 'one of error, warn, info, debug', 'info'),
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

/** The variable as a line to copy: `JOBS_WEEK_STARTS_ON=1`; in quotes where a shell needs them. */
export function exampleLine(name: VariableName): string {
  const { example } = variables[name];
  return `${name}=${/[\s<>]/.test(example) ? `'${example}'` : example}`;
}
