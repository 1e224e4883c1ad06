import type { Asker } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import type { Arrival } from './call.ts';

/** The parts of an activity that say who did something, and where. */
export interface Origin {
  readonly activityId: string | null;
  readonly conversation: string;
  readonly person: string;
  /** The Entra tenant. */
  readonly organisation: string | null;
  readonly team: string | null;
  readonly channel: string | null;
  /** The conversation reference, as JSON. */
  readonly reference: string;
}

/** Who did what where, for the desk. A thread counts as its channel. */
export function arrivalOf(origin: Origin): Arrival {
  const { activityId, conversation, person, organisation, team, channel, reference } = origin;
  const groups = [organisation, team, channel].filter((id) => id !== null);
  const place = { surface: 'teams', id: conversation.replace(/;messageid=.*$/, '') } as const;
  return {
    key: activityId === null ? null : `teams:${conversation}:${activityId}`,
    asker: { place, person, groups, roles: [] },
    address: JSON.stringify({ reference, groups }),
  };
}

/** Who asked for a subscription, as they were then, and the reference of where to speak. */
export function subscriberOf({ place, person, address }: Subscription): { asker: Asker; reference: string } {
  const kept: unknown = JSON.parse(address);
  const field = (name: string): unknown => (typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null);
  const [groups, reference] = [field('groups'), field('reference')];
  return {
    asker: {
      place,
      person,
      groups: Array.isArray(groups) ? groups.filter((id) => typeof id === 'string') : [],
      roles: [],
    },
    reference: typeof reference === 'string' ? reference : '',
  };
}
