import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { ProducedReport } from '@jobdesk/report';
import { type MailAddress, Secret } from '@jobdesk/settings';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { type DeliverOptions, type Delivery, deliverReport } from '../../src/index.ts';
import { madeReport, testFolder } from './made-report.ts';
import { certificate, type MailServer, portOf, startMailServer } from './smtp-test-server.ts';

const from: MailAddress = { name: 'Backup reports', address: 'reports@contoso.example' };
const ann: MailAddress = { name: 'Ann Müller', address: 'ann@contoso.example' };
const bob: MailAddress = { name: null, address: 'bob@contoso.example' };

type Smtp = Extract<DeliverOptions['transport'], { kind: 'smtp' }>;

async function deliver(
  report: ProducedReport,
  server: Pick<MailServer, 'port'>,
  { smtp = {}, ...options }: Partial<DeliverOptions> & { readonly smtp?: Partial<Smtp> } = {},
): Promise<readonly Delivery[]> {
  return deliverReport(report, {
    transport: { kind: 'smtp', host: 'localhost', port: server.port, tls: 'none', login: null, ...smtp },
    from,
    to: [ann],
    outboxFolder: await testFolder(),
    ...options,
  });
}

const login = { user: 'reports', password: new Secret('hunter2') };
const trusted = async () => ({ certificateAuthorities: [(await certificate).certificate] });

describe('a mail server on this machine', () => {
  it('takes one mail for each recipient, in clear when it has no encryption', async () => {
    const server = await startMailServer();
    const deliveries = await deliver(await madeReport(), server, { to: [ann, bob] });
    expect(deliveries.map(({ recipient, status, reason }) => [recipient, status, reason])).toEqual([
      ['ann@contoso.example', 'accepted', null],
      ['bob@contoso.example', 'accepted', null],
    ]);
    expect(server.received.map(({ to }) => to)).toEqual([[ann.address], [bob.address]]);
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('never gets a password in clear', async () => {
    const server = await startMailServer({ login: { user: 'reports', password: 'hunter2' } });
    const [delivery] = await deliver(await madeReport(), server, { smtp: { login } });
    expect(delivery).toMatchObject({ status: 'refused', reason: expect.stringContaining('set up no encryption') });
    expect(server.logins).toEqual([]);
    expect(server.received).toEqual([]);
  });
});

describe('encryption', () => {
  it('is used, and the user signed in over it, with STARTTLS', async () => {
    const server = await startMailServer({ tls: 'starttls', login: { user: 'reports', password: 'hunter2' } });
    const [delivery] = await deliver(await madeReport(), server, {
      smtp: { tls: 'required', login },
      ...(await trusted()),
    });
    expect(delivery?.status).toBe('accepted');
    expect(server.received[0]?.encrypted).toBe(true);
    expect(server.logins).toEqual([{ user: 'reports', encrypted: true }]);
  });

  it('is used from the first byte with smtps', async () => {
    const server = await startMailServer({ tls: 'implicit' });
    const [delivery] = await deliver(await madeReport(), server, { smtp: { tls: 'implicit' }, ...(await trusted()) });
    expect(delivery?.status).toBe('accepted');
    expect(server.received[0]?.encrypted).toBe(true);
  });

  it('is not done without where it is required', async () => {
    const server = await startMailServer();
    const [delivery] = await deliver(await madeReport(), server, { smtp: { tls: 'required' } });
    expect(delivery).toMatchObject({ status: 'refused', reason: expect.stringContaining('nothing is sent in clear') });
    expect(server.received).toEqual([]);
  });

  it.each(['starttls', 'implicit'] as const)(
    'with a certificate that nobody vouches for is refused (%s)',
    async (tls) => {
      const server = await startMailServer({ tls });
      const [delivery] = await deliver(await madeReport(), server, {
        smtp: { tls: tls === 'implicit' ? 'implicit' : 'required' },
      });
      expect(delivery).toMatchObject({
        status: 'refused',
        reason: expect.stringContaining('certificate is not trusted'),
      });
      expect(server.received).toEqual([]);
    },
  );

  it('with a certificate for another host is refused', async () => {
    const server = await startMailServer({ tls: 'implicit' });
    const [delivery] = await deliver(await madeReport(), server, {
      smtp: { host: '127.0.0.1', tls: 'implicit' },
      ...(await trusted()),
    });
    expect(delivery).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('certificate is not trusted'),
    });
  });
});

describe('signing in', () => {
  it('with a wrong password is refused, and the password is nowhere', async () => {
    const server = await startMailServer({ tls: 'starttls', login: { user: 'reports', password: 'other' } });
    const deliveries = await deliver(await madeReport(), server, {
      smtp: { tls: 'required', login },
      ...(await trusted()),
    });
    expect(deliveries[0]).toMatchObject({
      status: 'refused',
      reason: 'The mail server refused user and password (535). Check SMTP_URL.',
    });
    expect(JSON.stringify(deliveries)).not.toContain('hunter2');
  });
});

describe('a mail server that does not take a mail', () => {
  it('for good: the recipient is refused, with its words, and the others get theirs', async () => {
    const server = await startMailServer({ refuse: { [ann.address]: { code: 550, text: 'No such user here' } } });
    const deliveries = await deliver(await madeReport(), server, { to: [ann, bob] });
    expect(deliveries.map(({ status }) => status)).toEqual(['refused', 'accepted']);
    expect(deliveries[0]?.reason).toBe('The mail server refused: 550 No such user here');
  });

  it('for now: the recipient is deferred', async () => {
    const server = await startMailServer({ refuse: { [ann.address]: { code: 451, text: 'Greylisted, try again' } } });
    const [delivery] = await deliver(await madeReport(), server);
    expect(delivery).toMatchObject({
      status: 'deferred',
      reason: 'The mail server asks to try later: 451 Greylisted, try again',
    });
  });

  it('at the end of the message, for good or for now', async () => {
    const spam = await startMailServer({ atEnd: { code: 554, text: 'Looks like spam' } });
    expect((await deliver(await madeReport(), spam))[0]).toMatchObject({ status: 'refused' });
    const full = await startMailServer({ atEnd: { code: 452, text: 'Insufficient storage' } });
    expect((await deliver(await madeReport(), full))[0]).toMatchObject({ status: 'deferred' });
  });

  it('and says nothing at the end: nobody knows, so it is deferred under the same Message-ID', async () => {
    const server = await startMailServer({ atEnd: 'hang up' });
    const report = await madeReport();
    const [first] = await deliver(report, server);
    const [second] = await deliver(report, server);
    expect(first).toMatchObject({ status: 'deferred', reason: expect.stringContaining('it may have arrived') });
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('because it is not there: deferred', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    const [delivery] = await deliver(await madeReport(), { port });
    expect(delivery).toMatchObject({ status: 'deferred', reason: expect.stringContaining('could not be reached') });
  });

  it('because it never says a word: deferred when the wait is over', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    const port = portOf(server);
    const [delivery] = await deliver(await madeReport(), { port }, { silence: 100 });
    server.close();
    expect(delivery?.status).toBe('deferred');
  });
});

describe('a mail that is too large', () => {
  it.each([false, true])('goes again without the workbook (size said late: %s)', async (hideSize) => {
    const server = await startMailServer({ size: 400_000, hideSize });
    const [delivery] = await deliver(await madeReport({ xlsxBytes: 600_000 }), server);
    expect(delivery?.status).toBe('accepted');
    expect(delivery?.reason).toMatch(/^Sent in a smaller form\. The mail is too large for the server/);
    const mail = await PostalMime.parse(server.received[0]?.raw ?? '');
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'backups-by-day.png',
      'backup-report-contoso.pdf',
    ]);
    expect(mail.text?.replaceAll('\n', ' ')).toContain(
      'Not attached because this mail would have grown too large: backup-report-contoso.xlsx.',
    );
  });

  it('even without attachments: refused, and why', async () => {
    const server = await startMailServer({ size: 5_000 });
    const [delivery] = await deliver(await madeReport(), server);
    expect(delivery).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('The mail is too large for the server'),
    });
  });

  it('by our own limit is never tried: the workbook stays at home, then the PDF', async () => {
    const server = await startMailServer();
    const report = await madeReport({ pdfBytes: 300_000, xlsxBytes: 300_000 });
    const names = async (largestMail: number): Promise<readonly string[]> => {
      await deliver(report, server, { largestMail });
      const mail = await PostalMime.parse(server.received.at(-1)?.raw ?? '');
      expect(Buffer.byteLength(server.received.at(-1)?.raw ?? '')).toBeLessThanOrEqual(largestMail);
      return mail.attachments.map(({ filename }) => filename ?? '').filter((name) => !name.endsWith('.png'));
    };
    expect(await names(1_100_000)).toEqual(['backup-report-contoso.pdf', 'backup-report-contoso.xlsx']);
    expect(await names(800_000)).toEqual(['backup-report-contoso.pdf']);
    expect(await names(300_000)).toEqual([]);
  });
});

describe('the message', () => {
  it('says who, what and when, that a program wrote it, and carries everything inside', async () => {
    const server = await startMailServer();
    const report = await madeReport({ tenantName: 'Ελλάδα 株式会社' });
    const [delivery] = await deliver(report, server, { listUnsubscribe: 'https://contoso.example/leave?id=1' });
    const mail = await PostalMime.parse(server.received[0]?.raw ?? '');
    expect(mail.subject).toBe(report.document.subject);
    expect(mail.from).toMatchObject(from);
    expect(mail.to).toMatchObject([ann]);
    expect(mail.messageId).toBe(delivery?.messageId);
    expect(mail.date).toBe(new Date(report.document.generatedAt.instant).toISOString());
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-unsubscribe')).toBe('<https://contoso.example/leave?id=1>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [picture] = mail.attachments;
    expect(picture).toMatchObject({ mimeType: 'image/png', disposition: 'inline' });
    expect(mail.html).toContain(`cid:${picture?.contentId?.slice(1, -1) ?? 'none'}`);
    expect(mail.attachments.slice(1).map(({ mimeType }) => mimeType)).toEqual([
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
  });

  it('has no header for leaving a list unless there is a way', async () => {
    const server = await startMailServer();
    await deliver(await madeReport(), server);
    expect(/^List-/im.test(server.received[0]?.raw ?? '')).toBe(false);
  });

  it('is the same to the byte on every attempt', async () => {
    const server = await startMailServer();
    const report = await madeReport();
    await deliver(report, server);
    await deliver(report, server);
    expect(server.received).toHaveLength(2);
    expect(server.received[1]?.raw === server.received[0]?.raw).toBe(true);
  });

  it('lets no text from outside into its headers', async () => {
    const server = await startMailServer();
    const report = await madeReport({ tenantName: 'Evil\r\nBcc: victim@example.com\r\n\r\n<script>' });
    await deliver(report, server, {
      to: [{ name: 'Ann\r\nX-Injected: 1', address: ann.address }],
      from: { name: 'Re\r\nX-Injected: 2', address: from.address },
    });
    const raw = server.received[0]?.raw ?? '';
    const headers = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(headers).not.toMatch(/^(bcc|x-injected)/im);
    expect(server.received[0]?.to).toEqual([ann.address]);
    expect((await PostalMime.parse(raw)).html?.includes('<script')).toBe(false);
    expect(/[\r\n]/.test(raw.replaceAll('\r\n', ''))).toBe(false);
  });

  it('refuses an address for leaving the list that is no web or mail address', async () => {
    const server = await startMailServer();
    await expect(deliver(await madeReport(), server, { listUnsubscribe: 'javascript:alert(1)' })).rejects.toThrow(
      'An address for leaving the list starts with https: or mailto:.',
    );
  });
});

describe('the outbox', () => {
  it('gets one file for each recipient: written, never called sent', async () => {
    const folder = await testFolder();
    const report = await madeReport();
    const deliveries = await deliverReport(report, {
      transport: { kind: 'outbox', folder },
      from,
      to: [ann, bob],
      outboxFolder: folder,
    });
    for (const { status, path, reason } of deliveries) {
      expect(status).toBe('written');
      expect(reason).toContain('not sent');
      const mail = await PostalMime.parse(await readFile(path ?? ''));
      expect(mail.subject).toBe(report.document.subject);
      expect((await stat(path ?? '')).mode & 0o077).toBe(0);
    }
    expect(deliveries.map(({ path }) => path?.slice(folder.length + 1))).toEqual([
      'backup-report-contoso-2026-11-16-to-2026-11-22-ann-contoso-example.eml',
      'backup-report-contoso-2026-11-16-to-2026-11-22-bob-contoso-example.eml',
    ]);
  });

  it('gets simulated data though there is a mail server: it is mailed to nobody', async () => {
    const server = await startMailServer();
    const [delivery] = await deliver(await madeReport({ simulated: true }), server);
    expect(delivery).toMatchObject({ status: 'written', reason: expect.stringContaining('mailed to nobody') });
    expect(server.received).toEqual([]);
    const mail = await PostalMime.parse(await readFile(delivery?.path ?? ''));
    expect(mail.subject).toContain('SIMULATED DATA');
    expect(mail.text?.replaceAll('\n', ' ')).toContain('SIMULATED DATA');
    expect(mail.html).toContain('SIMULATED DATA');
  });
});
