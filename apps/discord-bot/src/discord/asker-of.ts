import type { Asker } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import { type BaseInteraction, InteractionContextType, PermissionFlagsBits } from 'discord.js';

/** Who did something, and where, in Discord's ids. */
export function askerOf(interaction: BaseInteraction): Asker {
  const { channel, channelId, guildId, user, member } = interaction;
  const parent = channel !== null && channel.isThread() ? channel.parentId : null;
  const roles = member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    place: { surface: 'discord', id: channelId ?? user.id },
    person: user.id,
    groups: [guildId, parent].filter((id) => id !== null),
    roles,
  };
}

/**
 * Whether the bot may say something there unasked. It may not where it is present only for the person who installed it,
 * nor in people's own conversations, nor in channels closed to it.
 */
export function canSpeakUnasked(interaction: BaseInteraction): boolean {
  const { context, guildId, authorizingIntegrationOwners: owners, appPermissions, channel } = interaction;
  if (context === InteractionContextType.PrivateChannel) return false;
  if (guildId === null) return true;
  if (owners.guildId === null && owners.userId !== null) return false;
  const inThread = channel?.isThread() === true;
  const send = inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  // Nothing at all is what stands there when Discord did not say.
  return appPermissions.bitfield === 0n || appPermissions.has([PermissionFlagsBits.ViewChannel, send]);
}

/**
 * What a subscription keeps of who asked for it, beside place and person: rights are looked at again before every
 * message.
 */
export function addressOf({ groups, roles }: Asker): string {
  return JSON.stringify({ groups, roles });
}

/** Who asked for a subscription, as they were then. */
export function subscriberOf({ place, person, address }: Subscription): Asker {
  const kept: unknown = JSON.parse(address);
  const listOf = (name: 'groups' | 'roles'): readonly string[] => {
    const list: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : [];
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : [];
  };
  return { place, person, groups: listOf('groups'), roles: listOf('roles') };
}
