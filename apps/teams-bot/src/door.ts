import {
  type Activity,
  CallerIdConstants,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  StatusCodes,
  type TurnContext,
} from 'botbuilder';
import { AuthenticationConstants, AuthenticationError } from 'botframework-connector';
import type { TeamsIdentity } from './identity.ts';

/** Every way in which a token can be wrong ends in the same answer; the library answers some of them with 500. */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  readonly #isOpen: boolean;

  constructor(identity: TeamsIdentity) {
    super(configurationOf(identity));
    this.#isOpen = identity.kind === 'developer';
  }

  override async authenticateRequest(activity: Activity, authorization: string) {
    // The library has other doors, for other channels with keys of their own.
    if (!this.#isOpen && activity.channelId !== 'msteams') throw refused();
    try {
      return await super.authenticateRequest(activity, authorization);
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      throw refused();
    }
  }
}

function refused(): AuthenticationError {
  return new AuthenticationError('The token is not accepted.', StatusCodes.UNAUTHORIZED);
}

function configurationOf(identity: TeamsIdentity) {
  if (identity.kind === 'developer') return {};
  const { appId, appPassword, entraTenant, openIdMetadataUrl } = identity;
  const registration = {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppTenantId: entraTenant,
  };
  if (openIdMetadataUrl === null) return registration;
  // Where one address is given, the library takes none of its own.
  return {
    ...registration,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
    CallerId: CallerIdConstants.PublicAzureChannel,
  };
}

/** Whether an error says that a token is not accepted. */
export function isRefusal(error: unknown): boolean {
  return error instanceof AuthenticationError;
}

/** The adapter without the library's own HTTP answers, which print errors and send HTML. */
export class Door extends CloudAdapter {
  readonly #authentication: Authentication;

  constructor(identity: TeamsIdentity) {
    const authentication = new Authentication(identity);
    super(authentication);
    this.#authentication = authentication;
  }

  async check(authorization: string): Promise<void> {
    await this.#authentication.authenticateChannelRequest(authorization).catch(() => {
      throw refused();
    });
  }

  take(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
