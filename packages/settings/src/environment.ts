import type { SettingsFault } from './fault.ts';
import { exampleLine, type VariableName, variables } from './variables.ts';

/** The variables as a process has them: `process.env`, or a plain object in a test. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Reads variables and collects what is wrong with them, so that everything can be said at once. */
export class Environment {
  readonly #variables: Variables;
  readonly #faults = new Map<string, SettingsFault>();

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  /** What was found wrong so far, in the order in which it was read. */
  get faults(): readonly SettingsFault[] {
    return [...this.#faults.values()];
  }

  /** The value without surrounding blanks; null when it is not set or blank. */
  optional(name: VariableName): string | null {
    return this.value(name);
  }

  /** The same for a variable of any name, as a file refers to it. */
  value(name: string): string | null {
    return this.#variables[name]?.trim() || null;
  }

  /** The same, where a missing value is a fault. */
  required(name: VariableName): string | null {
    return this.optional(name) ?? this.fault(name, 'is not set');
  }

  /**
   * The value as `read` understands it, or the default when it is not set; a value that `read` answers with null is a
   * fault.
   */
  parsed<T>(name: VariableName, fallback: T, read: (text: string) => T | null): T | null {
    const text = this.optional(name);
    if (text === null) return fallback;
    return read(text) ?? this.fault(name, `is ${quote(text)}`);
  }

  /** Notes that a variable is missing or wrong. `problem` is read after its name and must not hold a secret. */
  fault(name: VariableName, problem: string): null {
    return this.note({
      variable: name,
      problem,
      expected: variables[name].expected,
      example: exampleLine(name),
      place: null,
    });
  }

  /** Notes a fault that is not a variable's own. The same fault is noted once, however often it is met. */
  note(fault: SettingsFault): null {
    const key = `${fault.variable} ${fault.problem}`;
    if (!this.#faults.has(key)) this.#faults.set(key, fault);
    return null;
  }
}

/** A wrong value for people: on one line, not endless, without control characters. For values that are no secrets. */
export function quote(text: string, mostCharacters = 60): string {
  const shown = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return JSON.stringify(shown.replace(/\p{C}/gu, '�'));
}
