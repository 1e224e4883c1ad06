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
  readonly attachments?: readonly { readonly contentType: string; readonly content: CardContent }[];
}

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP port was expected.');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}`,
    said,
    async card(conversation, before = 0) {
      const found = Promise.withResolvers<CardContent>();
      const look = (): void => {
        const card = said
          .slice(before)
          .findLast((one) => one.conversation === conversation && one.activity.attachments !== undefined)?.activity
          .attachments?.[0]?.content;
        if (card !== undefined) found.resolve(card);
      };
      waiting.add(look);
      look();
      return found.promise.finally(() => waiting.delete(look));
    },
    fail: (...statuses) => faults.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
