import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Choice, CommandCall, Office, Shown, TypingCall } from '../call.ts';

/** A slash command: how it is told to Discord, and what it does. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether only the person sees what comes, as far as that is known before anything was read. */
  readonly isPrivate: (call: CommandCall, office: Office) => boolean;
  readonly run: (call: CommandCall, office: Office) => Promise<Shown>;
  /** For options that complete. */
  readonly complete?: (call: TypingCall, office: Office) => Promise<readonly Choice[]>;
}
