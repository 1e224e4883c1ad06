import { resolve } from 'node:path';
import type { Conventions } from '../conventions.ts';
import type { Environment } from '../environment.ts';
import type { MailAddress } from '../mail-address.ts';
import type { Reference } from './reference.ts';

/** The id of a tenant, or all of them, or none. */
export type Wanted = { readonly id: string } | 'all' | 'none';

/** What a tenant of the file is built with beside the file itself. */
export class Context {
  /** For tenants that do not say it. */
  readonly conventions: Conventions;
  readonly owner: readonly MailAddress[];
  /** The variables that the file refers to. */
  readonly referenced = new Set<string>();
  readonly #environment: Environment;
  readonly #folder: string;
  readonly #wanted: Wanted;

  constructor(
    environment: Environment,
    folder: string,
    fallback: {
      readonly conventions: Conventions;
      readonly owner: readonly MailAddress[];
      readonly wanted: Wanted;
    },
  ) {
    this.#environment = environment;
    this.#folder = folder;
    this.conventions = fallback.conventions;
    this.owner = fallback.owner;
    this.#wanted = fallback.wanted;
  }

  /** Whether what lies outside of the file, such as its secret, is needed for this tenant. */
  isWanted(id: string | undefined): boolean {
    if (typeof this.#wanted === 'string') return this.#wanted === 'all';
    return this.#wanted.id === id;
  }

  /** The absolute path of a file that is named in this one. */
  pathOf(file: string): string {
    return resolve(this.#folder, file);
  }

  /** The value of the variable that is referred to; undefined when a fault was noted. */
  valueOf({ variable, spot }: Reference): string | undefined {
    const value = this.#environment.value(variable);
    if (value !== null) return value;
    return spot.fault(`names ${variable}, which is not set`, `the environment variable ${variable}`, `${variable}=…`);
  }
}
