import { type Fields, fieldsOf, listOf, numberOf, textOf } from '../json.ts';
import { checkComponents, checkLegacyComponents, flatten, length, within } from './check-components.ts';
import { limits } from './limits.ts';

/** Message flags: docs, resources/message#message-object-message-flags. */
export const flag = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, silent: 1 << 12, componentsV2: 1 << 15 } as const;

/** How a message comes to be: each way takes other flags. */
export type Way = 'create' | 'reply' | 'edit' | 'deferral';

const flagsOf: Readonly<Record<Way, number>> = {
  create: flag.suppressEmbeds | flag.silent | flag.componentsV2,
  reply: flag.suppressEmbeds | flag.ephemeral | flag.silent | flag.componentsV2,
  edit: flag.suppressEmbeds | flag.componentsV2,
  deferral: flag.ephemeral,
};

export interface MessageCircumstances {
  readonly way: Way;
  /** Whether the message had Components V2 before this edit: they cannot be taken away. */
  readonly hadComponentsV2: boolean;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** How large its files may be, in bytes. */
  readonly attachmentLimit: number;
}

/** What is wrong with a message: Discord's rules, and the one of ours that every message says who may be mentioned. */
export function checkMessage(message: Fields, circumstances: MessageCircumstances): readonly string[] {
  const { way, files } = circumstances;
  const flags = numberOf(message['flags']) ?? 0;
  const wrongFlags = flags & ~flagsOf[way];
  if (way === 'deferral') return wrongFlags === 0 ? [] : [`flags ${flags}: a deferral takes the ephemeral one alone`];
  const isV2 = (flags & flag.componentsV2) !== 0 || circumstances.hadComponentsV2;
  const names = files.map(({ name }) => name);
  return [
    ...(wrongFlags === 0 ? [] : [`flags ${flags}: ${wrongFlags} cannot be set by ${way}`]),
    ...checkMentions(message),
    ...(isV2 ? checkV2(message, names) : checkLegacy(message, names, way)),
    ...within('files', files.length, 0, limits.filesPerMessage),
    ...within('bytes of files', sum(files.map(({ bytes }) => bytes)), 0, circumstances.attachmentLimit),
    ...listOf(message['attachments']).flatMap((attachment) =>
      names[Number(fieldsOf(attachment)['id'])] === undefined
        ? ['an attachment names a file that was not uploaded']
        : [],
    ),
    ...(message['nonce'] === undefined ? [] : length('nonce', textOf(message['nonce']), 1, limits.nonce)),
  ];
}

function checkV2(message: Fields, files: readonly string[]): readonly string[] {
  const forbidden = ['content', 'embeds', 'poll', 'stickers'].filter(
    (key) => message[key] !== undefined && message[key] !== null && message[key] !== '',
  );
  return [...forbidden.map((key) => `${key} beside Components V2`), ...checkComponents(message['components'], files)];
}

function checkLegacy(message: Fields, files: readonly string[], way: Way): readonly string[] {
  const content = textOf(message['content']) ?? '';
  const embeds = listOf(message['embeds']);
  const newComponents = flatten(message['components']).filter(({ type }) => (numberOf(type) ?? 0) >= 9);
  return [
    ...length('content', content, 0, limits.content),
    ...within('embeds', embeds.length, 0, limits.embeds),
    ...(newComponents.length > 0 ? ['a component of Components V2 without its flag'] : []),
    ...checkLegacyComponents(message['components']),
    ...(way !== 'edit' && content === '' && embeds.length + files.length === 0 ? ['an empty message'] : []),
  ];
}

function checkMentions(message: Fields): readonly string[] {
  const parse = fieldsOf(message['allowed_mentions'])['parse'];
  return Array.isArray(parse) && parse.length === 0 ? [] : ['allowed_mentions must be { parse: [] }'];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
