import { isOnThisMachine } from '../on-this-machine.ts';
import type { AppDetails } from './app-manifest.ts';

/** What is given on the command line, as it was written. */
export interface GivenDetails {
  readonly developer: string;
  readonly website: string | undefined;
  readonly privacy: string | undefined;
  readonly terms: string | undefined;
  readonly version: string;
}

/** What the package says; or what is missing or wrong, all of it at once. */
export type ReadDetails =
  | { readonly kind: 'details'; readonly details: AppDetails; readonly notes: readonly string[] }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const example = 'https://example.com';

/** Reads what the package is made from: `TEAMS_APP_ID`, `PUBLIC_URL`, and what the command line adds. */
export function readDetails(environment: NodeJS.ProcessEnv, given: GivenDetails): ReadDetails {
  const faults: string[] = [];
  const notes: string[] = [];

  const appId = (environment['TEAMS_APP_ID'] ?? '').trim().toLowerCase();
  if (appId === '') {
    faults.push(
      'TEAMS_APP_ID is not set. It is the Microsoft App ID of the Azure Bot registration, for instance 3f0e9c1a-5b7d-4c8e-9a21-7d6b5f4e3c2b.',
    );
  } else if (!/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(appId)) {
    faults.push(
      'TEAMS_APP_ID is not a GUID. Copy the Microsoft App ID from the configuration page of the Azure Bot registration.',
    );
  }

  const publicText = (environment['PUBLIC_URL'] ?? '').trim();
  const publicUrl = publicText === '' ? null : secure(publicText);
  if (publicText !== '' && publicUrl === null) {
    faults.push('PUBLIC_URL is not an https address that Teams can reach, for instance https://jobdesk.example.com.');
  }

  if (given.developer.length === 0 || given.developer.length > 32) {
    faults.push('--developer has to have 1 to 32 characters, for instance "Contoso IT".');
  }
  if (!/^\d+\.\d+\.\d+$/.test(given.version)) {
    faults.push('--app-version has to be three numbers, for instance 1.0.1.');
  }

  const address = (name: string, text: string | undefined, otherwise: string): string => {
    if (text === undefined) return otherwise;
    const url = secure(text);
    if (url === null) faults.push(`--${name} is not an https address, for instance https://www.example.com/${name}.`);
    return url?.href ?? otherwise;
  };
  const website = address('website', given.website, publicUrl?.href ?? example);
  const privacy = address('privacy', given.privacy, website);
  const terms = address('terms', given.terms, website);
  if (website === example) {
    notes.push(
      `Teams shows links to a website, a privacy page and terms of use: they are ${example} now. Give yours with --website, --privacy and --terms.`,
    );
  }
  if (publicUrl === null) {
    notes.push('PUBLIC_URL is not set: the package names no domain for the links to exported files.');
  }

  if (faults.length > 0) return { kind: 'faults', faults };
  const { developer, version } = given;
  const host = publicUrl?.host ?? null;
  return { kind: 'details', details: { appId, version, developer, website, privacy, terms, host }, notes };
}

function secure(text: string): URL | null {
  const url = URL.parse(text);
  return url === null || url.protocol !== 'https:' || isOnThisMachine(url.href) ? null : url;
}
