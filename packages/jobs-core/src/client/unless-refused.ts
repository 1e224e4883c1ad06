import { ApiError, AuthenticationError } from './errors.ts';
import type { Gathering } from './gathering.ts';

/**
 * Whether the server refuses the request as such: an older one does not know newer job types. A sign-in that is refused
 * with the same status is no answer to the request.
 */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof ApiError) || error instanceof AuthenticationError) return false;
  return error.status === 400 || error.status === 404 || error.status === 422;
}

/**
 * What comes of asking for a job type; 'refused' when the server does not know the type. A first refusal is asked about
 * once more: were it a passing fault, the type's jobs would be missed or taken for strangers.
 */
export async function unlessRefused<Value>(
  { ways, refused, accepted }: Gathering,
  type: number,
  ask: () => Promise<Value>,
): Promise<Value | 'refused'> {
  for (;;) {
    try {
      const value = await ask();
      ways.typesRefused.delete(type);
      accepted.add(type);
      return value;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (ways.typesRefused.has(type)) {
        refused.add(type);
        return 'refused';
      }
      ways.typesRefused.add(type);
    }
  }
}
