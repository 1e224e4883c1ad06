import { join } from 'node:path';
import { type Environment, quote } from './environment.ts';
import { type MailAddress, parseAddresses } from './mail-address.ts';
import { Secret } from './secret.ts';
import type { VariableName } from './variables.ts';
import { isLoopback } from './web-address.ts';

/** Who mails, and by which way. */
export interface MailServerSettings {
  readonly transport: MailTransport;
  readonly from: MailAddress;
  /** Who is told that a report could not be delivered, for tenants that name nobody themselves; may be empty. */
  readonly owner: readonly MailAddress[];
}

/** The same, and to whom. */
export interface MailSettings extends MailServerSettings {
  /** At least one. */
  readonly to: readonly MailAddress[];
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
export function mailServerSettingsFrom(environment: Environment, dataDir: string): MailServerSettings | null {
  const transport = readTransport(environment, dataDir);
  const from = readSender(environment, transport?.kind === 'smtp');
  const owner = addressesFrom(environment, 'OWNER_MAIL_TO');
  return transport === null || from === null || owner === null ? null : { transport, from, owner };
}

/** Null when a fault was noted. */
export function mailSettingsFrom(environment: Environment, dataDir: string): MailSettings | null {
  const server = mailServerSettingsFrom(environment, dataDir);
  const to = environment.required('MAIL_TO') === null ? null : addressesFrom(environment, 'MAIL_TO');
  return server === null || to === null ? null : { ...server, to };
}

/** The addresses in a variable, none when it is not set; null when a fault was noted. */
export function addressesFrom(environment: Environment, name: VariableName): readonly MailAddress[] | null {
  const { addresses, wrong } = parseAddresses(environment.optional(name) ?? '');
  return wrong === null ? addresses : environment.fault(name, `holds ${quote(wrong)}, which is not a mail address`);
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
  const [address, another] = addressesFrom(environment, 'MAIL_FROM') ?? [];
  if (another !== undefined) return environment.fault('MAIL_FROM', 'holds more than one address');
  return address ?? null;
}
