/** State could not be opened, read or written. Its members say what to do. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
}

/** Another process has the folder open; two would destroy it. */
export class FolderInUseError extends StoreError {
  override readonly name = 'FolderInUseError';
  readonly folder: string;
  /** The process that holds it. */
  readonly pid: number;
  /** The machine on which that process runs. */
  readonly host: string;

  constructor(folder: string, holder: { readonly pid: number; readonly host: string }, elsewhere: boolean) {
    const where = elsewhere ? ` on ${holder.host}` : '';
    super(
      `${folder} is in use by process ${holder.pid}${where}: run \`jobs serve\` (every app in one process), or set DATABASE_URL so that several processes can share a PostgreSQL server.`,
    );
    this.folder = folder;
    this.pid = holder.pid;
    this.host = holder.host;
  }
}

/** The database server cannot be used. Never holds the password. */
export class ServerUnavailableError extends StoreError {
  override readonly name = 'ServerUnavailableError';

  constructor(url: string, cause: unknown) {
    const address = URL.canParse(url) ? new URL(url).host : 'the address in DATABASE_URL';
    super(
      `The database at ${address} cannot be used: ${reason(cause)}. Check DATABASE_URL and that the server runs (PostgreSQL 15 or newer).`,
      { cause },
    );
  }
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(reason)[0] ?? 'no answer';
  if (cause instanceof Error) return cause.message.replaceAll(/\s+/g, ' ').trim() || cause.name;
  return 'no answer';
}
