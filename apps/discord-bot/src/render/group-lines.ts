import { phrases, type JobsAnswer } from '@jobdesk/chat';
import { groupName, wholeNumber } from '@jobdesk/jobs-core/summary';
import { fitLines } from '@jobdesk/chat/fit-lines';
import { plain } from './plain.ts';

/** A line per group: its name, how many jobs, and in which statuses. Empty when nothing was grouped. */
export function groupLines({ groups }: JobsAnswer, room: number): readonly string[] {
  if (groups === null) return [];
  const lines = groups.items.map(({ key, count, countsByStatus }) => {
    const name = `**${plain(groupName(groups.by, key), 60)}**`;
    if (groups.by === 'status') return `- ${name}: ${wholeNumber(count)}`;
    return `- ${name}: ${phrases.headline(count, countsByStatus)}`;
  });
  return fitLines(
    lines,
    room,
    (count) => `-# ${wholeNumber(count)} more do not fit here: export them, or narrow the question.`,
  );
}
