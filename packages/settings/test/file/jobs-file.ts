import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SettingsError, type SettingsFault } from '../../src/index.ts';

/** The value behind every secret reference of these tests: it may never be printed. */
export const secretValue = 'Tr0ub4dor-and-3';

/** What the files of these tests refer to. */
export const secrets = {
  CONTOSO_SECRET: secretValue,
  FABRIKAM_SECRET: secretValue,
  PING_URL: `https://hc.example/${secretValue}`,
};

const folder = mkdtempSync(join(tmpdir(), 'jobdesk-settings-'));
let written = 0;

/** The path of a new file with this text. */
export function fileOf(text: string | Uint8Array): string {
  written += 1;
  const path = join(folder, `jobs-${written}.yaml`);
  writeFileSync(path, text);
  return path;
}

/** The settings that a file gives. */
export function read(text: string, variables: Record<string, string> = secrets, tenant: string | null = null) {
  return readSettings({ ...variables, JOBS_CONFIG: fileOf(text) }, { need: ['tenants'], tenant });
}

export function faultsIn(run: () => unknown): readonly SettingsFault[] {
  try {
    run();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

/** What is wrong with a file: `7:5 tenants[0].name is empty`. */
export function faultsOf(text: string, variables: Record<string, string> = secrets): readonly string[] {
  return faultsIn(() => read(text, variables)).map(({ place, variable, problem }) =>
    place === null
      ? `${variable} ${problem}`
      : [`${place.line}:${place.column}`, place.path, problem].filter((part) => part !== '').join(' '),
  );
}

/** A tenant with what it needs; `more` are further lines. */
export function tenantLines(id: string, ...more: readonly string[]): string {
  return [
    `  - id: ${id}`,
    `    name: ${id}`,
    '    api: { dataCenter: us, clientId: app, clientSecret: { env: CONTOSO_SECRET } }',
    ...more.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

/** A file with one tenant; `more` are further lines of it. */
export function oneTenant(...more: readonly string[]): string {
  return `tenants:\n${tenantLines('contoso', ...more)}`;
}

/** A file with one tenant and one schedule; `more` are further lines of it. */
export function oneSchedule(...more: readonly string[]): string {
  return oneTenant('schedules:', '  - id: weekly', ...more.map((line) => `    ${line}`));
}
