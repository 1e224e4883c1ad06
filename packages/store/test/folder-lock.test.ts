import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../src/folder-lock.ts';
import { FolderInUseError, openStore } from '../src/index.ts';
import { freshFolder } from './places.ts';

const lockModule = new URL('../src/folder-lock.ts', import.meta.url).href;

/** Another process that holds the folder until it is killed. */
async function holder(folder: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { lockFolder } = await import('${lockModule}'); lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`,
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the lock of a folder', () => {
  it('refuses a second process, and says who holds it and what to do', async () => {
    const folder = freshFolder();
    const other = await holder(folder);
    try {
      expect(() => lockFolder(folder)).toThrow(
        `${folder} is in use by process ${other.pid}: run \`jobs serve\` (every app in one process), or set DATABASE_URL so that several processes can share a PostgreSQL server.`,
      );
      await expect(openStore({ kind: 'folder', path: folder })).rejects.toBeInstanceOf(FolderInUseError);
    } finally {
      await other.kill();
    }
  });

  it('is free at once after its holder was killed', async () => {
    const folder = freshFolder();
    const other = await holder(folder);
    await other.kill();
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken by exactly one of many that find a dead holder at the same time', async () => {
    const folder = freshFolder();
    writeFileSync(
      join(folder, 'in-use.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), startedAt: 'long ago' }),
    );
    const script = `const { lockFolder } = await import('${lockModule}'); try { lockFolder(process.argv[1]); console.log('held'); } catch (error) { console.log(error.name); } process.stdin.resume();`;
    const children = Array.from({ length: 5 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const said = await Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()));
    await Promise.all(
      children.map(async (child) => {
        child.stdin.end();
        await once(child, 'exit');
      }),
    );
    expect(said.filter((word) => word === 'held')).toHaveLength(1);
  });

  it('refuses a second opener in the same process', () => {
    const folder = freshFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUseError);
    lock.release();
    lockFolder(folder).release();
  });

  it('held on another machine is respected while it shows that it lives, and taken when it has gone silent', () => {
    const folder = freshFolder();
    const file = join(folder, 'in-use.json');
    writeFileSync(file, JSON.stringify({ pid: 7, host: 'elsewhere', startedAt: null }));
    expect(() => lockFolder(folder)).toThrow('is in use by process 7 on elsewhere');
    const longAgo = new Date(Date.now() - 120_000);
    utimesSync(file, longAgo, longAgo);
    lockFolder(folder).release();
    expect(existsSync(file)).toBe(false);
  });

  it('is told apart from that of an earlier process with the same number', () => {
    const folder = freshFolder();
    writeFileSync(
      join(folder, 'in-use.json'),
      JSON.stringify({ pid: process.pid, host: hostname(), startedAt: 'another boot:1' }),
    );
    lockFolder(folder).release();
  });
});
