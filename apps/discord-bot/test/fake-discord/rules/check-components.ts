import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json.ts';
import { limits } from './limits.ts';

/** Types of components: docs, components/reference#component-object-component-types. */
const type = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

const otherSelects = [5, 6, 7, 8];
const inContainer: readonly number[] = [
  type.actionRow,
  type.textDisplay,
  type.section,
  type.mediaGallery,
  type.separator,
  type.file,
];

/** What is wrong with the components of a Components V2 message; `files` are the names that were uploaded with it. */
export function checkComponents(components: unknown, files: readonly string[]): readonly string[] {
  const all = flatten(components);
  const text = all
    .filter((component) => component['type'] === type.textDisplay)
    .reduce((sum, { content }) => sum + (textOf(content)?.length ?? 0), 0);
  const customIds = all.map(({ custom_id: id }) => textOf(id)).filter((id) => id !== null);
  const shownFiles = all.filter((component) => component['type'] === type.file).map(fileName);
  return [
    ...(all.length === 0 ? ['a Components V2 message needs a component'] : []),
    ...(all.length > limits.componentsPerMessage
      ? [`${all.length} components, ${limits.componentsPerMessage} fit`]
      : []),
    ...(text > limits.componentsV2Text ? [`${text} characters of text, ${limits.componentsV2Text} fit`] : []),
    ...(new Set(customIds).size < customIds.length ? ['two components have the same custom_id'] : []),
    ...files.filter((name) => !shownFiles.includes(name)).map((name) => `no component shows the file ${name}`),
    ...shownFiles.filter((name) => !files.includes(name)).map((name) => `the file ${name} was not uploaded`),
    ...listOf(components).flatMap((component) => checkOne(fieldsOf(component), [...inContainer, type.container])),
  ];
}

/** What is wrong with the action rows of a message without Components V2. */
export function checkLegacyComponents(components: unknown): readonly string[] {
  const rows = listOf(components);
  return [
    ...(rows.length > limits.legacyRows ? [`${rows.length} action rows, ${limits.legacyRows} fit`] : []),
    ...rows.flatMap((row) => checkOne(fieldsOf(row), [type.actionRow])),
  ];
}

/** Every component with those within it, as Discord counts them. */
export function flatten(components: unknown): readonly Fields[] {
  return listOf(components).flatMap((value) => {
    const component = fieldsOf(value);
    const accessory = component['accessory'] === undefined ? [] : [component['accessory']];
    return [component, ...flatten(component['components']), ...flatten(accessory)];
  });
}

function checkOne(component: Fields, allowed: readonly number[]): readonly string[] {
  const kind = numberOf(component['type']);
  if (kind === null || !allowed.includes(kind)) return [`a component of type ${kind} is not allowed here`];
  switch (kind) {
    case type.container:
      return [
        ...within('accent_color', numberOf(component['accent_color']) ?? 0, 0, 0xff_ff_ff),
        ...within('components of a container', listOf(component['components']).length, 1, Number.POSITIVE_INFINITY),
        ...listOf(component['components']).flatMap((child) => checkOne(fieldsOf(child), inContainer)),
      ];
    case type.actionRow:
      return checkRow(listOf(component['components']).map(fieldsOf));
    case type.section:
      return checkSection(component);
    case type.textDisplay:
      return length(
        'the text of a text display',
        textOf(component['content'])?.trim() ?? null,
        1,
        limits.componentsV2Text,
      );
    case type.separator:
      return within('spacing', numberOf(component['spacing']) ?? 1, 1, 2);
    case type.mediaGallery:
      return within('items', listOf(component['items']).length, 1, limits.galleryItems);
    case type.file:
      return /^attachment:\/\/[\w.-]+$/.test(fileUrl(component)) ? [] : [`a file at "${fileUrl(component)}"`];
    default:
      return [];
  }
}

function checkRow(children: readonly Fields[]): readonly string[] {
  const buttons = children.filter((child) => child['type'] === type.button);
  const selects = children.filter((child) => child['type'] !== type.button);
  const [select] = selects;
  if (select === undefined) {
    return [...within('buttons in a row', buttons.length, 1, limits.buttonsPerRow), ...buttons.flatMap(checkButton)];
  }
  if (children.length > 1) return ['a select menu has its row for itself'];
  if (select['type'] === type.stringSelect) return checkSelect(select);
  return otherSelects.includes(numberOf(select['type']) ?? 0) ? [] : ['a row holds buttons or one select menu'];
}

function checkButton(button: Fields): readonly string[] {
  const style = numberOf(button['style']);
  const isLink = style === 5;
  return [
    ...within('the style of a button', style, 1, 6),
    ...(button['emoji'] === undefined
      ? length('the label of a button', textOf(button['label']), 1, limits.buttonLabel)
      : []),
    ...(isLink && (button['custom_id'] !== undefined || textOf(button['url']) === null)
      ? ['a link needs a url alone']
      : []),
    ...(isLink ? [] : checkCustomId(button)),
  ];
}

function checkSelect(select: Fields): readonly string[] {
  const options = listOf(select['options']).map(fieldsOf);
  const values = options.map(({ value }) => textOf(value));
  return [
    ...checkCustomId(select),
    ...within('options of a select menu', options.length, 1, limits.selectOptions),
    ...length('a placeholder', textOf(select['placeholder'] ?? ''), 0, limits.placeholder),
    ...(new Set(values).size < values.length ? ['two options have the same value'] : []),
    ...options.flatMap((option) => [
      ...length('the label of an option', textOf(option['label']), 1, limits.optionText),
      ...length('the value of an option', textOf(option['value']), 1, limits.optionText),
      ...length('the description of an option', textOf(option['description'] ?? ''), 0, limits.optionText),
    ]),
    ...within('max_values', numberOf(select['max_values']) ?? 1, 1, Math.max(1, options.length)),
  ];
}

function checkSection(section: Fields): readonly string[] {
  const accessory = fieldsOf(section['accessory']);
  return [
    ...within('texts of a section', listOf(section['components']).length, 1, limits.sectionTexts),
    ...listOf(section['components']).flatMap((child) => checkOne(fieldsOf(child), [type.textDisplay])),
    ...(accessory['type'] === type.button
      ? checkButton(accessory)
      : accessory['type'] === type.thumbnail
        ? []
        : ['a section needs a button or a thumbnail beside it']),
  ];
}

function checkCustomId(component: Fields): readonly string[] {
  return length('a custom_id', textOf(component['custom_id']), 1, limits.customId);
}

function fileUrl(component: Fields): string {
  return textOf(fieldsOf(component['file'])['url']) ?? '';
}

function fileName(component: Fields): string {
  return fileUrl(component).replace('attachment://', '');
}

/** @returns what to say when the number is missing or out of bounds */
export function within(what: string, value: number | null, least: number, most: number): readonly string[] {
  return value !== null && value >= least && value <= most ? [] : [`${what}: ${value}, allowed ${least}–${most}`];
}

/** @returns what to say when the text is missing, too short or too long */
export function length(what: string, text: string | null, least: number, most: number): readonly string[] {
  return within(`length of ${what}`, text?.length ?? null, least, most);
}
