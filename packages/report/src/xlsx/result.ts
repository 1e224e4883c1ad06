import type { Outcome } from '@jobdesk/jobs-core/summary';
import type { StyleName } from './styles.ts';

/** How the workbook words and colours the class of a job's result, in the order in which sheets list them. */
export const results = [
  { outcome: 'success', text: 'Succeeded', style: 'good' },
  { outcome: 'warning', text: 'Exception', style: 'warning' },
  { outcome: 'failed', text: 'Failed', style: 'bad' },
  { outcome: 'stopped', text: 'Stopped', style: 'bad' },
  { outcome: 'empty', text: 'Nothing processed', style: 'muted' },
  { outcome: 'skipped', text: 'Skipped', style: 'muted' },
  { outcome: 'open', text: 'Open', style: 'open' },
  { outcome: 'unknown', text: 'Unknown', style: 'warning' },
] as const satisfies readonly { readonly outcome: Outcome; readonly text: string; readonly style: StyleName }[];

/** The word and colour of every outcome. */
export const resultOf: Readonly<Record<Outcome, { readonly text: string; readonly style: StyleName }>> = {
  success: results[0],
  warning: results[1],
  failed: results[2],
  stopped: results[3],
  empty: results[4],
  skipped: results[5],
  open: results[6],
  unknown: results[7],
};
