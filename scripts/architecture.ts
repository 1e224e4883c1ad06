/**
 * Which part of the product may import which: the picture in docs/architecture.md as data. Parts are named by folder;
 * the folders of jobs-core are parts of their own.
 */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/jobs-core/src/model': [],
  'packages/jobs-core/src/calendar': ['packages/jobs-core/src/model'],
  'packages/jobs-core/src/query': ['packages/jobs-core/src/model', 'packages/jobs-core/src/calendar'],
  'packages/jobs-core/src/client': ['packages/jobs-core/src/model', 'packages/jobs-core/src/query'],
  'packages/jobs-core/src/language': [
    'packages/jobs-core/src/model',
    'packages/jobs-core/src/calendar',
    'packages/jobs-core/src/query',
  ],
  'packages/jobs-core/src/summary': ['packages/jobs-core/src/model', 'packages/jobs-core/src/calendar'],
  'packages/report': ['packages/jobs-core'],
  'packages/chat': ['packages/jobs-core', 'packages/report'],
  'packages/store': [
    'packages/jobs-core/src/model',
    'packages/jobs-core/src/query',
    'packages/chat',
    'packages/report',
    'packages/schedule',
  ],
  'packages/settings': ['packages/jobs-core/src/model', 'packages/jobs-core/src/calendar'],
  'packages/daemon': [],
  'packages/schedule': ['packages/jobs-core/src/model', 'packages/jobs-core/src/calendar'],
  'packages/simulator': ['packages/jobs-core/src/model'],
  'apps/reporter': [
    'packages/jobs-core',
    'packages/report',
    'packages/schedule',
    'packages/store',
    'packages/settings',
    'packages/daemon',
  ],
  'apps/discord-bot': [
    'packages/jobs-core',
    'packages/report',
    'packages/chat',
    'packages/store',
    'packages/settings',
    'packages/daemon',
  ],
  'apps/teams-bot': [
    'packages/jobs-core',
    'packages/report',
    'packages/chat',
    'packages/store',
    'packages/settings',
    'packages/daemon',
  ],
  'apps/cli': [
    'apps/discord-bot',
    'apps/teams-bot',
    'packages/store',
    'packages/jobs-core',
    'packages/report',
    'packages/chat',
    'packages/settings',
    'packages/daemon',
    'packages/simulator',
    'apps/reporter',
  ],
};

/** Third-party SDKs that one file each may know, so that a change of library touches that file alone. */
export const knownTo: Readonly<Record<string, readonly string[]>> = {
  zod: ['packages/jobs-core/src/client/wire.ts'],
  pdfmake: ['packages/report/src/pdf/pdf.ts'],
  '@electric-sql/pglite': ['packages/store/src/embedded.ts'],
  pg: ['packages/store/src/server.ts'],
  exceljs: ['packages/report/src/xlsx/xlsx.ts'],
  'discord.js': [
    'bot',
    'discord/asker-of',
    'discord/deploy',
    'discord/push-bulletin',
    'discord/serve-interactions',
    'discord/turn',
  ].map((file) => `apps/discord-bot/src/${file}.ts`),
  '@microsoft/teams-ai': ['apps/teams-bot/src/teams-app.ts'],
  botbuilder: ['door', 'read-activity', 'speaker', 'teams-app'].map((file) => `apps/teams-bot/src/${file}.ts`),
  'botframework-connector': ['apps/teams-bot/src/door.ts'],
  express: ['apps/teams-bot/src/server.ts'],
  nodemailer: ['apps/reporter/src/delivery/smtp.ts'],
  yaml: ['packages/settings/src/file/parse-yaml.ts'],
  '@resvg/resvg-js': ['packages/report/src/draw-svg.ts'],
};
