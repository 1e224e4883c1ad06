import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src/index.ts');

/** Whether a fresh process that reads these settings has loaded the YAML library. */
function loadsYaml(variables: Record<string, string>): boolean {
  const program = `
    import { createRequire } from 'node:module';
    import { readSettings } from ${JSON.stringify(source)};
    try { readSettings(${JSON.stringify(variables)}, { need: ['tenants'] }); } catch {}
    const { cache } = createRequire(${JSON.stringify(source)});
    process.stdout.write(String(Object.keys(cache).some((path) => /[/\\\\]yaml[/\\\\]/.test(path))));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }) === 'true';
}

it('the YAML library is loaded for a file of tenants only, so that nobody else waits for it', () => {
  expect(loadsYaml({ AVEPOINT_CLIENT_ID: 'app', AVEPOINT_CLIENT_SECRET: 'x', AVEPOINT_DATA_CENTER: 'us' })).toBe(false);
  expect(loadsYaml({ JOBS_CONFIG: join(import.meta.dirname, '../../../docs/jobs.example.yaml') })).toBe(true);
});
