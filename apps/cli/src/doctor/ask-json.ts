import { ConnectionError, connectionFault } from '@jobdesk/jobs-core/client';

/** What came back. */
export interface JsonAnswer {
  readonly status: number;
  /** Null where it was no JSON. */
  readonly body: unknown;
}

/**
 * Asks one address, and follows no redirect: what goes along is for that address alone.
 *
 * @throws ConnectionError when no answer comes
 */
export async function askJson(url: string, init: RequestInit & { readonly signal: AbortSignal }): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    return { status: response.status, body: parse(await response.text()) };
  } catch (error) {
    init.signal.throwIfAborted();
    const { words, advice, code } = connectionFault(error);
    throw new ConnectionError(`No answer: ${words}`, { method: init.method ?? 'GET', url }, advice, code);
  }
}

/** A text field of whatever came. */
export function stringIn(body: unknown, name: string): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const value: unknown = Reflect.get(body, name);
  return typeof value === 'string' ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
