import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knownTo, mayImport } from '../architecture.ts';

interface Import {
  readonly file: string;
  readonly specifier: string;
}

const imports: readonly Import[] = globSync('{packages,apps}/*/src/**/*.ts').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map((match) => ({
    file,
    specifier: match[1] ?? '',
  })),
);

/** The most exact part that a path belongs to. */
function partOf(path: string): string | undefined {
  return Object.keys(mayImport)
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** Where an import of ours leads, as a path in the repository; undefined for Node's and others' packages. */
function target({ file, specifier }: Import): string | undefined {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  const [, name, folder] = /^@jobdesk\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const home = Object.keys(mayImport)
    .map((part) => part.split('/').slice(0, 2).join('/'))
    .find((part) => part.endsWith(`/${name}`));
  return folder === undefined ? home : `${home}/src/${folder}`;
}

describe('the architecture', () => {
  it('has every source file in a part that the picture names', () => {
    expect(imports.filter(({ file }) => partOf(file) === undefined).map(({ file }) => file)).toEqual([]);
  });

  it('has no arrow that the picture does not have', () => {
    const arrows = imports.flatMap((found) => {
      const to = target(found);
      const part = partOf(found.file);
      if (to === undefined || part === undefined) return [];
      const allowed = [part, ...(mayImport[part] ?? [])];
      return allowed.some((folder) => to === folder || to.startsWith(`${folder}/`))
        ? []
        : [`${found.file} → ${found.specifier}`];
    });
    expect(arrows).toEqual([]);
  });

  it('keeps each third-party SDK in the one file that knows it', () => {
    const strays = imports
      .filter(({ file, specifier }) => {
        const sdk = Object.keys(knownTo).find((name) => specifier === name || specifier.startsWith(`${name}/`));
        return sdk !== undefined && knownTo[sdk]?.includes(file) !== true;
      })
      .map(({ file, specifier }) => `${file} → ${specifier}`);
    expect(strays).toEqual([]);
  });

  it('has no folder and no file named after nothing', () => {
    const vague = globSync('{packages,apps}/*/src/**').filter((path) =>
      /(^|[/-])(utils?|helpers?|managers?|misc|common)(\.ts)?$/.test(path),
    );
    expect(vague).toEqual([]);
  });
});
