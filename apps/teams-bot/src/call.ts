import type { Asker } from '@jobdesk/chat/desk';
import type { ReadingOptions } from '@jobdesk/jobs-core/client';
import type { Card } from './render/card.ts';
import type { PressData, PressedData } from './render/press.ts';

/** Something that arrived from Teams, seen without Microsoft's libraries. */
export interface Arrival {
  /** The same for the same activity, however often it is delivered; null when Teams named none. */
  readonly key: string | null;
  readonly asker: Asker;
  /** Whether it is a chat of one person with the bot: only there does Teams take files from a bot. */
  readonly isPersonal: boolean;
  /** What is needed to speak there unasked. */
  readonly address: string;
}

/** A question as it was written, the bot's own mention taken out. */
export interface Message extends Arrival {
  readonly text: string;
  /** Pressed on a client that knows no `Action.Execute`; null for words. */
  readonly press: PressedData | null;
}

/** A press on a button. */
export interface Press extends Arrival {
  /** Null when it is not of ours, or not any more. */
  readonly press: PressedData | null;
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

/** A file that could be put into somebody's OneDrive. */
export interface FileOffer {
  readonly name: string;
  readonly description: string;
  readonly bytes: number;
  /** What comes back with the answer. */
  readonly press: PressData;
}

/** Where Teams takes a file that was accepted. */
export interface StorageSession {
  /** Holds its own key; given to nobody else. */
  readonly uploadUrl: string;
  /** What Teams wants to hear of the file again. */
  readonly contentUrl: string;
  readonly uniqueId: string;
  readonly fileType: string;
}

/** A file that was put into somebody's OneDrive. */
export interface HandedFile extends Omit<StorageSession, 'uploadUrl'> {
  readonly name: string;
}

/** What somebody answered to an offered file. */
export interface FileAnswer extends Arrival {
  /** What the offer held; null when it is not of ours, or not any more. */
  readonly press: PressedData | null;
  /** The id of the offer, to put something else in its place; null when Teams named none. */
  readonly offer: string | null;
  /** Null when it was declined. */
  readonly session: StorageSession | null;
}

/** Says something in one conversation. */
export interface Speaker {
  typing(): Promise<void>;
  /** @returns the id of what was said, to change it; null when Teams gave none */
  say(card: Card): Promise<string | null>;
  change(id: string, card: Card): Promise<void>;
  /** Asks whether a file may be put into their OneDrive; in personal chats only. */
  offer(file: FileOffer): Promise<void>;
  /** Shows a file that was put there. */
  hand(file: HandedFile): Promise<void>;
}

/** A press with what is needed to do it. */
export interface PressCall extends PressedData {
  readonly asker: Asker;
  readonly isPersonal: boolean;
  /** What is needed to speak there unasked. */
  readonly address: string;
  readonly reading: ReadingOptions;
  readonly speaker: Speaker;
  /** For what takes longer than a press may: done once however often the press is delivered, and what it returns is said. */
  readonly later: (work: (signal: AbortSignal) => Promise<Card | null>) => void;
}

/** What is done with what arrives. */
export interface Listener {
  /** Takes a message; what it leads to is said later, through the speaker. */
  readonly onMessage: (message: Message, speaker: Speaker) => void;
  /** @returns the card that whoever pressed sees in place of the one pressed on; within 5 seconds */
  readonly onPress: (press: Press, speaker: Speaker) => Promise<Card>;
  /** A file may be put into somebody's OneDrive; what comes of it is said later. */
  readonly onFileAccepted: (answer: FileAnswer, speaker: Speaker) => void;
  readonly onFileDeclined: (answer: FileAnswer, speaker: Speaker) => void;
  /** Words were typed into the message extension `searchJobs`; within 5 seconds. */
  readonly onSearch: (search: Search) => Promise<readonly Found[]>;
  /** The bot was added to a conversation. */
  readonly onAdded: (arrival: Arrival, speaker: Speaker) => void;
}
