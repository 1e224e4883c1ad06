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
