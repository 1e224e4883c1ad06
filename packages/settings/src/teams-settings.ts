import type { Environment } from './environment.ts';
import { parsePort } from './parse-port.ts';
import { Secret } from './secret.ts';
import type { VariableName } from './variables.ts';
import { webAddress } from './web-address.ts';

/** The Teams bot: who it is, and where it listens. */
export interface TeamsSettings {
  /** @default 3978 */
  readonly port: number;
  /** Where browsers reach the bot, without a trailing slash; null: nowhere, so there are no links to exports. */
  readonly publicUrl: string | null;
  readonly identity:
    | {
        readonly kind: 'registered';
        /** Of the Azure Bot registration, a GUID. */
        readonly appId: string;
        readonly appPassword: Secret;
        /** The Entra tenant that it is registered in, a GUID. */
        readonly entraTenant: string;
      }
    /** Nobody is asked who they are: for this machine only. */
    | { readonly kind: 'developer' };
}

/** Null when a fault was noted. */
export function teamsSettingsFrom(environment: Environment): TeamsSettings | null {
  const port = environment.parsed('TEAMS_PORT', 3978, parsePort);
  const publicUrl = webAddress(environment, 'PUBLIC_URL', null);
  const isDeveloper = environment.parsed('TEAMS_DEVELOPER_MODE', false, parseSwitch);
  if (isDeveloper === true) {
    // With a registration at hand, an open door is not what was meant.
    if (environment.optional('TEAMS_APP_ID') !== null) {
      return environment.fault('TEAMS_DEVELOPER_MODE', 'is 1 although TEAMS_APP_ID is set');
    }
    return port === null ? null : { port, publicUrl, identity: { kind: 'developer' } };
  }
  const appId = guid(environment, 'TEAMS_APP_ID');
  const appPassword = environment.required('TEAMS_APP_PASSWORD');
  const entraTenant = guid(environment, 'TEAMS_APP_TENANT_ID');
  if (port === null || isDeveloper === null || appId === null || appPassword === null || entraTenant === null) {
    return null;
  }
  const identity = { kind: 'registered', appId, appPassword: new Secret(appPassword), entraTenant } as const;
  return { port, publicUrl, identity };
}

function guid(environment: Environment, name: VariableName): string | null {
  const text = environment.required(name)?.toLowerCase() ?? null;
  if (text === null) return null;
  // Not repeated: it may be the password, pasted into the wrong line.
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text) ? text : environment.fault(name, 'is not a GUID');
}

function parseSwitch(text: string): boolean | null {
  if (text === '1') return true;
  return text === '0' ? false : null;
}
