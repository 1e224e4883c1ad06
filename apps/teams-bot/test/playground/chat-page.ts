import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

/** The places of the Playground's configuration, by the name that its list shows. */
export const places = {
  personal: 'Personal Chat',
  group: 'Backup operators',
  channel: 'Backups - Nightly',
} as const;

/** What the bot says first, wherever it is added. */
export const welcome = 'Ask about backup jobs in your own words.';

export type Scope = keyof typeof places;

/** The Playground in a browser, as somebody uses it. */
export class ChatPage {
  readonly #page: Page;
  readonly #pictures: string;
  #taken = 0;
  readonly #visited = new Set<Scope>();
  #scope: Scope = 'personal';
  /** What the Playground says waits for this. */
  #ready: Promise<void> = Promise.resolve();

  /** @param pictures the folder that pictures go to */
  constructor(page: Page, pictures: string) {
    this.#page = page;
    this.#pictures = pictures;
  }

  async open(url: string): Promise<void> {
    await this.#page.routeWebSocket(/_ws_conversation/, (browser) => {
      browser.connectToServer().onMessage((said) => void this.#ready.then(() => browser.send(said)));
    });
    await this.#page.goto(url);
    await this.#page.getByRole('button', { name: 'Hide log panel' }).click();
  }

  async goTo(scope: Scope): Promise<void> {
    this.#scope = scope;
    await this.#page.getByRole('treeitem', { name: places[scope] }).click();
    // At the first visit the bot is added there.
    if (!this.#visited.has(scope)) await this.card(welcome);
    this.#visited.add(scope);
  }

  /** Writes a message; in groups and channels it mentions the bot first, picked from the list that opens at `@`. */
  async write(text: string): Promise<void> {
    const field = this.#page.locator('[contenteditable=true]').first();
    await field.click();
    if (this.#scope !== 'personal') {
      await this.#page.keyboard.type('@Job');
      await this.#page.getByRole('menuitem', { name: 'Jobdesk' }).click();
    }
    await this.#page.keyboard.type(text);
    if (this.#scope !== 'channel') {
      await this.#page.getByRole('button', { name: 'Send Message' }).click();
      return;
    }
    // The Playground's page drops an answer that comes before it has drawn the post that it belongs to.
    const drawn = Promise.withResolvers<void>();
    this.#ready = drawn.promise;
    await this.#page.getByRole('button', { name: 'Post', exact: true }).click();
    const posts = this.#page.locator('.fui-Card').filter({ has: this.#page.getByLabel('Show more information') });
    await posts.filter({ hasText: text }).first().waitFor();
    drawn.resolve();
  }

  /** The newest card that shows a text, as soon as there is one; with a picture of it. */
  async card(text: string): Promise<Locator> {
    const found = this.#page.locator('.ac-adaptiveCard').filter({ hasText: text });
    const card = this.#scope === 'channel' ? found.first() : found.last();
    await card.waitFor();
    await this.picture(text, card);
    return card;
  }

  /** Asks, and sees the card that comes. */
  async ask(question: string, text: string): Promise<Locator> {
    await this.write(question);
    return this.card(text);
  }

  /** Presses a button of a card, and sees the card that comes in its place. */
  async press(card: Locator, button: string, text: string): Promise<Locator> {
    await card.getByRole('button', { name: button, exact: true }).click();
    return this.card(text);
  }

  /** Searches with the message extension, and sees what it found. */
  async search(command: string, parameter: string, words: string): Promise<Locator> {
    await this.#page.getByRole('button', { name: 'Trigger Message Extension App' }).first().click();
    await this.#page.getByRole('menuitem', { name: 'Search Command' }).click();
    await this.#page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
    await this.#page.getByRole('textbox', { name: 'Command ID' }).fill(command);
    await this.#page.getByRole('textbox', { name: 'Parameter name' }).fill(parameter);
    await this.#page.getByRole('textbox', { name: 'Enter a search term' }).fill(words);
    const found = this.#page.getByRole('group').filter({ hasText: 'Search-Based Message Extension' });
    await found.getByRole('heading', { level: 1 }).first().waitFor();
    await this.picture('message extension');
    return found;
  }

  async picture(what: string, part: Locator = this.#page.locator('body')): Promise<void> {
    this.#taken += 1;
    const name = `${String(this.#taken).padStart(2, '0')}-${this.#scope}-${what.replaceAll(/[^\w]+/g, '-').slice(0, 50)}.png`;
    await part.screenshot({ path: join(this.#pictures, name) });
  }
}

/** The ids of the jobs that a card shows, in order. */
export async function idsOn(card: Locator): Promise<readonly string[]> {
  return (await card.innerText()).match(/\b[A-Z]{2}\d{17}\b/g) ?? [];
}
