/** A port as written, or null. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : null;
  return port === null || port < 1 || port > 65_535 ? null : port;
}
