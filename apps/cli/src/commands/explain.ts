import { explainQuestion, type Reference } from '@jobdesk/jobs-core/language';
import { type Conventions, readConventions } from '@jobdesk/settings/conventions';
import { type AskedLine, readAskedLine } from '../asked-line.ts';
import { defineCommand } from '../command.ts';
import { contextFlags, referenceFrom } from '../context-flags.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { switchFlag, textFlag } from '../flags.ts';
import type { Io } from '../io.ts';
import { lines } from '../lines.ts';
import { UsageError } from '../usage-error.ts';

/** `jobs explain`: how a question is understood; asks nobody. */
export const explain = defineCommand({
  name: 'explain',
  summary: 'say how a question is understood, without reading jobs',
  usage: 'explain "<question>"',
  details: [
    'A period that is not named stays open here (null); whatever reads jobs then takes the last 7 days.',
    'With --jsonl, reads lines {"id","text","now","timeZone","weekStartsOn","locale"} on stdin (all but text may be left out) and writes one line for each. A line that cannot be read gives {"id","error"}, and exit code 2 at the end.',
  ],
  flags: {
    jsonl: switchFlag('many questions on stdin, one JSON line each'),
    json: switchFlag('one JSON document; what a pipe gets anyway'),
    ...contextFlags,
    tenant: textFlag('T', 'on whose calendar, by id (default: the only tenant there is)'),
  },
  examples: [
    ['jobs explain "failed EC2 restores this week"', 'what would be asked for'],
    ['jobs explain --jsonl < questions.jsonl', 'many at once'],
  ],
  run: async ({ flags, words }, io) => {
    const reference = referenceFrom(flags, await conventionsOf(flags.tenant, io), io.now());
    if (flags.jsonl) return explainLines(io, reference);
    const text = words.join(' ');
    if (text.trim() === '')
      throw new UsageError('There is no question.', 'Write: jobs explain "failed backups last week"');
    if (flags.json || io.stdout.isTTY !== true) io.stdout.write(`${JSON.stringify(timed(text, reference))}\n`);
    else {
      const { explanationText } = await import('../terminal/explanation-text.ts');
      const { styleFor } = await import('../terminal/style.ts');
      const style = styleFor(io.stdout, io.env);
      io.stdout.write(explanationText(text, { width: io.stdout.columns ?? 80, style, reference }));
    }
    return exitCode.done;
  },
});

/** The tenant's, as if it were asked; what reads files of tenants is loaded only where there is one. */
async function conventionsOf(tenant: string | null, { env }: Io): Promise<Conventions> {
  if (tenant === null && !env['JOBS_CONFIG']?.trim()) return readConventions(env);
  const { readCalendar } = await import('@jobdesk/settings');
  return readCalendar(env, tenant);
}

async function explainLines(io: Io, defaults: Reference): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  for await (const line of lines(io.stdin)) {
    if (line.trim() === '') continue;
    const asked = readAskedLine(line, defaults);
    if ('error' in asked) code = exitCode.usage;
    io.stdout.write(`${JSON.stringify('error' in asked ? asked : explained(asked))}\n`);
    if (io.signal.aborted) throw io.signal.reason;
  }
  return code;
}

function explained({ id, text, reference }: AskedLine): object {
  return { id, ...timed(text, reference) };
}

function timed(text: string, reference: Reference): object {
  const start = performance.now();
  const explanation = explainQuestion(text, reference);
  return { ...explanation, ms: Math.round((performance.now() - start) * 1000) / 1000 };
}
