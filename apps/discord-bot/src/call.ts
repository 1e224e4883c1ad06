import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { Alerts, Asker, Desk } from '@jobdesk/chat/desk';
import type { Message } from './render/message.ts';

/** What commands and presses work with. */
export interface Office {
  readonly desk: Desk;
  readonly alerts: Alerts;
  /** Questions to offer while somebody types one, the likeliest first. */
  readonly suggest: (asker: Asker, typed: string) => Promise<readonly string[]>;
  readonly now: () => Instant;
}

/** Something that a person did, seen without Discord's library. */
export interface Call {
  readonly asker: Asker;
  /** What is needed to speak there unasked, for a subscription. */
  readonly address: string;
  /** Whether the bot may say something there later: without that there are no alerts. */
  readonly canSpeakUnasked: boolean;
  /** How large a file may be there, in bytes. */
  readonly fileLimit: number;
  /** How the reading can end early, and who hears of its progress. */
  readonly reading: ReadingOptions;
  /** A folder for files to send, removed when they have been sent. */
  readonly folder: string;
}

/** A command with what was entered. */
export interface CommandCall extends Call {
  /** Null where the command has none. */
  readonly subcommand: string | null;
  /** The option of that name; null when it was left out. */
  readonly option: (name: string) => string | null;
}

/** A press on a button, or a choice from a menu, under the answer to a stored question. */
export interface PressCall extends Call {
  readonly question: string;
  readonly page: number;
  /** What was chosen; null for a button. */
  readonly chosen: string | null;
}

/** What is typed so far in an option that completes. */
export interface TypingCall {
  readonly asker: Asker;
  readonly option: string;
  readonly typed: string;
}

/** What is offered while somebody types. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** What is shown at the end, and to whom. */
export interface Shown {
  readonly message: Message;
  readonly audience: 'everyone' | 'asker';
}
