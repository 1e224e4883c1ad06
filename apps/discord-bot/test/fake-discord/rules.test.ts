import { describe, expect, it } from 'vitest';
import { checkChoices } from './rules/check-choices.ts';
import { checkCommands } from './rules/check-command.ts';
import { checkMessage, flag } from './rules/check-message.ts';

const text = (content: string) => ({ type: 10, content });
const button = (customId: string, label = 'Next') => ({ type: 2, style: 2, label, custom_id: customId });
const row = (...components: readonly unknown[]) => ({ type: 1, components });
const select = (options: readonly unknown[]) => ({ type: 3, custom_id: 's', options });
const option = (value: string) => ({ label: value, value });

const v2 = (...components: readonly unknown[]) => ({
  flags: flag.componentsV2,
  allowed_mentions: { parse: [] },
  components,
});
const circumstances = { way: 'edit', hadComponentsV2: false, files: [], attachmentLimit: 100 } as const;

describe('the rules that the fake Discord enforces', () => {
  it('let a good message pass', () => {
    const message = v2({
      type: 17,
      components: [text('hello'), row(button('a'), button('b')), row(select([option('x')]))],
    });
    expect(checkMessage(message, circumstances)).toEqual([]);
  });

  it.each([
    ['no allowed_mentions', { ...v2(text('x')), allowed_mentions: undefined }, 'allowed_mentions must be'],
    ['mentions allowed', { ...v2(text('x')), allowed_mentions: { parse: ['users'] } }, 'allowed_mentions must be'],
    ['too much text', v2(text('x'.repeat(2_500)), text('x'.repeat(1_501))), '4001 characters of text'],
    ['too many components', v2(...Array.from({ length: 41 }, () => text('x'))), '41 components'],
    ['an empty text', v2(text('')), 'length of the text of a text display: 0'],
    ['content beside Components V2', { ...v2(text('x')), content: 'x' }, 'content beside Components V2'],
    ['Components V2 without their flag', { ...v2(text('x')), flags: 0 }, 'without its flag'],
    ['six buttons in a row', v2(row(...'abcdef'.split('').map((id) => button(id)))), 'buttons in a row: 6'],
    ['a button beside a menu', v2(row(button('a'), select([option('x')]))), 'has its row for itself'],
    ['a custom_id twice', v2(row(button('a'), button('a'))), 'the same custom_id'],
    ['a long custom_id', v2(row(button('a'.repeat(101)))), 'length of a custom_id: 101'],
    ['a long label', v2(row(button('a', 'x'.repeat(81)))), 'length of the label of a button: 81'],
    ['no options', v2(row(select([]))), 'options of a select menu: 0'],
    [
      '26 options',
      v2(row(select(Array.from({ length: 26 }, (_, at) => option(`${at}`))))),
      'options of a select menu: 26',
    ],
    ['an option twice', v2(row(select([option('x'), option('x')]))), 'the same value'],
    ['a file that was not uploaded', v2({ type: 13, file: { url: 'attachment://a.pdf' } }), 'a.pdf was not uploaded'],
    ['a container in a container', v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }), 'type 17'],
    ['an ephemeral edit', { ...v2(text('x')), flags: flag.componentsV2 | flag.ephemeral }, 'cannot be set by edit'],
  ])('find %s', (_, message, problem) => {
    expect(checkMessage(message, circumstances).join('; ')).toContain(problem);
  });

  it('find files that are too large, and those that no component shows', () => {
    const files = [{ name: 'a.pdf', bytes: 101 }];
    const problems = checkMessage(v2(text('x')), { ...circumstances, files }).join('; ');
    expect(problems).toContain('bytes of files: 101');
    expect(problems).toContain('no component shows the file a.pdf');
  });

  it('find a deferral that says more than who sees it', () => {
    expect(checkMessage({ flags: flag.componentsV2 }, { ...circumstances, way: 'deferral' })).toHaveLength(1);
    expect(checkMessage({ flags: flag.ephemeral }, { ...circumstances, way: 'deferral' })).toEqual([]);
  });

  it('find choices and commands that do not fit', () => {
    expect(checkChoices(Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })))).toHaveLength(1);
    expect(checkChoices([{ name: 'x'.repeat(101), value: '' }])).toHaveLength(2);
    expect(checkCommands([{ name: 'Jobs', description: 'x' }]).join()).toContain('"Jobs" is no name');
    expect(checkCommands([{ name: 'jobs', description: 'x'.repeat(101) }]).join()).toContain('a description: 101');
    const options = [
      { type: 3, name: 'a', description: 'x' },
      { type: 3, name: 'b', description: 'x', required: true },
    ];
    expect(checkCommands([{ name: 'jobs', description: 'x', options }]).join()).toContain(
      'required options come first',
    );
  });
});
