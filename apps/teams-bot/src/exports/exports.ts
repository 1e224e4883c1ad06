import type { Desk, ExportFormat, Slots } from '@jobdesk/chat/desk';
import type { FileAnswer, PressCall, Speaker } from '../call.ts';
import type { Card } from '../render/card.ts';
import {
  declinedCard,
  describeExport,
  handedOverCard,
  linkCard,
  makingCard,
  notStoredCard,
  storingCard,
} from '../render/export-cards.ts';
import { button } from '../render/press.ts';
import { replyCard, sentenceCard } from '../render/reply-card.ts';
import { inExportFolder } from './export-folder.ts';
import { type ExportLinks, linkLifeMs } from './export-links.ts';
import { UploadError, uploadFile } from './upload-file.ts';

export interface ExportsDependencies {
  readonly desk: Desk;
  readonly slots: Slots;
  readonly links: ExportLinks;
  /** Where this bot is reached from browsers, without a trailing slash; null: not at all, and so there are no links. */
  readonly publicUrl: string | null;
  /** Whether a file may be put at that address. */
  readonly mayUploadTo: (url: string) => boolean;
}

const noLinks =
  'Files are handed over in the personal chat with me: ask there and press Export. For links here, whoever runs Jobdesk sets PUBLIC_URL to the https address at which this bot is reached.';

/**
 * Hands over the jobs of an answer as a file. In a personal chat Teams asks whether it may go into the person's
 * OneDrive; elsewhere bots cannot hand over files, so there is a link that ends. The file is made anew for every one of
 * these steps: nothing waits on a disk, and each works after a restart.
 */
export class Exports {
  readonly #dependencies: ExportsDependencies;

  constructor(dependencies: ExportsDependencies) {
    this.#dependencies = dependencies;
  }

  /** What whoever pressed Export sees at once; in a personal chat the file follows. */
  async begin(call: PressCall, format: ExportFormat): Promise<Card> {
    const { asker, question, page } = call;
    const back = button('Back', { verb: 'page', question, page });
    if (!call.isPersonal) return this.#link(call, format);
    const found = await this.#dependencies.desk.recall(asker, question);
    if ('kind' in found) return sentenceCard(found.text, back);
    call.later((signal) => this.#offer(call, format, signal));
    return makingCard(format, back);
  }

  /** Puts a file that was accepted where Teams said. @returns what is said of it in the end */
  async accept(
    { asker, press, offer, session }: FileAnswer,
    speaker: Speaker,
    signal: AbortSignal,
  ): Promise<Card | null> {
    const format = formatOf(press);
    if (press === null || format === null || session === null) return sentenceCard(outdated);
    const { desk, slots, mayUploadTo } = this.#dependencies;
    const say = (card: Card): Promise<unknown> => (offer === null ? speaker.say(card) : speaker.change(offer, card));
    const again = button('Try again', { verb: format, question: press.question, page: press.page });
    if (!mayUploadTo(session.uploadUrl)) {
      await say(notStoredCard('Teams named a place for the file that Jobdesk does not trust.', again));
      return null;
    }
    if (offer !== null) await speaker.change(offer, storingCard(format));
    await inExportFolder(async (folder) => {
      const exported = await slots.run(() => desk.exportTo(asker, press.question, format, folder, { signal }), signal);
      if (exported.kind !== 'exported') return say(replyCard(exported));
      try {
        await uploadFile(exported, session.uploadUrl, signal);
      } catch (error) {
        if (error instanceof UploadError) return say(notStoredCard(error.message, again));
        throw error;
      }
      const { uploadUrl: _, ...stored } = session;
      await speaker.hand({ ...stored, name: exported.name });
      return say(handedOverCard(exported));
    });
    return null;
  }

  /** Says that nothing was stored, in place of the offer. */
  async decline({ press, offer }: FileAnswer, speaker: Speaker): Promise<Card | null> {
    const format = formatOf(press);
    const card = declinedCard(
      press === null || format === null ? null : button('Export again', { ...press, verb: format }),
    );
    if (offer === null) return card;
    await speaker.change(offer, card);
    return null;
  }

  async #offer(call: PressCall, format: ExportFormat, signal: AbortSignal): Promise<Card | null> {
    const { desk, slots } = this.#dependencies;
    const { asker, question, page, words } = call;
    return inExportFolder(async (folder) => {
      const exported = await slots.run(() => desk.exportTo(asker, question, format, folder, { signal }), signal);
      if (exported.kind !== 'exported') return replyCard(exported);
      const { name, bytes } = exported;
      const press = { verb: format, question, page, words };
      await call.speaker.offer({ name, bytes, description: describeExport(exported), press });
      return null;
    });
  }

  async #link({ asker, question, page, reading }: PressCall, format: ExportFormat): Promise<Card> {
    const { desk, links, publicUrl } = this.#dependencies;
    const back = button('Back', { verb: 'page', question, page });
    if (publicUrl === null) return sentenceCard(noLinks, back);
    const reply = await desk.turnTo(asker, question, page, reading);
    if (reply.kind !== 'answer') return replyCard(reply, back);
    const url = `${publicUrl}/exports/${links.tokenFor({ question, format, asker })}`;
    return linkCard(reply, { format, url, lifeMs: linkLifeMs }, back);
  }
}

const outdated = 'That file is from an older version of Jobdesk. Ask the question again.';

function formatOf(press: FileAnswer['press']): ExportFormat | null {
  return press?.verb === 'xlsx' || press?.verb === 'pdf' ? press.verb : null;
}
