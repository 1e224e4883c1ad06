import type { Push } from '@jobdesk/chat/desk';
import { DiscordAPIError, MessageFlags, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { bulletinMessage } from '../render/bulletin-message.ts';

/** What Discord says when a channel is no more, or closed to the bot for good. */
const goneCodes: readonly (number | string)[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

/** Says bulletins in their channel, thread or direct conversation; the key makes Discord take each once. */
export function pushBulletin(rest: REST): Push {
  return async (bulletin) => {
    const body = {
      components: bulletinMessage(bulletin).components,
      flags: MessageFlags.IsComponentsV2,
      allowed_mentions: { parse: [] },
      nonce: bulletin.key,
      enforce_nonce: true,
    };
    try {
      await rest.post(Routes.channelMessages(bulletin.subscription.place.id), { body });
      return 'accepted';
    } catch (error) {
      if (error instanceof DiscordAPIError && goneCodes.includes(error.code)) return 'gone';
      throw error;
    }
  };
}
