import type { InputId, PressData } from './press.ts';

/** What Teams shows: an Adaptive Card of version 1.5, the newest that its clients know. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** For clients that cannot show cards, notifications and screen readers: plain text. */
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly msteams: { readonly width: 'Full' };
}

export type Colour = 'default' | 'accent' | 'good' | 'warning' | 'attention';
export type ContainerStyle = 'default' | 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

export type Element = TextBlock | FactSet | Container | ColumnSet | Input;

export interface TextBlock {
  readonly type: 'TextBlock';
  /** Markdown: what is from outside has been made `plain` before. */
  readonly text: string;
  readonly wrap: true;
  readonly size?: 'small' | 'medium';
  readonly weight?: 'bolder';
  readonly color?: Colour;
  readonly isSubtle?: true;
  readonly style?: 'heading';
  readonly spacing?: 'none' | 'small';
}

export interface FactSet {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}

export interface Container {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: ContainerStyle;
  readonly separator?: true;
  readonly spacing?: 'small';
  readonly selectAction?: Execute;
}

export interface ColumnSet {
  readonly type: 'ColumnSet';
  readonly spacing?: 'small';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: number | 'auto' | 'stretch';
  readonly items: readonly Element[];
  readonly style?: ContainerStyle;
  readonly spacing?: 'none';
  readonly minHeight?: string;
}

/** Something to fill in; what was filled in comes with the next press, under its id. */
export type Input = ChoiceInput | TextInput | TimeInput;

export interface ChoiceInput {
  readonly type: 'Input.ChoiceSet';
  readonly id: InputId;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface TextInput {
  readonly type: 'Input.Text';
  readonly id: InputId;
  readonly label: string;
  readonly placeholder: string;
  readonly maxLength: number;
  readonly isRequired: true;
  readonly errorMessage: string;
}

export interface TimeInput {
  readonly type: 'Input.Time';
  readonly id: InputId;
  readonly label: string;
  /** `08:00` */
  readonly value: string;
}

export interface Execute {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: PressData;
  /** What is filled in on the card neither comes along nor has to be valid. */
  readonly associatedInputs?: 'none';
  /** What older clients press instead: the same, as a message. */
  readonly fallback?: Submit;
}

export interface Submit {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: PressData;
  readonly associatedInputs?: 'none';
}

/** A link to a file, shown as a button. */
export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

export type Action = Execute | OpenUrl;

type Look = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** A paragraph. */
export function text(content: string, look: Look = {}): TextBlock {
  return { type: 'TextBlock', text: content, wrap: true, ...look };
}

/** The title of a card, or of a part of one. */
export function heading(content: string): TextBlock {
  return text(content, { size: 'medium', weight: 'bolder', style: 'heading' });
}

/** Small print, a paragraph per line. */
export function smallPrint(lines: readonly string[], look: Look = {}): readonly TextBlock[] {
  return lines.map((line) => text(line, { size: 'small', isSubtle: true, spacing: 'small', ...look }));
}

/** A whole card. */
export function card(fallbackText: string, body: readonly Element[], actions: readonly Action[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    body,
    ...(actions.length === 0 ? {} : { actions }),
    msteams: { width: 'Full' },
  };
}
