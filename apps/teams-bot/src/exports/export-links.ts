import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Asker, type ExportFormat, exportFormats } from '@jobdesk/chat/desk';
import type { Instant } from '@jobdesk/jobs-core/model';
import type { TeamsIdentity } from '../identity.ts';

/** What a link stands for: a file of a stored question, made for whoever pressed the button. */
export interface ExportClaim {
  readonly question: string;
  readonly format: ExportFormat;
  readonly asker: Asker;
}

export type ReadLink =
  | { readonly kind: 'valid'; readonly claim: ExportClaim }
  | { readonly kind: 'expired' }
  | { readonly kind: 'unknown' };

/** A link works for so long, in milliseconds. */
export const linkLifeMs = 30 * 60_000;

/**
 * The key that links are signed with. It comes from the registration's secret, so every process of that bot has the
 * same one, and a restart leaves links as they are. In developer mode there is no secret: links end with the process.
 */
export function exportKeyOf(identity: TeamsIdentity): Uint8Array {
  if (identity.kind === 'developer') return randomBytes(32);
  const { appId, appPassword } = identity;
  return new Uint8Array(hkdfSync('sha256', appPassword, appId, 'jobdesk: links to exports', 32));
}

/** Links that nobody can make up or change, and that end by themselves. They hold ids, and no jobs. */
export class ExportLinks {
  readonly #key: Uint8Array;
  readonly #now: () => Instant;

  constructor(key: Uint8Array, now: () => Instant) {
    this.#key = key;
    this.#now = now;
  }

  /** The last part of a link's address: `A–Z a–z 0–9 _ - .` */
  tokenFor({ question, format, asker }: ExportClaim): string {
    const { place, person, groups } = asker;
    const said = [question, format, place.id, person, groups, this.#now() + linkLifeMs];
    const payload = Buffer.from(JSON.stringify(said)).toString('base64url');
    return `${payload}.${this.#signature(payload).toString('base64url')}`;
  }

  /** What a token stands for; `unknown` when it is none of ours. */
  read(token: string): ReadLink {
    const [payload = '', signature = '', ...more] = token.split('.');
    const given = Buffer.from(signature, 'base64url');
    const expected = this.#signature(payload);
    if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return unknown;
    const said: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    if (!Array.isArray(said)) return unknown;
    const [question, wanted, place, person, groups, end]: readonly unknown[] = said;
    const format = exportFormats.find((known) => known === wanted);
    const isSound = [question, place, person].every((part) => typeof part === 'string');
    if (!isSound || format === undefined || !Array.isArray(groups) || typeof end !== 'number') return unknown;
    if (end <= this.#now()) return { kind: 'expired' };
    const asker = {
      place: { surface: 'teams', id: String(place) },
      person: String(person),
      groups: groups.map(String),
      roles: [],
    } as const;
    return { kind: 'valid', claim: { question: String(question), format, asker } };
  }

  #signature(payload: string): Buffer {
    return createHmac('sha256', this.#key).update(payload).digest();
  }
}

const unknown: ReadLink = { kind: 'unknown' };
