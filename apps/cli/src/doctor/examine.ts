import type { Variables } from '@jobdesk/settings';
import { checkConfiguration } from './check-configuration.ts';
import { checkDataFolder } from './check-data-folder.ts';
import { checkDatabase } from './check-database.ts';
import { checkDiscord } from './check-discord.ts';
import { checkMail } from './check-mail.ts';
import { checkNode } from './check-node.ts';
import { checkTeams, entra } from './check-teams.ts';
import { checkTenants } from './check-tenants.ts';
import { type Configured, readConfigured } from './configured.ts';
import { failed, type Finding, notConfigured } from './finding.ts';
import { inTime, type Patience } from './in-time.ts';

/** From where it is looked, and how long. */
export interface ExamineOptions extends Partial<Patience> {
  readonly now: () => number;
  /** The id of the only tenant that is looked at. @default all */
  readonly tenant?: string | null;
  /** Where Microsoft Entra gives out tokens. @default 'https://login.microsoftonline.com' */
  readonly entraAt?: string;
  /** @default process.version */
  readonly nodeVersion?: string;
}

/** All that was found. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Whether all settings could be read. */
  readonly isReadable: boolean;
}

/** How long each check may take, in milliseconds; they run side by side. */
const patience = 10_000;

/**
 * Looks at everything that is configured: settings, sign-in, jobs, clock, mail, database, bots. Changes nothing and
 * mails nobody. No finding holds a secret.
 */
export async function examine(env: Variables, options: ExamineOptions): Promise<Examination> {
  const { patienceMs = patience, signal = new AbortController().signal, tenant = null } = options;
  const configured = readConfigured(env, tenant);
  const here = [checkNode(options.nodeVersion ?? process.version), ...checkConfiguration(configured)];
  const checked = await Promise.all(checksOf(configured, { ...options, patienceMs, signal }));
  return { findings: [...here, ...checked.flat()], isReadable: configured.faults.length === 0 };
}

function checksOf(configured: Configured, options: ExamineOptions & Patience): readonly Promise<readonly Finding[]>[] {
  const { common, tenancy, database, mailServer, discord, teams } = configured;
  const { patienceMs, entraAt = entra } = options;
  const isOpenToAll = tenancy?.access.length === 0;
  const check = async <Part>(
    name: string,
    part: Part | 'absent' | null,
    work: (part: Part, signal: AbortSignal) => Promise<readonly Finding[]>,
  ): Promise<readonly Finding[]> => {
    if (part === null) return [failed(name, 'Not looked at: its settings cannot be read.', null)];
    if (part === 'absent') return [notConfigured(name, 'None of its variables is set: the bot does not run.')];
    return inTime(name, options, (signal) => work(part, signal));
  };
  return [
    tenancy === null ? check('Jobs', null, async () => []) : checkTenants(tenancy.tenants, options),
    check('Data folder', common, ({ dataDir }) => checkDataFolder(dataDir)),
    check('Database', database, checkDatabase),
    check('Mail server', mailServer, ({ transport }) => checkMail(transport, patienceMs)),
    check('Discord', discord, (settings, signal) => checkDiscord(settings, isOpenToAll, signal)),
    check('Teams', teams, (settings, signal) => checkTeams(settings, entraAt, signal)),
  ];
}
