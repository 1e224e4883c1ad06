import type { SettingsFault } from '../fault.ts';
import { childPath, type Position, type YamlNode } from './yaml-node.ts';

/** Faults of one file, each place and problem once: what an anchor repeats is one mistake. */
export class FileFaults {
  /** As `JOBS_CONFIG` names it. */
  readonly file: string;
  readonly #faults = new Map<string, SettingsFault>();

  constructor(file: string) {
    this.file = file;
  }

  get count(): number {
    return this.#faults.size;
  }

  /** In the order of their lines. */
  get all(): readonly SettingsFault[] {
    return [...this.#faults.values()].toSorted(
      (a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  }

  note({ line, column }: Position, path: string, fault: Pick<SettingsFault, 'problem' | 'expected' | 'example'>): void {
    const key = `${line}:${column} ${fault.problem}`;
    if (this.#faults.has(key)) return;
    const label = `${this.file}:${line}:${column}`;
    this.#faults.set(key, {
      variable: path === '' ? label : `${label} ${path}`,
      ...fault,
      place: { file: this.file, line, column, path },
    });
  }
}

/** A value's place, with what is needed to say that it is wrong. */
export class Spot {
  readonly faults: FileFaults;
  readonly at: Position;
  readonly path: string;
  /** A line to copy: `sendAt: '08:00'`. */
  readonly example: string;
  readonly #alternatives: string;

  constructor(faults: FileFaults, at: Position, path: string, example: string, alternatives = '') {
    this.faults = faults;
    this.at = at;
    this.path = path;
    this.example = example;
    this.#alternatives = alternatives;
  }

  /** The place of an item of this list. */
  item(index: number, node: YamlNode): Spot {
    return new Spot(this.faults, node.at, childPath(this.path, index), this.example);
  }

  /** The place of a key of this group. */
  key(name: string, at: Position, example: string): Spot {
    return new Spot(this.faults, at, childPath(this.path, name), example);
  }

  /** The same place, where something else is possible, too. */
  or(alternative: string): Spot {
    return new Spot(this.faults, this.at, this.path, this.example, `${this.#alternatives}, or ${alternative}`);
  }

  /** Notes what is wrong here. `problem` is read after the path; neither text may hold a secret. */
  fault(problem: string, expected: string, example: string = this.example): undefined {
    this.faults.note(this.at, this.path, { problem, expected: `${expected}${this.#alternatives}`, example });
  }
}
