import { readFile } from 'node:fs/promises';
import { drawSvg } from '@jobdesk/report/draw-svg';
import { zipSync } from 'fflate';
import { type AppDetails, appManifest, iconFiles } from './app-manifest.ts';

/** What Teams asks for, in pixels. */
const iconSizes = { color: 192, outline: 32 } as const;

/** The package that adds the bot to Teams: a zip of the manifest and its two icons. The same details give the same bytes. */
export async function appPackage(details: AppDetails): Promise<Uint8Array> {
  const manifest = new TextEncoder().encode(`${JSON.stringify(appManifest(details), null, 2)}\n`);
  const [color, outline] = await Promise.all([icon('color'), icon('outline')]);
  return zipSync(
    { 'manifest.json': manifest, [iconFiles.color]: color, [iconFiles.outline]: outline },
    // The oldest moment that a zip can hold.
    { level: 9, mtime: '1980-01-01T00:00:00' },
  );
}

async function icon(name: keyof typeof iconSizes): Promise<Uint8Array> {
  const svg = await readFile(new URL(`../../appPackage/${name}.svg`, import.meta.url), 'utf8');
  return drawSvg(svg, { width: iconSizes[name] }).png;
}
