import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  type APISelectMenuComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import type { colours } from './tone.ts';

/** A file that goes with a message. */
export interface MessageFile {
  readonly path: string;
  readonly name: string;
}

/** A message in Components V2, as Discord's API takes it; who sends it adds flags and forbids mentions. */
export interface Message {
  readonly components: APIMessageTopLevelComponent[];
  readonly files: readonly MessageFile[];
}

/** Text with formatting. What is from outside has been made `plain` before. Discord refuses a text of nothing. */
export function text(...lines: readonly string[]): APITextDisplayComponent {
  const content = lines.join('\n');
  return { type: ComponentType.TextDisplay, content: content.trim() === '' ? '–' : content };
}

/** A line between two parts. */
export function rule(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

/** Buttons beside each other, or one select menu. */
export function row<T extends APIButtonComponent | APISelectMenuComponent>(
  ...components: T[]
): APIActionRowComponent<T> {
  return { type: ComponentType.ActionRow, components };
}

/** A file that is shown in the message. */
export function file(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/** Parts in a frame with a coloured bar. */
export function frame(
  colour: (typeof colours)[keyof typeof colours],
  ...components: readonly APIComponentInContainer[]
): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: colour, components: [...components] };
}
