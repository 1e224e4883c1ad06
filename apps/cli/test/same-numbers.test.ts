import { Desk } from '@jobdesk/chat/desk';
import { JobsClient } from '@jobdesk/jobs-core/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rememberedQuestions } from '../../../packages/chat/test/desk/remembered.ts';
import { replyMessage } from '../../discord-bot/src/render/reply-message.ts';
import { replyCard } from '../../teams-bot/src/render/reply-card.ts';
import { jobs, testNow } from './captured-io.ts';
import { type Served, serve } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** A desk as both bots have it, on the service that `jobs` asks. */
function desk(): Desk {
  const { AVEPOINT_CLIENT_ID, AVEPOINT_CLIENT_SECRET, AVEPOINT_API_URL, AVEPOINT_IDENTITY_URL } = served.env;
  const source = new JobsClient({
    credentials: { kind: 'secret', clientId: AVEPOINT_CLIENT_ID ?? '', clientSecret: AVEPOINT_CLIENT_SECRET ?? '' },
    graphUrl: AVEPOINT_API_URL ?? '',
    identityUrl: AVEPOINT_IDENTITY_URL ?? '',
  });
  return new Desk({
    tenants: [
      {
        id: 'contoso',
        name: 'Contoso',
        source,
        conventions: { timeZone: served.env['JOBS_TIME_ZONE'] ?? 'UTC', weekStartsOn: 1, locale: 'en-US' },
        simulated: true,
      },
    ],
    access: [],
    storedQuestions: rememberedQuestions(),
    now: () => testNow,
    buttonsFor: 'asker',
  });
}

const anna = { place: { surface: 'discord', id: '1' }, person: 'anna', groups: [], roles: [] } as const;

describe('the same question', () => {
  it.each([
    'failed jobs last week',
    'how many backups last week',
    'jobs by status last month',
    'failed, stopped or exception backups last 14 days',
    'backups by service last 30 days',
  ])('has the same numbers in Discord, in Teams and from the command: %s', async (question) => {
    const { stdout } = await jobs(['ask', question, '--json'], { env: served.env });
    const document: { matched: number; countsByStatus: Record<string, number>; jobs: { jobId: string }[] } =
      JSON.parse(stdout);
    const reply = await desk().ask(anna, question);
    if (reply.kind !== 'answer' || reply.answer.kind !== 'jobs') throw new Error('an answer about jobs was expected');
    expect([reply.answer.matched, reply.answer.tally.byStatus]).toEqual([document.matched, document.countsByStatus]);
    expect(document.matched).toBeGreaterThan(0);
    const shown = (reply.page?.jobs ?? []).map(({ id }) => id);
    expect(document.jobs.slice(0, shown.length).map(({ jobId }) => jobId)).toEqual(shown);
    for (const rendered of [replyMessage(reply), replyCard(reply)]) {
      const text = JSON.stringify(rendered);
      expect(text).toContain(reply.answer.headline.slice(0, -1));
      for (const id of shown) expect(text).toContain(id);
    }
  });
});
