import { z } from 'zod';
import { parseTimeSpan } from '../model/index.ts';
import { plainText } from './plain-text.ts';
import { wireInstant } from './wire-time.ts';

// What the server sends, as it sends it: numbers may be text, names may be in another case, fields may be missing or new.

const blankAsNone = z
  .string()
  .regex(/^\s*$/)
  .transform(() => null);

const wholeNumber = z.union([
  z.int(),
  z
    .string()
    .regex(/^\s*[+-]?\d{1,15}(\.0+)?\s*$/)
    .transform(Number),
]);

const code = z.union([wholeNumber, blankAsNone]).nullish();

const count = z.union([wholeNumber.pipe(z.number().nonnegative()), blankAsNone]).nullish();

const time = z
  .string()
  .transform((text, context) => {
    const trimmed = text.trim();
    if (trimmed === '') return null;
    const instant = wireInstant(trimmed);
    if (instant !== undefined) return instant;
    context.addIssue({ code: 'custom', message: 'not a time' });
    return z.NEVER;
  })
  .nullish();

const timeSpan = z
  .unknown()
  .transform((value) => (typeof value === 'string' ? parseTimeSpan(value) : null))
  .optional();

const freeText = z
  .unknown()
  .transform((value) => (typeof value === 'string' ? value.toWellFormed() : ''))
  .optional();

// Text only: an id that is a number is none of the vendor's, and would stand beside the job's true one.
const jobId = z
  .string()
  .transform((id) => id.trim().toWellFormed())
  .pipe(z.string().min(1).max(256));

const rowSchema = z.object({
  jobId,
  jobType: code,
  status: code,
  failedCount: count,
  successfulCount: count,
  skippedCount: count,
  totalCount: count,
  startTime: time,
  finishTime: time,
  duration: timeSpan,
  comments: freeText,
});

/** One job as the server sent it. */
export type WireRow = z.output<typeof rowSchema>;

/** A row with what could be read of it. */
export interface ReadableRow {
  readonly row: WireRow;
  /** Whether a field held something that is not what it should hold; such a field counts as not sent. */
  readonly damaged: boolean;
}

const rowNames = namesByLowerCase(Object.keys(rowSchema.shape));

/** What can be read of one row; null when not even its id can. */
export function readRow(value: unknown): ReadableRow | null {
  const named = withNames(value, rowNames);
  if (named === null) return null;
  const whole = rowSchema.safeParse(named);
  if (whole.success) return { row: whole.data, damaged: false };
  for (const issue of whole.error.issues) {
    if (typeof issue.path[0] === 'string') delete named[issue.path[0]];
  }
  const rest = rowSchema.safeParse(named);
  return rest.success ? { row: rest.data, damaged: true } : null;
}

const pageSchema = z.object({
  jobs: z.array(z.unknown()),
  totalCount: count.catch(null),
  nextLink: z
    .string()
    .nullish()
    .catch(() => null),
  errorModel: z.unknown().optional(),
});

const pageNames = namesByLowerCase(Object.keys(pageSchema.shape));

/** One answer as the server sent it. */
export interface WirePage {
  readonly jobs: readonly unknown[];
  readonly totalCount: number | null;
  readonly nextLink: string | null;
  /** What the server says went wrong, although it sent jobs; null when nothing. */
  readonly complaint: Complaint | null;
}

/** The page, or null when the value is none: no object, no list of jobs. */
export function readWirePage(value: unknown): WirePage | null {
  const page = pageSchema.safeParse(withNames(value, pageNames));
  if (!page.success) return null;
  const { jobs, totalCount, nextLink, errorModel } = page.data;
  return { jobs, totalCount: totalCount ?? null, nextLink: nextLink ?? null, complaint: readComplaint(errorModel) };
}

/** What the server says went wrong. */
export interface Complaint {
  readonly code: string | null;
  readonly requestId: string | null;
  /** One short line that is safe to show. */
  readonly text: string;
}

const complaintNames = namesByLowerCase([
  'requestId',
  'code',
  'errorCode',
  'message',
  'errorMessage',
  'errorModel',
  'error',
]);

/**
 * The complaint in an `errorModel`, or in the body of an answer that says no; null when it complains of nothing. The
 * vendor documents a request id, a date and an error code, and shows it as an object and as text.
 */
export function readComplaint(value: unknown, depth = 0): Complaint | null {
  if (typeof value === 'string')
    return value.trim() === '' ? null : { code: null, requestId: null, text: plainText(value) };
  const named = withNames(value, complaintNames);
  if (named === null || depth > 3) return null;
  const inner = readComplaint(named['errorModel'] ?? named['error'], depth + 1);
  if (inner !== null) return inner;
  const code = word(named['errorCode']) ?? word(named['code']);
  const message = word(named['message']) ?? word(named['errorMessage']);
  if ((code === null || /^(0|200|ok|none|success)$/i.test(code)) && message === null) return null;
  return {
    code,
    requestId: word(named['requestId']),
    text: [code, message].filter((part) => part !== null).join(': '),
  };
}

function word(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = plainText(String(value));
  return text === '' ? null : text;
}

const tokenSchema = z.object({
  // What may stand in a header: RFC 6750 §2.1.
  access_token: z.string().regex(/^[A-Za-z0-9\-._~+/]+=*$/),
  expires_in: wholeNumber.optional().catch(undefined),
});

/** The token and for how many seconds it is good (null when not said); null when the value is no such answer. */
export function readToken(value: unknown): { readonly token: string; readonly seconds: number | null } | null {
  const answer = tokenSchema.safeParse(value);
  if (!answer.success) return null;
  return { token: answer.data.access_token, seconds: answer.data.expires_in ?? null };
}

/** An OAuth error answer (RFC 6749 §5.2), each part one short line that is safe to show. */
export function readTokenError(value: unknown): { readonly code: string | null; readonly description: string | null } {
  const named = withNames(value, tokenErrorNames);
  return { code: word(named?.['error']), description: word(named?.['error_description']) };
}

const tokenErrorNames = namesByLowerCase(['error', 'error_description']);

function namesByLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => [[name, name] as const, [name.toLowerCase(), name] as const]));
}

/** The value's own fields under the names we know them by, in whatever case they came; null when it is no object. */
function withNames(value: unknown, names: ReadonlyMap<string, string>): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const named: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    const name = names.get(key) ?? names.get(key.toLowerCase());
    // The exact name wins over another spelling of it.
    if (name !== undefined && (key === name || !(name in named))) named[name] = field;
  }
  return named;
}
