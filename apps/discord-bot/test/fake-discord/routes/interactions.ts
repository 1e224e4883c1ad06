import { type Answer, done, ok, refusal } from '../answer.ts';
import { bodyOf, type Call } from '../call.ts';
import type { Interaction } from '../interaction.ts';
import { type Fields, fieldsOf, listOf, numberOf } from '../json.ts';
import { Message } from '../message.ts';
import { checkChoices } from '../rules/check-choices.ts';
import { checkMessage, flag, type Way } from '../rules/check-message.ts';
import { limits } from '../rules/limits.ts';
import type { World } from '../world.ts';

/** Ways to answer first: docs, interactions/receiving-and-responding#interaction-callback-type. */
const callback = { message: 4, deferral: 5, deferredUpdate: 6, update: 7, choices: 8 } as const;

const allowed: Readonly<Record<Interaction['kind'], readonly number[]>> = {
  command: [callback.message, callback.deferral],
  component: [callback.message, callback.deferral, callback.deferredUpdate, callback.update],
  autocomplete: [callback.choices],
};

/** `POST /interactions/:id/:token/callback`: the first answer. */
export function acknowledge(world: World, call: Call, [, token = '']: readonly string[]): Answer {
  const interaction = world.interactions.get(token);
  const body = bodyOf(call);
  const type = numberOf(body['type']) ?? 0;
  if (interaction === undefined || interaction.firstResponseIsLate) {
    world.violate('first answer', [`to an unknown interaction, or after ${limits.firstResponseMs} ms`]);
    return refusal(404, 10_062, 'Unknown interaction');
  }
  if (interaction.acknowledgedAfter !== null) {
    if (!world.unanswered.has(`${call.method} ${call.path}`)) world.violate('first answer', ['given twice']);
    return refusal(400, 40_060, 'Interaction has already been acknowledged.');
  }
  const problems = allowed[interaction.kind].includes(type)
    ? checkFirst(world, interaction, type, fieldsOf(body['data']), call)
    : [`type ${type} does not answer ${interaction.kind}`];
  if (problems.length > 0) {
    world.violate('first answer', problems);
    return refusal(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
  interaction.acknowledgedAfter = Date.now() - interaction.sentAt;
  takeEffect(world, interaction, type, fieldsOf(body['data']), call);
  world.changed();
  return done;
}

function checkFirst(world: World, interaction: Interaction, type: number, data: Fields, call: Call): readonly string[] {
  if (type === callback.choices) return checkChoices(data['choices']);
  if (type === callback.deferredUpdate) return [];
  const way = type === callback.deferral ? 'deferral' : type === callback.update ? 'edit' : 'reply';
  return checkMessage(data, circumstances(world, way, type === callback.update ? interaction.source : null, call));
}

function takeEffect(world: World, interaction: Interaction, type: number, data: Fields, call: Call): void {
  if (type === callback.choices) interaction.choices = listOf(data['choices']).map(fieldsOf);
  else if (type === callback.deferredUpdate) interaction.original = interaction.source;
  else if (type === callback.update) {
    interaction.original = interaction.source;
    interaction.source?.say(data, call.files);
  } else {
    interaction.original = post(world, interaction, data, type === callback.deferral);
    if (type === callback.message) interaction.original.say(data, call.files);
  }
}

/** `PATCH /webhooks/:application/:token/messages/:id`: the answer, when it is there. */
export function edit(world: World, call: Call, [, token = '', id = '']: readonly string[]): Answer {
  const found = find(world, token, id);
  if (!(found instanceof Message)) return found;
  const problems = checkMessage(bodyOf(call), circumstances(world, 'edit', found, call));
  if (problems.length > 0) {
    world.violate('edit', problems);
    return refusal(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
  found.say(bodyOf(call), call.files);
  world.changed();
  return ok(found.toJSON());
}

/** `DELETE /webhooks/:application/:token/messages/:id`. */
export function remove(world: World, _call: Call, [, token = '', id = '']: readonly string[]): Answer {
  const found = find(world, token, id);
  if (!(found instanceof Message)) return found;
  found.deleted = true;
  world.changed();
  return done;
}

/** `POST /webhooks/:application/:token`: one message more. */
export function followUp(world: World, call: Call, [, token = '']: readonly string[]): Answer {
  const interaction = alive(world, token);
  if (!('kind' in interaction)) return interaction;
  if (interaction.userInstalled && interaction.followUps.length >= limits.followUpsOfUserInstalled) {
    world.violate('follow-up', ['more than a user-installed app may send']);
    return refusal(400, 40_094, 'This interaction has reached the maximum number of follow-up messages');
  }
  const stillThinking = interaction.original?.thinking === true && !interaction.original.deleted;
  const problems = [
    ...checkMessage(bodyOf(call), circumstances(world, 'reply', null, call)),
    ...(stillThinking ? ['sent while the deferred answer is still open'] : []),
  ];
  if (problems.length > 0) {
    world.violate('follow-up', problems);
    return refusal(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
  const message = post(world, interaction, bodyOf(call), false);
  message.say(bodyOf(call), call.files);
  interaction.followUps.push(message);
  world.changed();
  return ok(message.toJSON());
}

function post(world: World, interaction: Interaction, data: Fields, thinking: boolean): Message {
  const isPrivate = ((numberOf(data['flags']) ?? 0) & flag.ephemeral) !== 0;
  const message = new Message(interaction.channel.id, world.bot, isPrivate ? interaction.person : null, thinking);
  interaction.channel.messages.push(message);
  return message;
}

function find(world: World, token: string, id: string): Message | Answer {
  const interaction = alive(world, token);
  if (!('kind' in interaction)) return interaction;
  const message =
    id === '@original' ? interaction.original : (interaction.followUps.find((sent) => sent.id === id) ?? null);
  if (message !== null && !message.deleted) return message;
  world.violate('webhook', [`there is no message ${id}`]);
  return refusal(404, 10_008, 'Unknown Message');
}

function alive(world: World, token: string): Interaction | Answer {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || interaction.acknowledgedAfter === null) {
    world.violate('webhook', ['used before the first answer']);
    return refusal(404, 10_015, 'Unknown Webhook');
  }
  if (!interaction.tokenIsDead) return interaction;
  world.violate('webhook', [`used after ${limits.tokenMs / 60_000} minutes`]);
  return refusal(401, 50_027, 'Invalid Webhook Token');
}

function circumstances(
  world: World,
  way: Way,
  before: Message | null,
  { files }: Call,
): Parameters<typeof checkMessage>[1] {
  return {
    way,
    hadComponentsV2: before?.hasComponentsV2 ?? false,
    files: files.map(({ name, bytes }) => ({ name, bytes: bytes.byteLength })),
    attachmentLimit: world.attachmentLimit,
  };
}
