import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** A browser that reaches this machine only. */
export interface Browser {
  readonly context: BrowserContext;
  /** The addresses elsewhere that its pages asked for, in vain. */
  readonly refused: readonly string[];
  close(): Promise<void>;
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where a Chromium is: `CHROMIUM_PATH`, else one of its usual names on `PATH`; null where there is none. */
export function findChromium(environment: NodeJS.ProcessEnv): string | null {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const places = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  return places.find(isProgram) ?? null;
}

/** Opens a headless Chromium with nothing remembered, tall enough for a whole answer. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'jobdesk-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 2200 },
    timezoneId: 'UTC',
    args: [
      '--no-sandbox', // as root, which CI often is, Chromium starts without one only; the pages are our own
      '--disable-gpu',
      '--disable-dev-shm-usage', // containers often give it too little
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What is not of a page cannot leave the machine either.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  context.setDefaultTimeout(20_000);
  const refused: string[] = [];
  await context.route(
    ({ protocol, hostname }) => protocol !== 'data:' && hostname !== '127.0.0.1' && hostname !== 'localhost',
    async (route) => {
      refused.push(route.request().url());
      await route.abort();
    },
  );
  return {
    context,
    refused,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
