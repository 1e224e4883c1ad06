/** A chat platform. */
export type Surface = 'teams' | 'discord';

/** Where something was said: a direct conversation, a channel, a thread. */
export interface Place {
  readonly surface: Surface;
  /** The platform's own id of the conversation or channel. */
  readonly id: string;
}
