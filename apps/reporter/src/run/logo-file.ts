import { readFile } from 'node:fs/promises';
import type { LogoFile } from '@jobdesk/report';

const mediaTypes: Readonly<Record<string, LogoFile['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** A logo as it lies in its file, or why there is none: no logo keeps a report from being made. */
export interface LogoReading {
  readonly logo: LogoFile | null;
  /** A sentence for the owner; null: all is well. */
  readonly problem: string | null;
}

/** Reads a logo; a path that is null is none. */
export async function readLogoFile(path: string | null): Promise<LogoReading> {
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
