import type { Gateway } from './gateway.ts';
import { Interaction, type InteractionKind } from './interaction.ts';
import { type Fields, fieldsOf, listOf, textOf } from './json.ts';
import type { Message } from './message.ts';
import { flatten } from './rules/check-components.ts';
import { snowflake } from './snowflake.ts';
import type { Channel, World } from './world.ts';

/** Values of a command's options, by name. */
export type Options = Readonly<Record<string, string | number | boolean>>;

interface Habits {
  readonly roles: readonly string[];
  /** Whether the app is installed for this person, and used that way where the server has no bot. */
  readonly installedForMe: boolean;
}

/** Somebody who uses the bot, with a Discord client that lets them do only what Discord lets people do. */
export class Person {
  readonly id: string = snowflake();
  readonly name: string;
  readonly #world: World;
  readonly #gateway: Gateway;
  readonly #habits: Habits;

  constructor(name: string, world: World, gateway: Gateway, habits: Habits) {
    this.name = name;
    this.#world = world;
    this.#gateway = gateway;
    this.#habits = habits;
  }

  /** Enters a command: `jobs`, `jobs-alerts add`. Fails when it is not deployed, or has no such option. */
  command(channel: Channel, line: string, options: Options = {}): Interaction {
    return this.#send('command', channel, null, this.#commandData(channel, line, options, null));
  }

  /** Types in an option that completes. */
  type(channel: Channel, line: string, option: string, text: string, others: Options = {}): Interaction {
    return this.#send(
      'autocomplete',
      channel,
      null,
      this.#commandData(channel, line, { ...others, [option]: text }, option),
    );
  }

  /** Presses the button of that label. */
  press(channel: Channel, message: Message, label: string): Interaction {
    const button = flatten(message.components).find((one) => one['type'] === 2 && one['label'] === label);
    if (button === undefined) throw new Error(`There is no button "${label}", only ${message.buttons.join(', ')}.`);
    if (button['disabled'] === true) throw new Error(`The button "${label}" cannot be pressed.`);
    return this.#send('component', channel, message, { component_type: 2, custom_id: button['custom_id'] });
  }

  /** Chooses the value from the select menu. */
  choose(channel: Channel, message: Message, value: string): Interaction {
    const select = flatten(message.components).find(({ type }) => type === 3);
    if (select === undefined) throw new Error('There is no select menu.');
    if (!message.options.some((option) => option.value === value)) throw new Error(`"${value}" is not offered.`);
    return this.#send('component', channel, message, {
      component_type: 3,
      custom_id: select['custom_id'],
      values: [value],
    });
  }

  #commandData(channel: Channel, line: string, options: Options, focused: string | null): Fields {
    const [name = '', subcommand] = line.split(' ');
    const deployed = [
      ...(this.#world.commands.get(channel.guild?.id ?? '') ?? []),
      ...(this.#world.commands.get('global') ?? []),
    ];
    const command = deployed.find((one) => one['name'] === name);
    if (command === undefined) throw new Error(`There is no command /${name}.`);
    const under = subcommand === undefined ? command : optionNamed(command, subcommand);
    const given = Object.entries(options).map(([option, value]) => {
      const { type } = optionNamed(under, option);
      return { name: option, type, value, ...(option === focused ? { focused: true } : {}) };
    });
    for (const wanted of listOf(under['options']).map(fieldsOf)) {
      if (focused === null && wanted['required'] === true && options[textOf(wanted['name']) ?? ''] === undefined) {
        throw new Error(`/${line} needs "${textOf(wanted['name'])}".`);
      }
    }
    return {
      id: command['id'],
      name,
      type: 1,
      options: subcommand === undefined ? given : [{ type: 1, name: subcommand, options: given }],
    };
  }

  #send(kind: InteractionKind, channel: Channel, source: Message | null, data: Fields): Interaction {
    const userInstalled = channel.guild === null ? this.#habits.installedForMe : !channel.guild.hasBot;
    if (userInstalled && !this.#habits.installedForMe) throw new Error(`The app is not installed for ${this.name}.`);
    const interaction = new Interaction(this.#world, { kind, channel, person: this.id, userInstalled, source });
    const payload = { ...this.#envelope(interaction), type: kinds[kind], data };
    interaction.sentAt = Date.now();
    this.#gateway.dispatch('INTERACTION_CREATE', payload);
    return interaction;
  }

  #envelope({ id, token, channel, userInstalled, source }: Interaction): Fields {
    const user = {
      id: this.id,
      username: this.name.toLowerCase(),
      global_name: this.name,
      discriminator: '0',
      avatar: null,
    };
    const guild = channel.guild;
    return {
      id,
      token,
      version: 1,
      application_id: this.#world.applicationId,
      ...(guild === null
        ? { user }
        : {
            guild_id: guild.id,
            guild: { id: guild.id, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: member(user, this.#habits.roles),
          }),
      channel: {
        id: channel.id,
        type: channel.type,
        name: channel.name,
        ...(guild === null ? {} : { guild_id: guild.id }),
        ...(channel.parentId === null ? {} : { parent_id: channel.parentId }),
      },
      channel_id: channel.id,
      ...(source === null ? {} : { message: source.toJSON() }),
      app_permissions: '2147483647',
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: userInstalled ? { 1: this.id } : { 0: guild?.id ?? '0' },
      context: guild === null ? 1 : 0,
      attachment_size_limit: this.#world.attachmentLimit,
    };
  }
}

const kinds: Readonly<Record<InteractionKind, number>> = { command: 2, component: 3, autocomplete: 4 };

function optionNamed(parent: Fields, name: string): Fields {
  const found = listOf(parent['options'])
    .map(fieldsOf)
    .find((option) => option['name'] === name);
  if (found === undefined) throw new Error(`/${textOf(parent['name'])} has no "${name}".`);
  return found;
}

function member(user: Fields, roles: readonly string[]): Fields {
  return {
    user,
    nick: null,
    avatar: null,
    roles,
    joined_at: new Date(0).toISOString(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    permissions: '2147483647',
    communication_disabled_until: null,
  };
}
