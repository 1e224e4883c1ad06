import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Answer, ok, refusal } from './answer.ts';
import { type Call, readCall } from './call.ts';
import type { FaultPlan } from './fault.ts';
import { createMessage } from './routes/channels.ts';
import { listCommands, replaceCommands } from './routes/commands.ts';
import { acknowledge, edit, followUp, remove } from './routes/interactions.ts';
import type { World } from './world.ts';

type Route = (world: World, call: Call, ids: readonly string[]) => Answer;

/** Routes that an interaction's own token opens; the bot's token opens the others. */
const byInteraction: readonly (readonly [RegExp, Route])[] = [
  [/^POST \/interactions\/([^/]+)\/([^/]+)\/callback$/, acknowledge],
  [/^PATCH \/webhooks\/([^/]+)\/([^/]+)\/messages\/([^/]+)$/, edit],
  [/^DELETE \/webhooks\/([^/]+)\/([^/]+)\/messages\/([^/]+)$/, remove],
  [/^POST \/webhooks\/([^/]+)\/([^/]+)$/, followUp],
];

const byBot: readonly (readonly [RegExp, Route])[] = [
  [/^GET \/users\/@me$/, (world) => ok(world.bot)],
  [/^GET \/(?:oauth2\/)?applications\/@me$/, (world) => ok(world.application)],
  [/^GET \/applications\/([^/]+)(?:\/guilds\/([^/]+))?\/commands$/, listCommands],
  [/^PUT \/applications\/([^/]+)(?:\/guilds\/([^/]+))?\/commands$/, replaceCommands],
  [/^POST \/channels\/([^/]+)\/messages$/, createMessage],
];

/** The REST half: answers below `/api/v10`. */
export function restListener(
  world: World,
  faults: FaultPlan,
  gatewayUrl: () => string,
  log: string[],
): RequestListener {
  const gateway: readonly [RegExp, Route] = [
    /^GET \/gateway\/bot$/,
    () =>
      ok({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
  ];

  const answer = (call: Call, request: string): Answer => {
    for (const [pattern, route] of byInteraction) {
      const match = pattern.exec(request);
      if (match !== null) return route(world, call, match.slice(1));
    }
    if (call.authorization !== `Bot ${world.token}`) {
      world.violate('REST', [`${request} without the bot's token`]);
      return refusal(401, 0, '401: Unauthorized');
    }
    for (const [pattern, route] of [...byBot, gateway]) {
      const match = pattern.exec(request);
      if (match !== null) return route(world, call, match.slice(1));
    }
    world.violate('REST', [`there is no ${request}`]);
    return refusal(404, 0, '404: Not Found');
  };

  const converse = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await readCall(incoming);
    const request = `${call.method} ${call.path}`;
    log.push(request);
    if (faults.isTooEarly(request)) world.violate('rate limit', [`${request} again before Retry-After`]);
    const fault = faults.strike(request);
    if (fault === null) return send(response, answer(call, request));
    if (fault.kind === 'drop') return void response.destroy();
    if (fault.kind === 'server-error') {
      if (fault.done) {
        answer(call, request);
        world.unanswered.add(request);
      }
      response.writeHead(fault.status, { 'content-type': 'text/html' });
      response.end('<html><body>bad gateway</body></html>');
      return;
    }
    response.setHeader('retry-after', String(fault.seconds));
    response.setHeader('x-ratelimit-scope', 'shared');
    send(response, {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: fault.seconds, global: false },
    });
  };

  return (incoming, response) => {
    converse(incoming, response).catch((error: unknown) => {
      world.violate('REST', [String(error)]);
      response.destroy();
    });
  };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (body === null) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
