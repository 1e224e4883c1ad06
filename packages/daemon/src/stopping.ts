/** Aborted at SIGTERM and Ctrl+C: the programs of this product stop when it is. A second Ctrl+C does not wait. */
export function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stopping.abort(new Error(name)));
  process.once('SIGINT', () => process.once('SIGINT', () => process.exit(130)));
  return stopping.signal;
}

/** Waits for a signal; one that was aborted before is not waited for. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
