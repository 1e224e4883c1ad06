/**
 * A value that must not be printed: every way of turning it into text but {@link Secret.reveal} says `[secret]`.
 *
 * @example
 * const secret = new Secret('hunter2');
 * `${secret}`                //=> '[secret]'
 * JSON.stringify({ secret }) //=> '{"secret":"[secret]"}'
 * secret.reveal()            //=> 'hunter2'
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
