import type { Answer, Note } from '@jobdesk/chat';
import type { DeskTenant } from '@jobdesk/chat/desk';
import { type Element, smallPrint, text } from './card.ts';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { room } from './limits.ts';
import { label, plain } from './plain.ts';
import { styleOf } from './tone.ts';

/** What stands first, wherever an answer is shown: made-up data, the headline, what is missing, what was understood. */
export function answerHead(answer: Answer, tenant: DeskTenant): readonly Element[] {
  const missing = noteTexts(answer.notes.filter(({ kind }) => kind === 'incomplete'));
  return [
    ...simulatedLine(answer.simulated),
    {
      type: 'Container',
      style: styleOf(answer),
      items: [
        text(plain(answer.headline, room.headline), { size: 'medium', weight: 'bolder', style: 'heading' }),
        // In the text colour of its ground: red on red is hard to read.
        ...missing.map((line) => text(`⚠️ ${line}`, { spacing: 'small' })),
      ],
    },
    ...(answer.kind === 'jobs'
      ? [
          {
            type: 'FactSet' as const,
            facts: [
              { title: 'Understood', value: plain(answer.description, room.understood) },
              // A period names its zone itself.
              ...(answer.description.includes(tenant.conventions.timeZone)
                ? []
                : [{ title: 'Time zone', value: plain(tenant.conventions.timeZone, room.word) }]),
            ],
          },
        ]
      : []),
  ];
}

/** Made-up data never poses as real: said before everything else. */
export function simulatedLine(simulated: string | null): readonly Element[] {
  // On a ground of its own: as a text colour, a warning's yellow is hardly seen on white.
  return simulated === null
    ? []
    : [{ type: 'Container', style: 'warning', items: [text(simulated, { weight: 'bolder' })] }];
}

/** What else is worth knowing: what was not understood first. */
export function noteLines({ notes }: Answer): readonly Element[] {
  const others = notes.filter(({ kind }) => kind !== 'incomplete');
  return smallPrint(noteTexts(others));
}

/** The answer for notifications and for clients without cards. */
export function fallbackOf({ simulated, headline }: Answer): string {
  return label([simulated, headline].filter((part) => part !== null).join(' '), room.fallback);
}

/** Notes as far as there is room for them. */
export function noteTexts(notes: readonly Note[]): readonly string[] {
  const all = notes.map(({ kind, text: note }) => `${kind === 'unrecognized' ? '⚠️ ' : ''}${plain(note, room.note)}`);
  return fitLines(all, room.notes, (count) => (count === 1 ? 'One more note.' : `${count} more notes.`));
}
