import type { Place } from '../ports/index.ts';

/** Who asks, and from where: the platform's own ids. */
export interface Asker {
  readonly place: Place;
  readonly person: string;
  /**
   * What the place belongs to: Discord's guild, and a thread's channel; Teams' Entra tenant and team. Empty in a direct
   * conversation.
   */
  readonly groups: readonly string[];
  readonly roles: readonly string[];
}
