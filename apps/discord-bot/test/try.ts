// Runs the bot against the Discord and the vendor of the tests, and prints what people would see: `npm run discord:try`.
import { fieldsOf, textOf } from './fake-discord/json.ts';
import type { Interaction } from './fake-discord/interaction.ts';
import type { Message } from './fake-discord/message.ts';
import type { Person } from './fake-discord/person.ts';
import { startRunning } from './running.ts';

const now = Date.now();
const running = await startRunning({ jobs: 2000, seed: 1, now }, { now: () => now });
const { discord } = running;
const contoso = discord.guild('Contoso');
const ops = discord.channel('ops', contoso);
const anna = discord.person('Anna');
const ben = discord.person('Ben');

function say(person: Person, what: string): void {
  console.log(`\n\u001b[1m${person.name}\u001b[0m ▸ ${what}`);
}

async function show(interaction: Interaction): Promise<Message> {
  const message = await interaction.shown();
  const seenBy = message.privateTo === null ? 'everybody here' : 'only you can see this';
  console.log(`\u001b[1mJobdesk\u001b[0m ◂ (${seenBy}, first answer after ${interaction.acknowledgedAfter} ms)`);
  print(message);
  return message;
}

function print(message: Message): void {
  for (const line of message.text.split('\n')) console.log(`  │ ${line}`);
  for (const { name, bytes } of message.files)
    console.log(`  │ 📎 ${name} (${Math.ceil(bytes.byteLength / 1024)} KiB)`);
  if (message.options.length > 0) console.log(`  │ [Open one job ▾ ${message.options.length}]`);
  if (message.buttons.length > 0) console.log(`  │ ${message.buttons.map((button) => `[${button}]`).join(' ')}`);
}

say(anna, 'types /jobs query: failed az…');
const offered = await anna.type(ops, 'jobs', 'query', 'failed az').offered();
for (const choice of offered.slice(0, 5)) console.log(`  │ ${textOf(fieldsOf(choice)['name'])}`);

say(anna, '/jobs query: backups last 3 days');
const answer = await show(anna.command(ops, 'jobs', { query: 'backups last 3 days' }));
say(anna, 'presses Next');
await show(anna.press(ops, answer, 'Next'));
say(anna, 'presses Details');
await show(anna.press(ops, answer, 'Details'));
say(anna, 'opens a job from the menu');
await show(anna.choose(ops, answer, answer.options[0]?.value ?? ''));
say(ben, 'presses Next under Anna’s answer');
await show(ben.press(ops, answer, 'Next'));
say(anna, 'presses Export Excel');
await show(anna.press(ops, answer, 'Export Excel'));
say(ben, '/jobs query: jobs by service last week');
await show(ben.command(ops, 'jobs', { query: 'jobs by service last week' }));
say(ben, '/jobs query: summary of last week');
await show(ben.command(ops, 'jobs', { query: 'summary of last week' }));
say(ben, '/jobs query: faild flurbl restores');
await show(ben.command(ops, 'jobs', { query: 'faild flurbl restores' }));
say(ben, '/job id: FB19700101000000000');
await show(ben.command(ops, 'job', { id: 'FB19700101000000000' }));
say(ben, '/jobs-report period: last week');
await show(ben.command(ops, 'jobs-report', { period: 'last week' }));
say(ben, '/jobs-help');
await show(ben.command(ops, 'jobs-help'));
say(anna, 'presses Alert me');
await show(anna.press(ops, answer, 'Alert me'));
say(anna, '/jobs-alerts list');
await show(anna.command(ops, 'jobs-alerts list'));

running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'total-count', offBy: 7 } }]);
say(ben, '/jobs query: failed jobs this month   (a count at the vendor does not add up)');
await show(ben.command(ops, 'jobs', { query: 'failed jobs this month' }));
running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
say(ben, '/jobs query: failed jobs today   (the vendor refuses)');
await show(ben.command(ops, 'jobs', { query: 'failed jobs today' }));
running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'arrivals', count: 3 } }]);
console.log('\nA minute later, three new jobs begin; #ops reads:');
const before = ops.messages.length;
await running.bot.lookAtAlerts();
for (const message of ops.messages.slice(before)) print(message);

console.log(
  discord.violations.length === 0
    ? '\nNo rule of Discord’s was broken.'
    : `\nBroken rules:\n${discord.violations.join('\n')}`,
);
await running.close();
process.exitCode = discord.violations.length === 0 ? 0 : 1;
