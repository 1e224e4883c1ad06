import type { Asker } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import type { BaseInteraction } from 'discord.js';

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
