/** What a route answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const done: Answer = { status: 204, body: null };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** An error as Discord writes it: docs, topics/opcodes-and-status-codes#json. */
export function refusal(status: number, code: number, message: string): Answer {
  return { status, body: { code, message } };
}
