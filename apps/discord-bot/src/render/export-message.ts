import { basename } from 'node:path';
import { phrases } from '@jobdesk/chat';
import { type ExportedFile, type MadeReport, narrowerQuestion } from '@jobdesk/chat/desk';
import { counted, wholeNumber } from '@jobdesk/jobs-core/summary';
import { simulatedLines } from './answer-head.ts';
import { file, frame, type Message, text } from './message.ts';
import { plain } from './plain.ts';
import { colours } from './tone.ts';

/** The jobs of a question as a file; where Discord does not take it, why, and what to ask instead. */
export function exportMessage({ exported, tenant, path, name, bytes }: ExportedFile, limit: number): Message {
  const { description, matched, written, complete, integrity, notes } = exported;
  const missing = notes.filter(({ kind }) => kind === 'incomplete').map((note) => `⚠️ ${plain(note.text, 300)}`);
  const head = [
    ...simulatedLines(tenant.simulated ? phrases.simulated : null),
    ...(complete ? [] : ['**INCOMPLETE, jobs may be missing.**', ...missing.slice(0, 3)]),
  ];
  const fits = bytes <= limit;
  const count = `${counted(written, 'job')}${written === matched ? '' : ` of ${wholeNumber(matched)}`}`;
  const said = [...head, `**${count}**: ${plain(description, 500)}`, `-# ${plain(integrity, 240)}`];
  return {
    files: fits ? [{ path, name }] : [],
    components: [
      frame(
        complete ? colours.neutral : colours.warning,
        text(
          ...said,
          ...(fits ? [] : tooLarge(bytes, limit, narrowerQuestion(exported.query, limit / bytes, tenant.conventions))),
        ),
        ...(fits ? [file(name)] : []),
      ),
    ],
  };
}

/** A report: its verdict, its figures, its files. */
export function reportMessage({ produced, tenant }: MadeReport, limit: number): Message {
  const { document, files } = produced;
  const { verdict, period, figures, integrity } = document;
  const fitting = files.filter(({ bytes }) => bytes <= limit);
  const sum = fitting.reduce((total, { bytes }) => total + bytes, 0);
  // Together they have to fit as well: what does not is left out from the last on, and said.
  const sent = sum <= limit ? fitting : fitting.slice(0, 1);
  const named = sent.map(({ path }) => ({ path, name: fileName(path) }));
  const left = files.length - sent.length;
  const largest = Math.max(0, ...files.map(({ bytes }) => bytes));
  return {
    files: named,
    components: [
      frame(
        verdict.kind === 'ok' ? colours.good : verdict.kind === 'attention' ? colours.bad : colours.warning,
        text(
          ...simulatedLines(document.simulatedText),
          `### ${plain(tenant.name, 80)}: ${plain(verdict.label, 60)}`,
          plain(verdict.sentence, 600),
          `-# ${plain(period.text, 120)}, ${plain(period.zoneText, 120)}`,
        ),
        text(
          ...figures.map(
            ({ label, text: value, detail }) => `**${plain(label, 60)}** ${plain(value, 60)} · ${plain(detail, 160)}`,
          ),
        ),
        text(`-# ${plain(integrity.text, 300)}`, ...(left === 0 ? [] : tooLarge(largest, limit, null))),
        ...named.map(({ name }) => file(name)),
      ),
    ],
  };
}

/** The file's name as Discord keeps it: other characters would be changed there, and the component not find it. */
function fileName(path: string): string {
  return basename(path).replaceAll(/[^\w.-]+/g, '_');
}

function tooLarge(bytes: number, limit: number, narrower: string | null): readonly string[] {
  const question =
    narrower === null
      ? 'for instance a shorter period, one service, or only what failed.'
      : `for instance:\n${plain(narrower, 300)}`;
  return [`⚠️ The file has ${megabytes(bytes)}, and Discord takes ${megabytes(limit)} here. Ask for less, ${question}`];
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MiB`;
}
