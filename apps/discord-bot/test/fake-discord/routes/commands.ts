import { type Answer, ok, refusal } from '../answer.ts';
import type { Call } from '../call.ts';
import { fieldsOf, listOf } from '../json.ts';
import { checkCommands } from '../rules/check-command.ts';
import { limits } from '../rules/limits.ts';
import { snowflake } from '../snowflake.ts';
import type { World } from '../world.ts';

const created = new WeakMap<World, number>();

/** `GET /applications/:application/commands`, or those of a guild. */
export function listCommands(world: World, _call: Call, [, guild = 'global']: readonly string[]): Answer {
  return ok(world.commands.get(guild) ?? []);
}

/** `PUT` to the same place: replaces all of them. */
export function replaceCommands(world: World, call: Call, [, guild = 'global']: readonly string[]): Answer {
  const problems = checkCommands(call.body);
  if (problems.length > 0) {
    world.violate('commands', problems);
    return refusal(400, 50_035, `Invalid Form Body: ${problems.join('; ')}`);
  }
  const before = world.commands.get(guild) ?? [];
  const commands = listOf(call.body).map((value) => {
    const command = fieldsOf(value);
    const same = before.find(({ name }) => name === command['name']);
    return {
      // What Discord fills in.
      type: 1,
      nsfw: false,
      default_member_permissions: null,
      ...command,
      id: same?.['id'] ?? snowflake(),
      application_id: world.applicationId,
      version: snowflake(),
    };
  });
  const fresh = commands.filter(({ id }) => !before.some((old) => old['id'] === id)).length;
  const today = (created.get(world) ?? 0) + fresh;
  created.set(world, today);
  if (today > limits.commandCreatesPerDay) {
    world.violate('commands', [`${today} created today`]);
    return refusal(400, 30_034, 'Max number of daily application command creates has been reached (200)');
  }
  world.commands.set(guild, commands);
  return ok(commands);
}
