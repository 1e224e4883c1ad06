import { readFile } from 'node:fs/promises';
import { Secret } from '@jobdesk/settings';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { day, hour, monday, startTrial, startWatchdog, tenantWith } from '../trial.ts';
import { certificate, startMailServer } from '../delivery/smtp-test-server.ts';

const minute = 60_000;
const ann = { name: 'Ann', address: 'ann@contoso.example' };
const bob = { name: null, address: 'bob@contoso.example' };
const owner = 'owner@msp.example';
const both = [tenantWith({ to: [ann, bob] })];

const busy = { code: 451, text: 'Try again later' };

describe('a server that takes a mail later', () => {
  it('gets the same bytes again, and takes it once', async () => {
    const trial = await startTrial();
    trial.server.mood.refuse = { [ann.address]: busy };
    await trial.tick();
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextAttemptAt: monday + minute,
      reason: 'The mail server asks to try later: 451 Try again later',
    });
    const { hash } = await trial.mailTo(ann.address);
    trial.server.mood.refuse = {};
    await trial.tick(minute);
    await trial.tick(day);
    expect(await trial.mailTo(ann.address)).toMatchObject({ state: 'accepted', attempts: 2, hash });
    expect(trial.server.received).toHaveLength(1);
  });

  it('may grey-list four times: each wait is longer, and the other recipient has it at once', async () => {
    const trial = await startTrial({ tenants: both });
    trial.server.mood.refuse = { [ann.address]: { code: 450, text: 'Greylisted' } };
    await trial.tick();
    expect(trial.server.received.map(({ to }) => to.join())).toEqual([bob.address]);
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 4; attempt += 1) {
      const { nextAttemptAt, lastAttemptAt } = await trial.mailTo(ann.address);
      const wait = (nextAttemptAt ?? 0) - (lastAttemptAt ?? 0);
      waits.push(wait / minute);
      await trial.tick(wait);
    }
    expect(waits).toEqual([1, 5, 15, 30]);
    trial.server.mood.refuse = {};
    await trial.tick(hour);
    expect(await trial.mailTo(ann.address)).toMatchObject({ state: 'accepted', attempts: 6 });
    expect(trial.server.received).toHaveLength(2);
  });

  it('is tried for three days, then the owner knows', async () => {
    const trial = await startTrial({ tenants: both });
    trial.server.mood.refuse = { [ann.address]: busy };
    for (let passed = 0; passed < 78; passed += 6) await trial.tick(6 * hour);
    const { state, reason } = await trial.mailTo(ann.address);
    expect([state, reason]).toEqual([
      'refused',
      expect.stringMatching(/^Tried 1\d times over 3 days\. The mail server asks to try later: 451/),
    ]);
    expect(await trial.newest()).toMatchObject({ state: 'failed' });
    expect(trial.server.received.map(({ to }) => to.join())).toEqual([bob.address, owner]);
  });
});

describe('a server that does not take a mail', () => {
  it('for one recipient keeps nobody else from it; the owner is told of each, the watchdog of the run', async () => {
    const watchdog = await startWatchdog();
    const cleo = { name: null, address: 'cleo@contoso.example' };
    const trial = await startTrial({ tenants: [tenantWith({ to: [ann, bob, cleo] }, { heartbeatUrl: watchdog.url })] });
    trial.server.mood.refuse = {
      [ann.address]: { code: 550, text: 'No such user' },
      [cleo.address]: { code: 550, text: 'Mailbox closed' },
    };
    await trial.tick();
    expect(await trial.newest()).toMatchObject({ state: 'failed' });
    expect((await trial.mails()).toSorted()).toEqual([
      `report ${ann.address} refused 1`,
      `report ${bob.address} accepted 1`,
      `report ${cleo.address} refused 1`,
      `undelivered ${owner} accepted 1`,
      `undelivered ${owner} accepted 1`,
    ]);
    const notices = trial.server.received.filter(({ to }) => to.includes(owner));
    const subjects = await Promise.all(notices.map(async ({ raw }) => (await PostalMime.parse(raw)).subject ?? ''));
    expect(subjects.toSorted()).toEqual([
      `[Contoso] Weekly report 16–22 Nov 2026: not delivered to ${ann.address}`,
      `[Contoso] Weekly report 16–22 Nov 2026: not delivered to ${cleo.address}`,
    ]);
    expect(watchdog.heard).toEqual(['POST /ping/fail Not delivered to 2 of 3 recipients.']);
    await trial.tick(day);
    expect(notices).toHaveLength(2);
  });

  it('nor the owner: that is not told to anybody again', async () => {
    const trial = await startTrial();
    const gone = { code: 550, text: 'No such user' };
    trial.server.mood.refuse = { [ann.address]: gone, [owner]: gone };
    await trial.tick();
    await trial.tick(day);
    expect(await trial.mails()).toEqual([`report ${ann.address} refused 1`, `undelivered ${owner} refused 1`]);
  });
});

describe('a server that does not say whether it has a mail', () => {
  it.each(['hang up', 'keep and hang up'] as const)(
    '(%s) gets the same bytes under the same id again',
    async (atEnd) => {
      const trial = await startTrial();
      trial.server.mood.atEnd = atEnd;
      await trial.tick();
      expect(await trial.mailTo(ann.address)).toMatchObject({
        state: 'waiting',
        reason: expect.stringContaining('it may have arrived'),
      });
      trial.server.mood.atEnd = null;
      await trial.tick(minute);
      expect(await trial.newest()).toMatchObject({ state: 'delivered' });
      const { received } = trial.server;
      expect(received).toHaveLength(atEnd === 'hang up' ? 1 : 2);
      expect(new Set(received.map(({ raw }) => raw)).size).toBe(1);
    },
  );

  it('for a while is waited for, without a second copy, and holds up nobody else', async () => {
    const trial = await startTrial({ tenants: both });
    const hold = Promise.withResolvers<void>();
    trial.server.mood.hold = () => hold.promise;
    const ticked = trial.tick();
    await expect.poll(async () => (await trial.newest()).deliveries.map(({ attempts }) => attempts)).toEqual([1, 1]);
    await trial.reporter.look();
    hold.resolve();
    await ticked;
    expect(trial.server.received.map(({ to }) => to.join()).toSorted()).toEqual([ann.address, bob.address]);
    expect(await trial.mails()).toEqual([`report ${ann.address} accepted 1`, `report ${bob.address} accepted 1`]);
  });
});

describe('a server that is away', () => {
  it('for an hour is asked now and then, by one mail; everybody has theirs soon after it is back', async () => {
    const tenants = Array.from({ length: 5 }, (_, index) => tenantWith({ to: [ann, bob] }, { id: `tenant-${index}` }));
    const trial = await startTrial({ tenants, options: { lanes: 1 } });
    const { port } = trial.server;
    await trial.server.close();
    for (let passed = 0; passed < 60; passed += 1) await trial.tick(minute);
    const deliveries = async () => (await trial.runs.list({ limit: 9 })).flatMap((run) => run.deliveries);
    const tries = (await deliveries()).reduce((sum, { attempts }) => sum + attempts, 0);
    expect(tries).toBeLessThanOrEqual(60);
    expect((await deliveries()).every(({ state }) => state === 'waiting')).toBe(true);
    expect(trial.reporter.route.trouble).toContain('could not be reached');
    expect(trial.reporter.route.isMisconfigured).toBe(false);
    const back = await startMailServer({ port });
    for (let passed = 0; passed < 12; passed += 1) await trial.tick(5 * minute);
    expect((await deliveries()).every(({ state }) => state === 'accepted')).toBe(true);
    expect(back.received).toHaveLength(10);
    expect(trial.reporter.route.trouble).toBeNull();
  });
});

describe('encryption and signing in', () => {
  const login = { user: 'reports', password: new Secret('hunter2') };

  it('are used where the server wants them', async () => {
    const trial = await startTrial({
      server: { tls: 'starttls', login: { user: 'reports', password: 'hunter2' } },
      smtp: { tls: 'required', login },
      options: { smtp: { certificateAuthorities: [(await certificate).certificate] } },
    });
    await trial.tick();
    expect(trial.server.received.map(({ encrypted }) => encrypted)).toEqual([true]);
    expect(trial.server.logins).toEqual([{ user: 'reports', encrypted: true }]);
  });

  it.each([
    ['STARTTLS was stripped', { smtp: { tls: 'required', login } }, 'nothing is sent in clear'],
    [
      'the password is wrong',
      { server: { tls: 'starttls', login: { user: 'reports', password: 'other' } }, smtp: { tls: 'required', login } },
      'refused user and password',
    ],
    ['nobody vouches for the certificate', { server: { tls: 'starttls' }, smtp: { tls: 'required' } }, 'not trusted'],
  ] as const)(
    'when %s: nothing is sent in clear, no recipient is given up, the operator knows',
    async (what, how, why) => {
      const authorities = what.includes('vouches') ? {} : { certificateAuthorities: [(await certificate).certificate] };
      const trial = await startTrial({ tenants: both, ...how, options: { smtp: authorities, lanes: 1 } });
      for (let passed = 0; passed < 5; passed += 1) await trial.tick(day);
      expect(trial.server.received).toEqual([]);
      expect(trial.server.logins.filter(({ encrypted }) => !encrypted)).toEqual([]);
      expect((await trial.newest()).deliveries.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
      expect((await trial.newest()).deliveries.some(({ reason }) => reason?.includes(why))).toBe(true);
      expect(trial.reporter.route).toMatchObject({ isMisconfigured: true, trouble: expect.stringContaining(why) });
      expect(JSON.stringify([trial.log, await trial.runs.list({ limit: 9 })])).not.toContain('hunter2');
    },
  );

  it('a sender that the server does not take is a matter of configuration, too', async () => {
    const trial = await startTrial({ server: { sender: { code: 553, text: 'Sender address rejected' } } });
    await trial.tick();
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'waiting',
      reason: expect.stringMatching(/takes no mail from this sender: 553.*MAIL_FROM/),
    });
    expect(trial.reporter.route.isMisconfigured).toBe(true);
  });
});

describe('a mail that the server finds too large', () => {
  it('goes out at once in a smaller form, with its own hash', async () => {
    const tenants = [tenantWith({ formats: ['pdf', 'xlsx'] })];
    const trial = await startTrial({ tenants, server: { size: 70_000, hideSize: true } });
    await trial.tick();
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'accepted',
      reason: expect.stringContaining('smaller form'),
    });
    const mail = await PostalMime.parse(trial.server.received[0]?.raw ?? '');
    expect(mail.attachments.map(({ mimeType }) => mimeType)).not.toContain(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(mail.text?.replaceAll('\n', ' ')).toContain('Not attached because this mail would have grown too large');
  });

  it('even without its files is refused, and the owner knows', async () => {
    const trial = await startTrial({ server: { size: 5000 } });
    await trial.tick();
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('too large'),
    });
  });
});

describe('a record that is away when a mail has been accepted', () => {
  it('is asked again until it is back, and the mail goes out once', async () => {
    const trial = await startTrial();
    const record = trial.runs.recordAttempt.bind(trial.runs);
    let failures = 1;
    trial.runs.recordAttempt = async (...args) => {
      failures -= 1;
      if (failures >= 0) throw new Error('The database does not answer.');
      return record(...args);
    };
    await trial.tick();
    await trial.tick(minute);
    expect(await trial.mails()).toEqual([`report ${ann.address} accepted 1`]);
    expect(trial.server.received).toHaveLength(1);
    expect(trial.log.map(({ event }) => event)).toContain('outcome not recorded yet');
  });
});

describe('what must not be sent', () => {
  it('is simulated data: it becomes a file that says so', async () => {
    const { sourceOf } = await import('../trial.ts');
    const trial = await startTrial({ source: () => sourceOf({ simulated: true }) });
    await trial.tick();
    const { path, state } = await trial.mailTo(ann.address);
    expect(state).toBe('written');
    const mail = await PostalMime.parse(await readFile(path ?? ''));
    expect(mail.subject).toContain('SIMULATED DATA');
    expect(mail.messageId).toBe((await trial.mailTo(ann.address)).messageId);
    expect(trial.server.received).toEqual([]);
  });

  it('is a kept mail that is no longer the one that was recorded', async () => {
    const trial = await startTrial();
    const trueClaim = trial.runs.claimDelivery.bind(trial.runs);
    trial.runs.claimDelivery = async (claim) => {
      const mail = await trueClaim(claim);
      return mail === null || mail.kind !== 'report' ? mail : { ...mail, bytes: Buffer.from('Subject: other\r\n\r\n') };
    };
    await trial.tick();
    expect(trial.server.received.map(({ to }) => to.join())).toEqual([owner]);
    expect(await trial.mailTo(ann.address)).toMatchObject({
      state: 'refused',
      reason: expect.stringContaining('its hash differs'),
    });
  });
});
