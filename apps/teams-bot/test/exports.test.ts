import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CardContent, consentType, fileType, type Said } from './connector.ts';
import { problemsOf } from './render/valid.ts';
import {
  now,
  personIn,
  type Room,
  type Running,
  sourceOf,
  startRunning,
  tenantOf,
  textOf,
  titlesOf,
} from './running.ts';
import { type Storage, startStorage } from './storage.ts';

const personal: Room = { id: 'a:anna', type: 'personal' };
const group: Room = { id: '19:group@thread.v2', type: 'groupChat' };
const channel: Room = { id: '19:ops@thread.tacv2', type: 'channel' };
const magic = { xlsx: 'PK', pdf: '%PDF-' } as const;

describe('an export', () => {
  let running: Running;
  let storage: Storage;
  let anna: ReturnType<typeof personIn>;
  let clock = now;
  beforeAll(async () => {
    // What others leave in the usual folder is none of this.
    vi.stubEnv('TMPDIR', mkdtempSync(join(tmpdir(), 'jobdesk-teams-exports-')));
    storage = await startStorage();
    running = await startRunning({ jobs: 500, seed: 2, hostileText: false }, { now: () => clock });
    anna = personIn(running, personal, 'anna');
  });
  afterAll(async () => {
    await running.close();
    await storage.close();
    vi.unstubAllEnvs();
  });

  /** Presses Export in a personal chat, and sees what is offered. */
  const offered = async (question: string, title = 'Export Excel'): Promise<Said> => {
    const answer = await anna.ask(question);
    const before = running.connector.said.length;
    const making = await anna.press(answer, title);
    expect(textOf(making)).toMatch(/^Making your (Excel workbook|PDF) … It comes in a message of its own\.$/);
    expect(titlesOf(making)).toEqual(['Back']);
    return running.connector.sent(consentType, personal.id, before);
  };
  /** Answers an offer, and sees what stands in its place in the end. */
  const outcome = async (offer: Said, action: 'accept' | 'decline', end: RegExp, url = storage.uploadUrl) => {
    const before = running.connector.said.length;
    await anna.answerOffer(offer, action, url);
    await running.connector.until(before, (said) =>
      end.test(textOf(said.activity.attachments?.[0]?.content as CardContent)),
    );
    const last = running.connector.said.at(-1) as Said;
    expect(last).toMatchObject({ method: 'PUT', id: offer.id });
    const card = last.activity.attachments?.[0]?.content as CardContent;
    expect(problemsOf(card)).toEqual([]);
    return card;
  };

  describe('in a personal chat', () => {
    it.each(['xlsx', 'pdf'] as const)(
      'as %s is offered with its size, and goes into OneDrive when accepted',
      async (format) => {
        const offer = await offered('failed jobs last 30 days', format === 'xlsx' ? 'Export Excel' : 'Export PDF');
        const [attachment] = offer.activity.attachments ?? [];
        expect(attachment?.name).toMatch(new RegExp(`^SIMULATED-jobs-2026-11-18-1530\\.${format}$`));
        expect(attachment?.content).toMatchObject({ sizeInBytes: expect.any(Number) as number });
        expect(JSON.stringify(attachment?.content)).toMatch(
          /SIMULATED DATA: these jobs are made up\. \d+ jobs: failed jobs/,
        );
        const pieces = storage.pieces.length;
        const before = running.connector.said.length;
        const stored = await outcome(offer, 'accept', /is in your OneDrive/);
        expect(textOf(stored)).toMatch(/^SIMULATED DATA: .*\nSIMULATED-jobs-\S+ is in your OneDrive\n\d+ jobs\n/);
        expect(textOf(stored)).toMatch(/jobs read, statuses all known, as of /);
        const [piece, ...more] = storage.pieces.slice(pieces);
        expect(more).toEqual([]);
        expect(piece).toMatchObject({ method: 'PUT', authorization: null });
        expect(piece?.range).toBe(`bytes 0-${(piece?.bytes.length ?? 0) - 1}/${piece?.bytes.length}`);
        expect(piece?.bytes.subarray(0, magic[format].length).toString()).toBe(magic[format]);
        const info = await running.connector.sent(fileType, personal.id, before);
        expect(info.activity.attachments?.[0]).toMatchObject({
          contentUrl: 'https://contoso.example/jobs',
          content: { uniqueId: 'u1', fileType: 'xlsx' },
        });
      },
    );

    it('is not stored when it is declined, and can be made again from there', async () => {
      const pieces = storage.pieces.length;
      const declined = await outcome(await offered('failed jobs last 30 days'), 'decline', /declined/);
      expect(textOf(declined)).toBe('The file was declined. Nothing was put into your OneDrive.');
      expect(storage.pieces.length).toBe(pieces);
      const before = running.connector.said.length;
      expect(textOf(await anna.press(declined, 'Export again'))).toContain('Making your Excel workbook …');
      await running.connector.sent(consentType, personal.id, before);
    });

    it('is made once, however often Teams delivers the press and the answer', async () => {
      const answer = await anna.ask('failed jobs last 30 days');
      const press = anna.pressOf({
        type: 'Action.Execute',
        ...answer.actions?.find(({ title }) => title === 'Export Excel'),
      });
      const before = running.connector.said.length;
      await Promise.all([running.deliver(press), running.deliver(press)]);
      await running.connector.sent(consentType, personal.id, before);
      await running.restart();
      expect(running.connector.said.slice(before)).toHaveLength(1);
    });

    it('works when the bot was restarted between the offer and its answer', async () => {
      const offer = await offered('failed jobs last 30 days');
      await running.restart();
      await outcome(offer, 'accept', /is in your OneDrive/);
    });

    it('says that it is incomplete', async () => {
      running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'total-count', offBy: 7 } }]);
      const offer = await offered('all jobs last 40 days');
      expect(JSON.stringify(offer.activity.attachments)).toContain('INCOMPLETE, jobs may be missing.');
      const stored = await outcome(offer, 'accept', /is in your OneDrive/);
      expect(textOf(stored)).toMatch(/INCOMPLETE, jobs may be missing\. \d+ jobs\n⚠️ /);
      running.simulator.setFaults([]);
    });

    it.each([
      [507, {}],
      [302, { location: 'https://evil.example' }],
    ])('says so when OneDrive answers %i, and follows nothing', async (status, headers) => {
      const offer = await offered('failed jobs last 30 days');
      storage.fail(status, headers);
      const refused = await outcome(offer, 'accept', /not stored/);
      expect(textOf(refused)).toBe(`The file was not stored. OneDrive did not take the file (HTTP ${status}).`);
      expect(titlesOf(refused)).toEqual(['Try again']);
    });

    it.each(['https://evil.example/x', 'http://192.0.2.1/x', 'file:///etc/passwd', 'nonsense'])(
      'goes to no place like %s',
      async (url) => {
        const refused = await outcome(await offered('failed jobs last 30 days'), 'accept', /not stored/, url);
        expect(textOf(refused)).toContain('a place for the file that Jobdesk does not trust');
      },
    );

    it('goes to nobody who may not ask any more', async () => {
      const offer = await offered('failed jobs last 30 days');
      const rule = { surface: null, groups: [], places: [], people: ['ben'], roles: [], tenants: ['contoso'] };
      await running.restart({ access: [rule] });
      const pieces = storage.pieces.length;
      await outcome(offer, 'accept', /You may not ask/);
      expect(storage.pieces.length).toBe(pieces);
      await running.restart();
    });
  });

  describe('in a group or channel', () => {
    const linkOf = (card: CardContent): string => String(Reflect.get(card.actions?.[0] ?? {}, 'url'));
    const restartAt = async (change: object = {}): Promise<void> => {
      await running.restart(change);
      const publicUrl = `http://127.0.0.1:${running.bot.port}/teams`;
      await running.restart({ ...change, publicUrl, port: running.bot.port });
    };
    /** A link goes through whatever stands before the bot. */
    const open = (link: string, options: RequestInit = {}) => fetch(link.replace('/teams/', '/'), options);

    it('is said to be had in the personal chat when the bot has no public address', async () => {
      const ben = personIn(running, group, 'ben');
      const said = textOf(await ben.press(await ben.ask('failed jobs last 30 days'), 'Export Excel'));
      expect(said).toMatch(/^Files are handed over in the personal chat with me/);
      expect(said).toContain('PUBLIC');
    });

    it.each([group, channel])('is a link to a file in $type scope', async (room) => {
      await restartAt();
      const ben = personIn(running, room, 'ben');
      const before = running.connector.said.length;
      const answer = await ben.ask('failed jobs last 30 days');
      for (const [format, title] of [
        ['xlsx', 'Excel'],
        ['pdf', 'PDF'],
      ] as const) {
        const card = await ben.press(answer, `Export ${title}`);
        expect(problemsOf(card)).toEqual([]);
        expect(titlesOf(card)).toEqual([`Download ${title}`, 'Back']);
        expect(textOf(card)).toMatch(/^SIMULATED DATA[^]*The link works for 30 minutes, for whoever has it\./);
        const response = await open(linkOf(card));
        expect(response.status).toBe(200);
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'content-type': format === 'pdf' ? 'application/pdf' : expect.stringContaining('spreadsheetml.sheet'),
          'content-disposition': `attachment; filename="SIMULATED-jobs-2026-11-18-1530.${format}"`,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        expect(bytes.subarray(0, magic[format].length).toString()).toBe(magic[format]);
        expect(bytes.length).toBe(Number(response.headers.get('content-length')));
      }
      expect(running.connector.said.slice(before).filter(({ activity }) => activity.type === 'message')).toHaveLength(
        1,
      );
    });

    it('ends by itself, opens nothing when it was changed, and makes no file for whoever only looks', async () => {
      await restartAt();
      const ben = personIn(running, group, 'ben');
      const link = linkOf(await ben.press(await ben.ask('failed jobs last 30 days'), 'Export Excel'));
      const token = link.slice(link.lastIndexOf('/') + 1);
      const [payload = '', signature = ''] = token.split('.');
      const other = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown[];
      other[3] = 'somebody else';
      const forged = Buffer.from(JSON.stringify(other)).toString('base64url');
      for (const bad of [
        `${forged}.${signature}`,
        `${payload}.`,
        payload,
        'x',
        `${token}.x`,
        `${payload}.${signature}AA`,
      ]) {
        const response = await open(link.replace(token, bad));
        expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
      }
      expect((await open(link, { method: 'HEAD' })).status).toBe(405);
      clock = now + 30 * 60_000;
      const ended = await open(link);
      expect([ended.status, await ended.text()]).toEqual([
        410,
        'This link has ended. Press Export under the answer again for a new one.\n',
      ]);
      clock = now;
    });

    it('is refused to whoever may not ask any more, and when it cannot be read', async () => {
      await restartAt({ tenants: [tenantOf(sourceOf(running.simulator))] });
      const ben = personIn(running, group, 'ben');
      const link = linkOf(await ben.press(await ben.ask('failed jobs last 30 days'), 'Export Excel'));
      running.simulator.setFaults([{ match: 'jobs', fault: { kind: 'status', status: 403 } }]);
      const failed = await open(link);
      expect([failed.status, await failed.text()]).toEqual([502, expect.stringMatching(/^Could not read the jobs\./)]);
      running.simulator.setFaults([]);
      await running.store.storedQuestions.forgetBefore(now + 1_000_000);
      expect((await open(link)).status).toBe(410);
    });
  });

  it('leaves no file behind, no key and no link in the log, and no error', async () => {
    await running.restart();
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('jobdesk-export-'))).toEqual([]);
    const log = running.logged.join('\n');
    expect(log).not.toMatch(/hunter2|\/exports\//);
    expect(running.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
