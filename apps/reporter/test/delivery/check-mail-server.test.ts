import { Secret } from '@jobdesk/settings';
import { describe, expect, it } from 'vitest';
import { checkMailServer } from '../../src/index.ts';
import { certificate, startMailServer } from './smtp-test-server.ts';

const login = { user: 'reports', password: 'hunter2' };
const as = (password: string) => ({ user: login.user, password: new Secret(password) });

describe('the check of a mail server', () => {
  it('connects, encrypts and signs in, and sends nothing', async () => {
    const server = await startMailServer({ tls: 'starttls', login });
    const { port } = server;
    const certificateAuthorities = [(await certificate).certificate];
    const at = { kind: 'smtp', host: 'localhost', port, tls: 'required', login: as('hunter2') } as const;
    expect(await checkMailServer(at, { certificateAuthorities })).toBeNull();
    expect(server.logins).toEqual([{ user: 'reports', encrypted: true }]);
    expect(server.received).toEqual([]);
    const refused = await checkMailServer({ ...at, login: as('wrong-one') }, { certificateAuthorities });
    expect(refused).toBe('The mail server refused user and password (535). Check SMTP_URL.');
    expect(await checkMailServer(at)).toMatch(/certificate is not trusted.*NODE_EXTRA_CA_CERTS/);
  });

  it('says that a server sets up no encryption, or is not there', async () => {
    const { port } = await startMailServer();
    const at = { kind: 'smtp', host: 'localhost', port, tls: 'required', login: null } as const;
    expect(await checkMailServer(at)).toMatch(/set up no encryption/);
    expect(await checkMailServer({ ...at, tls: 'none' })).toBeNull();
    expect(await checkMailServer({ ...at, port: 9 })).toMatch(/could not be reached/);
  });
});
