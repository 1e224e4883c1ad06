import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentenceCard } from '../src/render/reply-card.ts';
import { type TeamsApp, teamsApp } from '../src/teams-app.ts';
import { type Connector, startConnector } from './connector.ts';

const nobody = {
  onMessage: () => undefined,
  onPress: () => Promise.reject(new Error('nothing is pressed')),
  onSearch: () => Promise.resolve([]),
  onAdded: () => undefined,
  onFileAccepted: () => undefined,
  onFileDeclined: () => undefined,
};

let connector: Connector;
let app: TeamsApp;
beforeAll(async () => {
  connector = await startConnector();
  app = teamsApp({ kind: 'developer' }, nobody);
});
afterAll(() => connector.close());

const referenceAt = (serviceUrl: string): string =>
  JSON.stringify({
    serviceUrl,
    channelId: 'msteams',
    conversation: { id: 'a:ops' },
    bot: { id: '28:bot' },
    user: { id: '29:anna' },
  });

describe('what is said unasked', () => {
  const card = sentenceCard('3 new matches.');
  const push = () => app.push(referenceAt(connector.serviceUrl), card);

  it.each([[412], [429], [429, 429], [502], [504]])('is said once when Teams answers %j first', async (...faults) => {
    const before = connector.said.length;
    connector.fail(...faults);
    expect(await push()).toBe('accepted');
    expect(connector.said.length - before).toBe(1);
  });

  it.each([[403], [404]])('ends with the conversation when Teams answers %i', async (status) => {
    connector.fail(status);
    expect(await push()).toBe('gone');
  });

  it.each([[400], [401]])('is an error when Teams answers %i, and not repeated', async (status) => {
    const before = connector.said.length;
    connector.fail(status);
    await expect(push()).rejects.toMatchObject({ statusCode: status });
    expect(connector.said.length - before).toBe(0);
  });

  it('is an error where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    await expect(app.push(referenceAt(`http://127.0.0.1:${port}`), card)).rejects.toThrow(/ECONNREFUSED/);
  }, 60_000);
});
