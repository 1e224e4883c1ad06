import { type Fields, fieldsOf, listOf, numberOf, textOf } from './json.ts';
import { flatten } from './rules/check-components.ts';
import { flag } from './rules/check-message.ts';
import { snowflake } from './snowflake.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A message as it stands in a channel, with everything that a person sees of it. */
export class Message {
  readonly id: string = snowflake();
  readonly channelId: string;
  readonly author: Fields;
  /** Who alone sees it; null: everybody in the channel. */
  readonly privateTo: string | null;
  deleted = false;
  /** `thinking…` until the deferred answer comes. */
  thinking: boolean;
  edits = 0;
  /** Everything that it said, one after another. */
  readonly history: string[] = [];
  #fields: Fields = {};
  #files: readonly UploadedFile[] = [];

  constructor(channelId: string, author: Fields, privateTo: string | null, thinking = false) {
    this.channelId = channelId;
    this.author = author;
    this.privateTo = privateTo;
    this.thinking = thinking;
  }

  /** What was said: created, or edited over what was there. */
  say(fields: Fields, files: readonly UploadedFile[]): void {
    const kept = (numberOf(this.#fields['flags']) ?? 0) & flag.componentsV2;
    const flags = (numberOf(fields['flags']) ?? 0) | kept | (this.privateTo === null ? 0 : flag.ephemeral);
    this.#fields = { ...this.#fields, ...fields, flags };
    this.#files = [...this.#files, ...files];
    this.thinking = false;
    this.edits += 1;
    this.history.push(this.text);
  }

  get hasComponentsV2(): boolean {
    return ((numberOf(this.#fields['flags']) ?? 0) & flag.componentsV2) !== 0;
  }

  get components(): readonly unknown[] {
    return listOf(this.#fields['components']);
  }

  get files(): readonly UploadedFile[] {
    return this.#files;
  }

  /** Everything there is to read, one text display after another. */
  get text(): string {
    const texts = flatten(this.components).map(({ content }) => textOf(content));
    return [textOf(this.#fields['content']), ...texts].filter((text) => text !== null && text !== '').join('\n');
  }

  /** The labels of the buttons that can be pressed. */
  get buttons(): readonly string[] {
    return flatten(this.components)
      .filter(({ type, disabled }) => type === 2 && disabled !== true)
      .map(({ label }) => textOf(label) ?? '');
  }

  /** What a select menu offers. */
  get options(): readonly { readonly label: string; readonly value: string }[] {
    return flatten(this.components)
      .filter(({ type }) => type === 3)
      .flatMap(({ options }) => listOf(options).map(fieldsOf))
      .map(({ label, value }) => ({ label: textOf(label) ?? '', value: textOf(value) ?? '' }));
  }

  /** The message as Discord sends it. */
  toJSON(): Fields {
    const now = new Date().toISOString();
    return {
      id: this.id,
      channel_id: this.channelId,
      author: this.author,
      type: 0,
      content: '',
      timestamp: now,
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      embeds: [],
      pinned: false,
      ...this.#fields,
      components: this.components,
      attachments: this.#files.map(({ name, bytes }, id) => ({
        id: String(id),
        filename: name,
        size: bytes.byteLength,
        url: `https://cdn.example/${name}`,
        proxy_url: `https://cdn.example/${name}`,
      })),
    };
  }
}
