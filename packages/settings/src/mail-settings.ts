import { join } from 'node:path';
import { type Environment, quote } from './environment.ts';
import { type MailAddress, parseAddresses } from './mail-address.ts';
import { Secret } from './secret.ts';
import type { VariableName } from './variables.ts';
import { isLoopback } from './web-address.ts';

/** Who mails, to whom, and by which way. */
export interface MailSettings {
  readonly transport: MailTransport;
  readonly from: MailAddress;
  /** At least one. */
  readonly to: readonly MailAddress[];
  /** Who is told that a report could not be delivered; may be empty. */
  readonly owner: readonly MailAddress[];
}

export type MailTransport =
  | {
      readonly kind: 'smtp';
      readonly host: string;
      readonly port: number;
      /** `implicit`: TLS from the first byte. `required`: STARTTLS or nothing. `none`: this machine only. */
      readonly tls: 'implicit' | 'required' | 'none';
      readonly login: { readonly user: string; readonly password: Secret } | null;
    }
  /** Every mail becomes a file: written, never sent. */
  | { readonly kind: 'outbox'; readonly folder: string };

const localSender: MailAddress = { name: 'Jobdesk', address: 'jobdesk@localhost' };

/** Null when a fault was noted. Without `SMTP_URL` mails go into the folder `outbox` of `dataDir`. */
export function mailSettingsFrom(environment: Environment, dataDir: string): MailSettings | null {
  const transport = readTransport(environment, dataDir);
  const from = readSender(environment, transport?.kind === 'smtp');
  const to = readAddresses(environment, 'MAIL_TO', environment.required('MAIL_TO'));
  const owner = readAddresses(environment, 'OWNER_MAIL_TO', environment.optional('OWNER_MAIL_TO') ?? '');
  return transport === null || from === null || to === null || owner === null ? null : { transport, from, to, owner };
}

function readTransport(environment: Environment, dataDir: string): MailTransport | null {
  const text = environment.optional('SMTP_URL');
  if (text === null) return { kind: 'outbox', folder: join(dataDir, 'outbox') };
  const url = URL.parse(text);
  // The address holds a password: what cannot be read is not repeated.
  if (url === null || url.hostname === '') return environment.fault('SMTP_URL', 'is not an address');
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    return environment.fault('SMTP_URL', `starts with ${quote(url.protocol)}`);
  }
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') {
    return environment.fault('SMTP_URL', 'holds something after the host and port');
  }
  const user = decode(url.username);
  const password = decode(url.password);
  if (user === null || password === null) {
    return environment.fault('SMTP_URL', 'holds a "%" in user or password that is not written as %25');
  }
  const implicit = url.protocol === 'smtps:';
  return {
    kind: 'smtp',
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (implicit ? 465 : 587) : Number(url.port),
    tls: implicit ? 'implicit' : isLoopback(url.hostname) ? 'none' : 'required',
    login: user === '' ? null : { user, password: new Secret(password) },
  };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function readSender(environment: Environment, needed: boolean): MailAddress | null {
  const text = needed ? environment.required('MAIL_FROM') : environment.optional('MAIL_FROM');
  if (text === null) return needed ? null : localSender;
  const [address, another] = readAddresses(environment, 'MAIL_FROM', text) ?? [];
  if (another !== undefined) return environment.fault('MAIL_FROM', 'holds more than one address');
  return address ?? null;
}

function readAddresses(
  environment: Environment,
  name: VariableName,
  text: string | null,
): readonly MailAddress[] | null {
  if (text === null) return null;
  const { addresses, wrong } = parseAddresses(text);
  if (wrong !== null) return environment.fault(name, `holds ${quote(wrong)}, which is not a mail address`);
  return addresses;
}
