import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils, TeamsManifestV1D25 } from '@microsoft/app-manifest';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { program } from '../program.ts';

const appId = '3f0e9c1a-5b7d-4c8e-9a21-7d6b5f4e3c2b';

/** Runs `npm run teams:pack` in a folder of its own. */
async function pack(env: Record<string, string>, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'jobdesk-pack-'));
  const { code, said } = await program('pack-app', { INIT_CWD: folder, ...env }, ...args).ended;
  return { code, said, file: join(folder, 'jobdesk-teams.zip') };
}

describe('the app package', () => {
  it('holds a manifest that Microsoft’s own schema takes, and two icons of the sizes that Teams asks for', async () => {
    const { code, said, file } = await pack({ TEAMS_APP_ID: appId, PUBLIC_URL: 'https://jobdesk.contoso.com/bot' });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(file) });
    const zip = await JSZip.loadAsync(readFileSync(file));
    expect(Object.keys(zip.files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);

    const text = (await zip.file('manifest.json')?.async('string')) ?? '';
    const manifest = TeamsManifestV1D25.Convert.toTeamsManifestV1D25(text);
    const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
    expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(text), schema as never)).toEqual([]);
    expect(manifest).toMatchObject({ id: appId, validDomains: ['jobdesk.contoso.com'] });
    expect(manifest.bots?.[0]).toMatchObject({
      botId: appId,
      scopes: ['personal', 'team', 'groupChat'],
      supportsFiles: true,
    });
    expect(manifest.composeExtensions?.[0]?.commands?.[0]).toMatchObject({
      id: 'searchJobs',
      parameters: [{ name: 'query' }],
    });

    const [color, outline] = await Promise.all(
      ['color.png', 'outline.png'].map(async (name) => (await zip.file(name)?.async('nodebuffer')) ?? Buffer.alloc(0)),
    );
    expect(sizeOf(color)).toEqual([192, 192]);
    expect(sizeOf(outline)).toEqual([32, 32]);
  });

  it('names everything that is missing or wrong, and writes nothing', async () => {
    const missing = await pack({});
    expect(missing.code).toBe(2);
    expect(missing.said).toContain('TEAMS_APP_ID is not set. It is the Microsoft App ID');
    const wrong = await pack(
      { TEAMS_APP_ID: 'my-bot', PUBLIC_URL: 'http://127.0.0.1:3978' },
      '--app-version=2',
      '--website=contoso',
      `--developer=${'x'.repeat(33)}`,
    );
    expect(wrong.code).toBe(2);
    for (const name of ['TEAMS_APP_ID', 'PUBLIC_URL', '--app-version', '--website', '--developer']) {
      expect(wrong.said).toContain(`teams:pack: ${name} `);
    }
    expect(() => readFileSync(wrong.file)).toThrow(/ENOENT/);
  });

  it('says which links in it are nobody’s pages', async () => {
    const { code, said } = await pack({ TEAMS_APP_ID: appId });
    expect(code).toBe(0);
    expect(said).toContain('Give yours with --website, --privacy and --terms.');
    expect(said).toContain('PUBLIC_URL is not set');
  });
});

const schemaFile = new URL(
  'json-schemas/teams/v1.25/MicrosoftTeams.schema.json',
  import.meta.resolve('@microsoft/app-manifest'),
);

/** Width and height of a PNG. */
function sizeOf(png: Buffer | undefined): readonly [number, number] {
  return [png?.readUInt32BE(16) ?? 0, png?.readUInt32BE(20) ?? 0];
}
