import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** In servers, in direct messages, and wherever somebody uses it who installed it for themselves. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
