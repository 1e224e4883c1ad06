import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program under way. */
export interface Program {
  readonly child: ChildProcess;
  /** What it has said so far, on both streams. */
  said(): string;
  /** Waits until it says something, and returns the first group of it. @throws Error when it ends before */
  says(what: RegExp): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/**
 * Starts a program with nothing but these variables.
 *
 * @param name its file, as seen from `src/`, without the ending
 */
export function program(name: string, env: Record<string, string>, ...args: readonly string[]): Program {
  const file = fileURLToPath(new URL(`../src/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, said }));
  return {
    child,
    said: () => said,
    says(what) {
      const found = Promise.withResolvers<string>();
      const look = (): void => {
        const [all, first] = what.exec(said) ?? [];
        if (all !== undefined) found.resolve(first ?? all);
      };
      waiting.add(look);
      look();
      void ended.then(() => found.reject(new Error(`It ended instead: ${said}`)));
      return found.promise.finally(() => waiting.delete(look));
    },
    ended,
  };
}
