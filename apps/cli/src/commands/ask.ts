import { answerDocument, answerQuestion } from '@jobdesk/chat';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { numberFlag, switchFlag } from '../flags.ts';
import { openFromFlags, sourceFlags } from '../source-flags.ts';
import { answerText } from '../terminal/answer-text.ts';
import { Progress } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';

/** A screenful: what is listed unless a limit is given. */
const screenful = 20;

/** `jobs ask`: a question in, an answer out. */
export const ask = defineCommand({
  name: 'ask',
  summary: 'ask about jobs in your own words',
  usage: 'ask "<question>"',
  details: [
    'Without a period in the question, the last 7 days are looked at, and the answer says so. Words that are not understood are named; they change nothing else.',
    'Ends with 3 when jobs may be missing: the answer then starts with INCOMPLETE.',
  ],
  flags: {
    limit: numberFlag('N', `list at most N jobs (default ${screenful}; with --json all); never changes the count`, 1),
    json: switchFlag('one JSON document for programs'),
    ...sourceFlags,
  },
  examples: [
    ['jobs ask "failed EC2 backups last week"', 'a list'],
    ['jobs ask "how many restores ran since Monday"', 'a number'],
    ['jobs ask "jobs by service this month"', 'a table'],
    ['jobs ask "failed jobs yesterday" --json | jq .matched', 'for programs'],
    ['jobs ask --simulated "failed backups"', 'without any settings, on made-up jobs'],
  ],
  run: async ({ flags, words }, io) => {
    const opened = await openFromFlags(flags, io);
    const { source, simulated, reference, named } = opened;
    const progress = new Progress(io.stderr, io.now);
    try {
      const answer = await answerQuestion(
        { text: words.join(' '), limit: flags.limit ?? (flags.json ? null : screenful) },
        { ...reference, source, simulated, now: () => reference.now },
        { signal: io.signal, onProgress: progress.tell },
      );
      progress.end();
      if (flags.json) io.stdout.write(`${JSON.stringify(answerDocument(answer))}\n`);
      else {
        const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;
        io.stdout.write(answerText(answer, { width, style: styleFor(io.stdout, io.env), reference }, named));
      }
      return answer.kind === 'jobs' && !answer.complete ? exitCode.incomplete : exitCode.done;
    } finally {
      progress.end();
      await opened.close();
    }
  },
});
