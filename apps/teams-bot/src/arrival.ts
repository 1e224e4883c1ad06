import type { Asker } from '@jobdesk/chat/desk';
import type { Subscription } from '@jobdesk/chat/ports';
import type { Arrival } from './call.ts';

/** The parts of an activity that say who did something, and where. */
export interface Origin {
  readonly activityId: string | null;
  readonly conversation: string;
  readonly isPersonal: boolean;
  readonly person: string;
  /** As Teams calls that person; empty when it does not say. */
  readonly name: string;
  /** The Entra tenant. */
  readonly organisation: string | null;
  readonly team: string | null;
  readonly channel: string | null;
  /** The conversation reference, as JSON. */
  readonly reference: string;
}

/** Who did what where, for the desk. A thread counts as its channel. */
export function arrivalOf(origin: Origin): Arrival {
  const { activityId, conversation, isPersonal, person, name, organisation, team, channel, reference } = origin;
  const groups = [organisation, team, channel].filter((id) => id !== null);
  const place = { surface: 'teams', id: conversation.replace(/;messageid=.*$/, '') } as const;
  return {
    key: activityId === null ? null : `teams:${conversation}:${activityId}`,
    asker: { place, person, groups, roles: [] },
    isPersonal,
    address: JSON.stringify({ reference, groups, name }),
  };
}

/** Whoever asked for a subscription. */
export interface Subscriber {
  readonly asker: Asker;
  /** Empty when Teams did not say. */
  readonly name: string;
  readonly reference: string;
}

/** Who asked for a subscription, as they were then, what Teams called them, and the reference of where to speak. */
export function subscriberOf({ place, person, address }: Subscription): Subscriber {
  const kept: unknown = JSON.parse(address);
  const field = (name: string): unknown => (typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null);
  const [groups, reference, name] = [field('groups'), field('reference'), field('name')];
  return {
    asker: {
      place,
      person,
      groups: Array.isArray(groups) ? groups.filter((id) => typeof id === 'string') : [],
      roles: [],
    },
    name: typeof name === 'string' ? name : '',
    reference: typeof reference === 'string' ? reference : '',
  };
}
