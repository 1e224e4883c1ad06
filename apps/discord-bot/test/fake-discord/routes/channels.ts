import { type Answer, ok, refusal } from '../answer.ts';
import { bodyOf, type Call } from '../call.ts';
import { textOf } from '../json.ts';
import { Message } from '../message.ts';
import { checkMessage } from '../rules/check-message.ts';
import type { World } from '../world.ts';

/** Messages by channel and nonce: Discord remembers them for some minutes. */
const byNonce = new WeakMap<World, Map<string, Message>>();

/** `POST /channels/:id/messages`: a message that nobody asked for at this moment. */
export function createMessage(world: World, call: Call, [id = '']: readonly string[]): Answer {
  const channel = world.channels.get(id);
  if (channel === undefined || channel.state === 'gone') return refusal(404, 10_003, 'Unknown Channel');
  if (channel.state === 'closed' || channel.guild?.hasBot === false) return refusal(403, 50_001, 'Missing Access');
  const body = bodyOf(call);
  const problems = [
    ...checkMessage(body, {
      way: 'create',
      hadComponentsV2: false,
      files: call.files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
      attachmentLimit: world.attachmentLimit,
    }),
    ...(body['enforce_nonce'] === true && textOf(body['nonce']) !== null ? [] : ['a message needs an enforced nonce']),
  ];
  if (problems.length > 0) {
    world.violate('message', problems);
    return refusal(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
  const known = byNonce.get(world) ?? new Map<string, Message>();
  byNonce.set(world, known);
  const key = `${id}:${textOf(body['nonce'])}`;
  const message = known.get(key) ?? new Message(id, world.bot, null);
  if (!known.has(key)) {
    message.say(body, call.files);
    channel.messages.push(message);
    known.set(key, message);
    world.changed();
  }
  return ok(message.toJSON());
}
