/** What the app package says about whoever runs the bot, and where it is. */
export interface AppDetails {
  /** The Microsoft App ID of the Azure Bot registration, a GUID. */
  readonly appId: string;
  /** Of the package; Teams takes an update only when it is higher. */
  readonly version: string;
  /** Who runs the bot, as Teams shows it. At most 32 characters. */
  readonly developer: string;
  /** Https. Shown by Teams: about the app, how it treats data, how it may be used. */
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** The host of the bot's public address; null: it has none. */
  readonly host: string | null;
}

/** The files of the package that the manifest names. */
export const iconFiles = { color: 'color.png', outline: 'outline.png' } as const;

const scopes = ['personal', 'team', 'groupChat'] as const;

/**
 * The app manifest of the bot, version 1.25
 * (https://learn.microsoft.com/microsoft-365/extensibility/schema, read in November 2026).
 */
export function appManifest({ appId, version, developer, website, privacy, terms, host }: AppDetails) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
    manifestVersion: '1.25',
    version,
    id: appId,
    developer: { name: developer, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    name: { short: 'Jobdesk', full: 'Jobdesk: ask your backup jobs anything' },
    description: {
      short: 'Ask your backup jobs anything, and be told of what is new.',
      full: [
        'Jobdesk answers questions about the jobs of AvePoint Cloud Backup for IaaS + PaaS: "failed EC2 restores this',
        'week", "failed jobs by service this month". An answer says what was understood, its period and zone, and how',
        'complete it is. Turn pages, open a job, export to Excel or PDF, and be told of new matches here. It only reads.',
      ].join(' '),
    },
    icons: iconFiles,
    accentColor: '#0b5cad',
    bots: [
      {
        botId: appId,
        scopes,
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes,
            commands: [
              { title: 'help', description: 'How to ask, with examples to press' },
              { title: 'alerts', description: 'The alerts of this conversation' },
              { title: 'failed backups this week', description: 'A question, in your own words' },
            ],
          },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: 'searchJobs',
            type: 'query',
            context: ['compose', 'commandBox'],
            title: 'Search jobs',
            description: 'Put an answer, or one of its jobs, into a message',
            initialRun: false,
            parameters: [
              {
                name: 'query',
                title: 'Question',
                description: 'For instance: failed EC2 restores this week',
                inputType: 'text',
              },
            ],
          },
        ],
      },
    ],
    defaultInstallScope: 'personal',
    defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: host === null ? [] : [host],
  };
}
