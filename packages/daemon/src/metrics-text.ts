/** One figure with everything that is known of it. */
export interface Metric {
  /** `jobdesk_runs_ended_total` */
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly samples: readonly Sample[];
}

/** A value, told apart from others of its metric by labels. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What Prometheus calls this form. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Metrics in Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
 *
 * @example
 * metricsText([{ name: 'up', help: 'Whether it runs.', type: 'gauge', samples: [{ labels: { of: 'a "b"' }, value: 1 }] }])
 * // # HELP up Whether it runs.
 * // # TYPE up gauge
 * // up{of="a \"b\""} 1
 */
export function metricsText(metrics: readonly Metric[]): string {
  const lines = metrics.flatMap(({ name, help, type, samples }) => [
    `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
