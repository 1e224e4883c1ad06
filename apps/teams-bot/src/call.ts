import type { Asker } from '@jobdesk/chat/desk';
import type { Card } from './render/card.ts';
import type { PressData } from './render/press.ts';

/** Something that arrived from Teams, seen without Microsoft's libraries. */
export interface Arrival {
  /** The same for the same activity, however often it is delivered; null when Teams named none. */
  readonly key: string | null;
  readonly asker: Asker;
  /** What is needed to speak there unasked. */
  readonly address: string;
}

/** A question as it was written, the bot's own mention taken out. */
export interface Message extends Arrival {
  readonly text: string;
  /** Pressed on a client that knows no `Action.Execute`; null for words. */
  readonly press: PressData | null;
}

/** A press on a button. */
export interface Press extends Arrival {
  /** Null when it is not of ours, or not any more. */
  readonly press: PressData | null;
}

/** Words in the message extension. */
export interface Search extends Arrival {
  readonly words: string;
}

/** Something to put into a message: a line in the list, and the card that it becomes. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: Card;
}

/** Says something in one conversation. */
export interface Speaker {
  typing(): Promise<void>;
  /** @returns the id of what was said, to change it; null when Teams gave none */
  say(card: Card): Promise<string | null>;
  change(id: string, card: Card): Promise<void>;
}

/** What is done with what arrives. */
export interface Listener {
  /** Takes a message; what it leads to is said later, through the speaker. */
  readonly onMessage: (message: Message, speaker: Speaker) => void;
  /** @returns the card that whoever pressed sees in place of the one pressed on; within 5 seconds */
  readonly onPress: (press: Press) => Promise<Card>;
  /** Words were typed into the message extension `searchJobs`; within 5 seconds. */
  readonly onSearch: (search: Search) => Promise<readonly Found[]>;
  /** The bot was added to a conversation. */
  readonly onAdded: (arrival: Arrival, speaker: Speaker) => void;
}
