import { oneLine } from '@jobdesk/report';
import type { TeamsSettings } from '@jobdesk/settings';
import { askJson, stringIn } from './ask-json.ts';
import { failed, type Finding, ok, warning } from './finding.ts';

const check = 'Teams';

/** Where Microsoft Entra gives out tokens. */
export const entra = 'https://login.microsoftonline.com';

/** What the bot may do with its token: speak through the Bot Framework. */
const scope = 'https://api.botframework.com/.default';

/**
 * Whether Microsoft Entra gives the bot a token, as it will when it speaks. Nothing is said to anybody.
 *
 * @param signInAt where, without a trailing slash; {@link entra}
 */
export async function checkTeams(
  { identity }: TeamsSettings,
  signInAt: string,
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  if (identity.kind === 'developer') {
    const text = 'Developer mode: nobody is asked who they are; this machine only.';
    return [warning(check, text, 'In earnest, register the bot and set TEAMS_APP_ID: docs/teams.md.')];
  }
  const { appId, appPassword, entraTenant } = identity;
  const { status, body } = await askJson(`${signInAt}/${entraTenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: appId,
      client_secret: appPassword.reveal(),
      scope,
    }),
    signal,
  });
  if (status === 200 && stringIn(body, 'access_token') !== null) {
    return [ok(check, 'Microsoft Entra signs the bot in.')];
  }
  const said = stringIn(body, 'error_description')?.split(/\r?\n/, 1)[0];
  const why = said === undefined ? `Microsoft Entra answers ${status}.` : oneLine(said, 300);
  return [failed(check, `The bot is not signed in: ${why}`, adviceFor(why))];
}

// https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes, read in November 2026.
const advices: readonly (readonly [code: RegExp, advice: string])[] = [
  [/AADSTS7000215/, 'Set TEAMS_APP_PASSWORD to the value of the client secret, not to its ID.'],
  [/AADSTS7000222/, 'The client secret has expired: make a new one and set TEAMS_APP_PASSWORD.'],
  [/AADSTS700016/, 'TEAMS_APP_ID is not known in TEAMS_APP_TENANT_ID: check both.'],
  [/AADSTS90002|AADSTS900023/, 'TEAMS_APP_TENANT_ID is no tenant: check it.'],
];

function adviceFor(why: string): string {
  const known = advices.find(([code]) => code.test(why));
  return known?.[1] ?? 'Check TEAMS_APP_ID, TEAMS_APP_PASSWORD and TEAMS_APP_TENANT_ID.';
}
