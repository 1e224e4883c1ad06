import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the bot said to Teams. */
export interface Said {
  readonly method: string;
  readonly conversation: string;
  /** Its own id; of a change, that of what was changed. */
  readonly id: string;
  readonly activity: Activity;
  /** When it arrived, in milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Activity {
  readonly type: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly contentType: string;
  readonly contentUrl?: string;
  readonly name?: string;
  readonly content: CardContent;
}

export const cardType = 'application/vnd.microsoft.card.adaptive';
export const consentType = 'application/vnd.microsoft.teams.card.file.consent';
export const fileType = 'application/vnd.microsoft.teams.card.file.info';

export interface CardContent {
  readonly fallbackText: string;
  readonly body: readonly unknown[];
  readonly actions?: readonly { readonly title: string; readonly verb?: string; readonly data?: unknown }[];
}

/** Teams' side of a conversation: takes what the bot says, and keeps it. */
export interface Connector {
  readonly serviceUrl: string;
  readonly said: readonly Said[];
  /** The card that a conversation was shown last, as soon as there is one after `before`. */
  card(conversation: string, before?: number): Promise<CardContent>;
  /** What a conversation was sent last with an attachment of that type, as soon as there is one after `before`. */
  sent(contentType: string, conversation: string, before?: number): Promise<Said>;
  /** Waits until something after `before` is what is looked for. */
  until(before: number, isIt: (one: Said) => boolean): Promise<Said>;
  /** Answers the next requests with these statuses. */
  fail(...statuses: readonly number[]): void;
  close(): Promise<void>;
}

export async function startConnector(): Promise<Connector> {
  const said: Said[] = [];
  const faults: number[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => void take(request, response));
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, conversation = '', , replaced] =
      /^\/v3\/conversations\/([^/]+)\/activities(\/([^/]+))?$/.exec(request.url ?? '') ?? [];
    const activity: Activity = JSON.parse(await text(request));
    const status = faults.shift();
    if (status !== undefined) {
      response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const method = request.method ?? '';
    const id = method === 'PUT' ? decodeURIComponent(replaced ?? '') : `said-${said.length}`;
    said.push({ method, conversation: decodeURIComponent(conversation), id, activity, at: performance.now() });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id }));
    for (const look of waiting) look();
  };
  const until: Connector['until'] = (before, isIt) => {
    const found = Promise.withResolvers<Said>();
    const look = (): void => {
      const one = said.slice(before).findLast(isIt);
      if (one !== undefined) found.resolve(one);
    };
    waiting.add(look);
    look();
    return found.promise.finally(() => waiting.delete(look));
  };
  const sent: Connector['sent'] = (contentType, conversation, before = 0) =>
    until(
      before,
      ({ conversation: where, activity }) =>
        where === conversation && activity.attachments?.[0]?.contentType === contentType,
    );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}`,
    said,
    async card(conversation, before = 0) {
      const { activity } = await sent(cardType, conversation, before);
      const [attachment] = activity.attachments ?? [];
      if (attachment === undefined) throw new TypeError('A card was expected.');
      return attachment.content;
    },
    sent,
    until,
    fail: (...statuses) => faults.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
