import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../src/index.ts';
import { certificate, privateKey } from './certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'jobdesk-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const certificateFile = file('certificate.pem', certificate);
const keyFile = file('key.pem', privateKey);
const base = { AVEPOINT_CLIENT_ID: 'app', AVEPOINT_DATA_CENTER: 'us' };
const read = (change: Record<string, string>) =>
  readSettings({ ...base, ...change }, { need: ['api'] }).api.credentials;

function problemsOf(change: Record<string, string>): readonly string[] {
  try {
    read(change);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  return [];
}

describe('credentials', () => {
  it('reads a certificate with its key', () => {
    const credentials = read({ AVEPOINT_CERTIFICATE_FILE: certificateFile, AVEPOINT_PRIVATE_KEY_FILE: keyFile });
    if (credentials.kind !== 'certificate') throw new Error('a certificate was expected');
    expect(credentials.certificate).toContain('BEGIN CERTIFICATE');
    expect(credentials.privateKey.reveal()).toContain('BEGIN PRIVATE KEY');
    expect(JSON.stringify(credentials)).not.toContain('PRIVATE KEY');
  });

  it('says which of the two files is missing', () => {
    expect(problemsOf({ AVEPOINT_CERTIFICATE_FILE: certificateFile })).toEqual([
      'AVEPOINT_PRIVATE_KEY_FILE is not set',
    ]);
    expect(
      problemsOf({ AVEPOINT_CERTIFICATE_FILE: join(folder, 'none.pem'), AVEPOINT_PRIVATE_KEY_FILE: folder }),
    ).toEqual([
      'AVEPOINT_CERTIFICATE_FILE names a file that does not exist',
      'AVEPOINT_PRIVATE_KEY_FILE names a folder instead of a file',
    ]);
  });

  it('says that a file holds something else', () => {
    expect(problemsOf({ AVEPOINT_CERTIFICATE_FILE: keyFile, AVEPOINT_PRIVATE_KEY_FILE: certificateFile })).toEqual([
      'AVEPOINT_CERTIFICATE_FILE names a file that holds no certificate in PEM form',
      'AVEPOINT_PRIVATE_KEY_FILE names a file that holds no private key in PEM form',
    ]);
  });

  it('refuses the key of another certificate, a key of another kind and a protected key', () => {
    const pem = { type: 'pkcs8', format: 'pem' } as const;
    const another = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const keys = {
      another: another.export(pem).toString(),
      elliptic: elliptic.export(pem).toString(),
      protected: another.export({ ...pem, cipher: 'aes-256-cbc', passphrase: 'x' }).toString(),
    };
    const problems = Object.entries(keys).map(([name, text]) =>
      problemsOf({ AVEPOINT_CERTIFICATE_FILE: certificateFile, AVEPOINT_PRIVATE_KEY_FILE: file(name, text) }),
    );
    expect(problems).toEqual([
      ['AVEPOINT_PRIVATE_KEY_FILE does not belong to the certificate'],
      ['AVEPOINT_PRIVATE_KEY_FILE names a key that is not an RSA key'],
      ['AVEPOINT_PRIVATE_KEY_FILE names a key that is protected by a passphrase'],
    ]);
  });

  it('wants one way of signing in, not two', () => {
    expect(
      problemsOf({
        AVEPOINT_CLIENT_SECRET: 'x',
        AVEPOINT_CERTIFICATE_FILE: certificateFile,
        AVEPOINT_PRIVATE_KEY_FILE: keyFile,
      }),
    ).toEqual(['AVEPOINT_CLIENT_SECRET is set beside a certificate: leave out one of them']);
  });
});
