import type { Log } from '@jobdesk/daemon';
import type { Settings, Variables } from '@jobdesk/settings';
import type { Store } from '@jobdesk/store';
import { isAnySet } from './doctor/configured.ts';

/** What every app works with when all of them share a process. */
export interface Shared {
  readonly settings: Settings<['tenants', 'database', 'mailServer', 'reporter']> &
    Partial<Pick<Settings<['discord', 'teams']>, 'discord' | 'teams'>>;
  readonly store: Store;
  readonly now: () => number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** A part of Jobdesk that runs until the signal comes. */
export interface ServedApp {
  readonly name: string;
  /** Its program is loaded when it runs: it is heavy. */
  readonly serve: (shared: Shared) => Promise<void>;
  /** Says why it did not start, in its own words. @returns how the program ends */
  readonly sayFailure: (error: unknown) => Promise<1 | 2>;
}

/** What is served, and of what is not, what it would need. */
export interface Serving {
  readonly apps: readonly ServedApp[];
  /** `Teams: not configured (TEAMS_APP_ID).` */
  readonly absent: readonly string[];
}

/** The parts of the settings that the variables ask for. */
export function partsOf(env: Variables): readonly ('discord' | 'teams')[] {
  return [
    ...(isAnySet(env, 'DISCORD_') ? (['discord'] as const) : []),
    ...(isAnySet(env, 'TEAMS_') ? (['teams'] as const) : []),
  ];
}

/** Which apps the settings describe. */
export function servingOf({ tenants, discord, teams }: Shared['settings']): Serving {
  const schedules = tenants.some((tenant) => tenant.schedules.length > 0);
  const all = [
    { app: reporter, isOn: schedules, needs: 'MAIL_TO, or schedules in the file of JOBS_CONFIG' },
    { app: discordBot, isOn: discord !== undefined, needs: 'DISCORD_TOKEN and DISCORD_APPLICATION_ID' },
    { app: teamsBot, isOn: teams !== undefined, needs: 'TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_APP_TENANT_ID' },
  ];
  return {
    apps: all.filter(({ isOn }) => isOn).map(({ app }) => app),
    absent: all.filter(({ isOn }) => !isOn).map(({ app, needs }) => `${app.name}: not configured (${needs}).`),
  };
}

const reporter: ServedApp = {
  name: 'Reporter',
  serve: async (shared) => (await import('@jobdesk/reporter')).serveReporter(shared),
  sayFailure: async (error) => {
    console.error(`reporter: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  },
};

const discordBot: ServedApp = {
  name: 'Discord',
  async serve({ settings, ...shared }) {
    const { discord } = settings;
    if (discord === undefined) throw new Error('Discord is not configured.');
    const { serveDiscord } = await import('@jobdesk/discord-bot');
    await serveDiscord({ ...shared, settings: { ...settings, discord } });
  },
  sayFailure: async (error) => (await import('@jobdesk/discord-bot')).sayStartFailure(error),
};

const teamsBot: ServedApp = {
  name: 'Teams',
  async serve({ settings, ...shared }) {
    const { teams } = settings;
    if (teams === undefined) throw new Error('Teams is not configured.');
    const { serveTeams } = await import('@jobdesk/teams-bot');
    await serveTeams({ ...shared, settings: { ...settings, teams } });
  },
  sayFailure: async (error) => (await import('@jobdesk/teams-bot')).sayStartFailure(error),
};
