import { readFile } from 'node:fs/promises';
import type { LogoFile, ReportTenant } from '@jobdesk/report';
import type { ScheduleSettings, TenantSettings } from '@jobdesk/settings';

/** A tenant as its reports show it, and what of its settings could not be used. */
export interface TenantForReport {
  readonly tenant: ReportTenant;
  /** A sentence each, for the owner and not for the reader. */
  readonly problems: readonly string[];
}

/** Reads what a tenant's reports look like. A logo that is not there keeps no report from being made. */
export async function reportTenant(
  { id, name, branding, secretExpiresOn }: TenantSettings,
  { timeZone }: Pick<ScheduleSettings, 'timeZone'>,
): Promise<TenantForReport> {
  const { logo, problem } = await readLogoFile(branding.logoFile);
  return {
    tenant: { id, name, timeZone, secretExpiresOn, branding: { name: branding.name, colour: branding.colour, logo } },
    problems: problem === null ? [] : [problem],
  };
}

const mediaTypes: Readonly<Record<string, LogoFile['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

async function readLogoFile(
  path: string | null,
): Promise<{ readonly logo: LogoFile | null; readonly problem: string | null }> {
  if (path === null) return { logo: null, problem: null };
  const mediaType = mediaTypes[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (mediaType === undefined) return { logo: null, problem: 'The logo is no PNG, JPEG or SVG: left out.' };
  try {
    return { logo: { bytes: await readFile(path), mediaType }, problem: null };
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return { logo: null, problem: `The logo's file could not be read (${why}): left out.` };
  }
}
