import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { day, hour, monday, sourceOf, startTrial, startWatchdog, tenantWith } from './trial.ts';

const ann = { name: 'Ann', address: 'ann@contoso.example' };
const bob = { name: null, address: 'bob@contoso.example' };
const cleo = { name: 'Cleo', address: 'cleo@audit.example' };
const minute = 60_000;

const notWhole = {
  complete: false,
  notes: [{ kind: 'page-failed', incomplete: true, text: 'Page 3 of 7 could not be read.' }],
} as const;

async function parsed(raw: string | undefined) {
  const mail = await PostalMime.parse(raw ?? '');
  return { ...mail, plain: (mail.text ?? '').replaceAll('\u2060', '').replaceAll(/\s+/g, ' ') };
}

describe('a report that is due', () => {
  it('is not made a minute before, and once after, however often it is looked', async () => {
    const trial = await startTrial({ startAt: monday - 7 * day });
    await trial.tick();
    expect(trial.server.received).toHaveLength(1);
    await trial.tick(7 * day - minute);
    expect(trial.server.received).toHaveLength(1);
    await trial.tick(minute);
    await trial.tick();
    await trial.tick(3 * hour);
    expect(trial.server.received).toHaveLength(2);
    expect(await trial.newest()).toMatchObject({ state: 'delivered', complete: true, attempts: 1, problem: null });
  });

  it('goes to everybody with the same bytes under an id of their own; who is in bcc stands in no header', async () => {
    const trial = await startTrial({
      tenants: [tenantWith({ to: [ann], cc: [bob], bcc: [cleo, ann], listUnsubscribe: 'mailto:leave@msp.example' })],
    });
    await trial.tick();
    const { received } = trial.server;
    expect(received.flatMap(({ to }) => to).toSorted()).toEqual([ann, bob, cleo].map(({ address }) => address));
    const bodies = received.map(({ raw }) => raw.slice(raw.indexOf('\r\n')));
    expect(new Set(bodies).size).toBe(1);
    const ids = received.map(({ raw }) => raw.slice(0, raw.indexOf('\r\n')));
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^Message-ID: <report\.[0-9a-f]{40}@msp\.example>$/);
    const mail = await parsed(received[0]?.raw);
    expect([mail.to, mail.cc]).toMatchObject([[ann], [{ address: bob.address }]]);
    expect(bodies[0]).not.toContain('cleo');
    expect(bodies[0]).toContain('Auto-Submitted: auto-generated');
    expect(bodies[0]).toContain('List-Unsubscribe: <mailto:leave@msp.example>');
  });

  it('is made again by another process when its maker was killed, with the same ids', async () => {
    const trial = await startTrial();
    const claim = { by: 'dead/2/boot/ns/y', now: monday, until: monday + 2 * minute };
    const { planRuns } = await import('../src/run/plan-runs.ts');
    await planRuns({ tenants: [tenantWith()], runs: trial.runs, now: () => monday, log: () => undefined });
    expect(await trial.runs.claimRun(claim)).not.toBeNull();
    await trial.tick();
    expect(await trial.newest()).toMatchObject({ state: 'delivered', attempts: 2 });
    expect(trial.log.map(({ event }) => event)).toContain('taken over from a dead process');
  });

  it('is made again when the record was away as it was made: nobody holds it for ever', async () => {
    const trial = await startTrial();
    const away = async (): Promise<never> => {
      throw new Error('The database does not answer.');
    };
    const present = { ...trial.runs };
    Object.assign(trial.runs, { recordMade: away, recordNotMade: away });
    await trial.reporter.look();
    await expect.poll(() => trial.log.map(({ event }) => event)).toContain('making failed');
    Object.assign(trial.runs, present);
    await trial.tick();
    expect(await trial.newest()).toMatchObject({ state: 'delivered', attempts: 2, claimedBy: null });
  });

  it('says that it is late when it goes out more than an hour after its time', async () => {
    const [punctual, late] = [await startTrial(), await startTrial({ startAt: monday + 5 * hour })];
    await punctual.tick();
    await late.tick();
    expect((await parsed(punctual.server.received[0]?.raw)).plain).not.toContain('sent late');
    expect((await parsed(late.server.received[0]?.raw)).plain).toContain('was due Mon 23 Nov');
  });

  it('is the latest after several were missed, the others skipped; or all, where the schedule asks for it', async () => {
    const latest = await startTrial();
    const all = await startTrial({ tenants: [tenantWith({ missed: 'all' })] });
    for (const trial of [latest, all]) {
      await trial.tick();
      await trial.tick(21 * day);
    }
    const states = async ({ runs }: typeof latest) => (await runs.list({ limit: 9 })).map(({ state }) => state);
    expect(await states(latest)).toEqual(['delivered', 'skipped', 'skipped', 'delivered']);
    expect(await states(all)).toEqual(['delivered', 'delivered', 'delivered', 'delivered']);
    expect(latest.server.received).toHaveLength(2);
    expect(all.server.received).toHaveLength(4);
  });

  it('of a schedule that is not configured is left to another reporter for four hours, then given up', async () => {
    const trial = await startTrial();
    const { planRuns } = await import('../src/run/plan-runs.ts');
    const gone = tenantWith({}, { id: 'gone' });
    await planRuns({ tenants: [gone], runs: trial.runs, now: () => monday, log: () => undefined });
    await trial.tick();
    const problem = 'Its schedule is not in the configuration.';
    expect(await trial.runs.list({ tenant: 'gone', limit: 1 })).toMatchObject([{ state: 'due', problem }]);
    for (let passed = 0; passed < 5 * hour; passed += hour / 2) await trial.tick(hour / 2);
    expect(await trial.runs.list({ tenant: 'gone', limit: 1 })).toMatchObject([{ state: 'failed', problem }]);
    expect(trial.server.received.map(({ to }) => to)).toEqual([[ann.address]]);
  });
});

describe('tenants', () => {
  it('never meet in one mail', async () => {
    const names = ['Contoso', 'Fabrikam', 'Northwind'];
    const tenants = names.map((name) => {
      const id = name.toLowerCase();
      return tenantWith({ to: [{ name: null, address: `it@${id}.example` }] }, { id, name });
    });
    const trial = await startTrial({ tenants });
    await trial.tick();
    expect(trial.server.received).toHaveLength(3);
    for (const { raw, to } of trial.server.received) {
      const mentioned = names.filter((name) => raw.toLowerCase().includes(name.toLowerCase()));
      expect(mentioned.map((name) => `it@${name.toLowerCase()}.example`)).toEqual(to);
    }
  });
});

describe('a report that cannot be read whole', () => {
  it('is tried for four hours, its owner told once; when it is whole it goes out', async () => {
    let whole = false;
    const trial = await startTrial({ source: () => sourceOf(whole ? {} : notWhole) });
    await trial.tick();
    await trial.tick(minute);
    await trial.tick(5 * minute);
    expect(await trial.newest()).toMatchObject({
      state: 'due',
      attempts: 3,
      problem: 'Page 3 of 7 could not be read.',
    });
    expect(trial.server.received.map(({ to }) => to)).toEqual([['owner@msp.example']]);
    const notice = await parsed(trial.server.received[0]?.raw);
    expect(notice.subject).toBe('[Contoso] Weekly report 16–22 Nov 2026: not made yet');
    expect(notice.plain).toContain('Page 3 of 7 could not be read.');
    expect(notice.plain).toMatch(/tried again until Mon 23 Nov 2026, 1\d:\d\d EST/);
    whole = true;
    await trial.tick(15 * minute);
    expect(await trial.newest()).toMatchObject({ state: 'delivered', complete: true, problem: null });
    expect(trial.server.received.map(({ to }) => to.join())).toEqual(['owner@msp.example', ann.address]);
  });

  it('fails after that: the owner learns why and how it is made by hand, the customer nothing', async () => {
    const watchdog = await startWatchdog();
    const trial = await startTrial({
      tenants: [tenantWith({}, { heartbeatUrl: watchdog.url })],
      source: () => sourceOf(notWhole),
    });
    for (let passed = 0; passed < 5 * hour; passed += 5 * minute) await trial.tick(5 * minute);
    expect(await trial.newest()).toMatchObject({ state: 'failed', attempts: 8 });
    expect(await trial.mails()).toEqual([
      'delayed owner@msp.example accepted 1',
      'failed owner@msp.example accepted 1',
    ]);
    const notice = await parsed(trial.server.received[1]?.raw);
    expect(notice.subject).toBe('[Contoso] Weekly report 16–22 Nov 2026: not made');
    expect(notice.plain).toContain(
      'npm run reporter -- preview --tenant contoso --schedule weekly --period "from 2026-11-16 to 2026-11-22" --out report',
    );
    expect(watchdog.heard).toEqual(['POST /ping/fail Page 3 of 7 could not be read.']);
  });

  it('is sent INCOMPLETE after that where the schedule wants it, and the owner knows', async () => {
    const trial = await startTrial({
      tenants: [tenantWith({ whenIncomplete: 'send' })],
      source: () => sourceOf(notWhole),
    });
    for (let passed = 0; passed < 5 * hour; passed += 5 * minute) await trial.tick(5 * minute);
    expect(await trial.newest()).toMatchObject({ state: 'delivered', complete: false });
    const subjects = await Promise.all(trial.server.received.map(async ({ raw }) => (await parsed(raw)).subject ?? ''));
    expect(subjects.toSorted()).toEqual([
      expect.stringMatching(/^INCOMPLETE \[Contoso\]/),
      '[Contoso] Weekly report 16–22 Nov 2026: not made yet',
      '[Contoso] Weekly report 16–22 Nov 2026: sent INCOMPLETE',
    ]);
  });

  it('and is made up is mailed to nobody, not even as a word to its owner', async () => {
    const trial = await startTrial({ source: () => sourceOf({ ...notWhole, simulated: true }) });
    await trial.tick();
    expect(await trial.mails()).toEqual(['delayed owner@msp.example written 1']);
    expect(trial.server.received).toEqual([]);
  });

  it('because reading throws is put off in the same way, without a word that could be a secret', async () => {
    const trial = await startTrial({
      source: () => ({
        list() {
          throw new Error('The sign-in was refused (401).');
        },
      }),
    });
    await trial.tick();
    expect(await trial.newest()).toMatchObject({ state: 'due', problem: 'The sign-in was refused (401).' });
  });

  it('is told to nobody by mail where no owner is named: the log and the watchdog have it', async () => {
    const watchdog = await startWatchdog();
    const tenants = [tenantWith({}, { owner: [], heartbeatUrl: watchdog.url })];
    const trial = await startTrial({ tenants, source: () => sourceOf(notWhole) });
    for (let passed = 0; passed < 5 * hour; passed += 5 * minute) await trial.tick(5 * minute);
    expect(trial.server.received).toEqual([]);
    expect(trial.log.map(({ event }) => event)).toContain('report not made');
    expect(watchdog.heard).toHaveLength(1);
  });
});

describe('the watchdog', () => {
  it('is told when the last recipient has the report, not before', async () => {
    const watchdog = await startWatchdog();
    const tenants = [tenantWith({ to: [ann, bob] }, { heartbeatUrl: watchdog.url })];
    const trial = await startTrial({ tenants });
    trial.server.mood.refuse = { [bob.address]: { code: 451, text: 'Try later' } };
    await trial.tick();
    expect(watchdog.heard).toEqual([]);
    trial.server.mood.refuse = {};
    await trial.tick(minute);
    await trial.tick(minute);
    expect(watchdog.heard).toEqual(['GET /ping']);
  });

  it('that does not answer breaks nothing, is told again, and its address is in no log', async () => {
    let status = 500;
    const watchdog = await startWatchdog(() => status);
    const trial = await startTrial({ tenants: [tenantWith({}, { heartbeatUrl: watchdog.url })] });
    await trial.tick();
    expect(await trial.newest()).toMatchObject({ state: 'delivered' });
    status = 200;
    await trial.tick(minute);
    const told = watchdog.heard.length;
    await trial.tick(minute);
    expect(watchdog.heard).toHaveLength(told);
    expect(JSON.stringify(trial.log)).not.toContain('/ping');
  });

  it('is not told of what went to an outbox only: nobody has it', async () => {
    const watchdog = await startWatchdog();
    const tenants = [tenantWith({}, { heartbeatUrl: watchdog.url })];
    const trial = await startTrial({ tenants, source: () => sourceOf({ simulated: true }) });
    await trial.tick();
    expect(await trial.mails()).toEqual([`report ${ann.address} written 1`]);
    expect(trial.server.received).toEqual([]);
    expect(watchdog.heard).toEqual([]);
  });
});

describe('the log', () => {
  it('holds no address, no subject and no text of a mail', async () => {
    const trial = await startTrial({ tenants: [tenantWith({ to: [ann, bob] })] });
    trial.server.mood.refuse = { [ann.address]: { code: 550, text: `<${ann.address}>: unknown` } };
    await trial.tick();
    const said = JSON.stringify(trial.log);
    expect(trial.log.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['report made', 'mail accepted', 'mail refused']),
    );
    expect(said).not.toMatch(/@contoso|@msp|Backups|FB1/);
  });
});

describe('stopping', () => {
  it('waits for the mail that is being handed over, and takes no other', async () => {
    const trial = await startTrial({ tenants: [tenantWith({ to: [ann, bob, cleo] })], options: { lanes: 1 } });
    const hold = Promise.withResolvers<void>();
    trial.server.mood.hold = () => hold.promise;
    await trial.reporter.look();
    await expect.poll(async () => (await trial.newest()).deliveries[0]?.attempts).toBe(1);
    const stopped = trial.reporter.stop();
    hold.resolve();
    await stopped;
    expect(await trial.mails()).toEqual([
      `report ${ann.address} accepted 1`,
      `report ${bob.address} waiting 0`,
      `report ${cleo.address} waiting 0`,
    ]);
    expect(await trial.runs.claimers()).toEqual([]);
  });

  it('cuts a conversation that does not end: the mail goes out later, under the same id', async () => {
    const trial = await startTrial({ options: { lastWordsMs: 50 } });
    const hold = Promise.withResolvers<void>();
    const handedOver = Promise.withResolvers<void>();
    trial.server.mood.hold = () => {
      handedOver.resolve();
      return hold.promise;
    };
    await trial.reporter.look();
    await handedOver.promise;
    await trial.reporter.stop();
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining('it may have arrived'),
      claimedBy: null,
    });
    hold.resolve();
    const other = await startTrial({ options: { runs: trial.runs }, startAt: monday + minute });
    await other.tick();
    const { messageId } = await other.mailTo(ann.address);
    expect(other.server.received[0]?.raw.startsWith(`Message-ID: ${messageId}\r\n`)).toBe(true);
  });

  it('drops a report that is being made: another reporter makes it', async () => {
    const reading = Promise.withResolvers<void>();
    const trial = await startTrial({
      source: () => ({
        list: (_query, { signal } = {}) => ({
          async *batches() {
            reading.resolve();
            await new Promise<void>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
            yield [];
          },
          async *[Symbol.asyncIterator]() {},
          completeness: () => ({ complete: true, read: 0, expected: 0, asOf: monday, notes: [] }),
        }),
      }),
    });
    await trial.reporter.look();
    await reading.promise;
    await trial.reporter.stop();
    expect(await trial.newest()).toMatchObject({ state: 'due', problem: null, claimedBy: null });
    const other = await startTrial({ options: { runs: trial.runs } });
    await other.tick();
    expect(await other.newest()).toMatchObject({ state: 'delivered' });
  });
});

describe('several reporters on one record', () => {
  it('send every mail once', async () => {
    const tenants = Array.from({ length: 6 }, (_, index) =>
      tenantWith({ to: [ann, bob] }, { id: `tenant-${index}`, name: `Tenant ${index}` }),
    );
    const first = await startTrial({ tenants });
    const others = await Promise.all(
      ['b', 'c'].map((by) =>
        startTrial({ tenants, options: { runs: first.runs, by }, smtp: { port: first.server.port } }),
      ),
    );
    await Promise.all([first, ...others].map(({ reporter }) => reporter.tick()));
    const ids = first.server.received.map(({ raw }) => raw.slice(0, raw.indexOf('\r\n')));
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
  });
});
