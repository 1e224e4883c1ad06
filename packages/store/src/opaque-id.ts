import { randomBytes } from 'node:crypto';

/** 144 random bits as 24 characters of `A–Z a–z 0–9 _ -`: nobody guesses one, and it fits every platform's limit. */
export function opaqueId(): string {
  return randomBytes(18).toString('base64url');
}
