import type { Environment } from './environment.ts';
import { parsePort } from './parse-port.ts';

/** Where the reporter answers those who watch it: health checks and metrics. */
export interface ReporterSettings {
  /** @default 9464 */
  readonly port: number;
  /** @default '127.0.0.1' */
  readonly host: string;
}

/** Null when a fault was noted. */
export function reporterSettingsFrom(environment: Environment): ReporterSettings | null {
  const port = environment.parsed('REPORTER_PORT', 9464, parsePort);
  const host = environment.parsed('REPORTER_HOST', '127.0.0.1', parseHost);
  return port === null || host === null ? null : { port, host };
}

function parseHost(text: string): string | null {
  return /^[\w.:-]{1,253}$/.test(text) ? text : null;
}
