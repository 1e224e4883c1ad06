const pattern = /^(-)?(?:(\d{1,8})\.)?(\d{1,2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?$/;

const day = 86_400_000;

/**
 * A .NET time span, `[-][d.]hh:mm:ss[.fffffff]`, in whole milliseconds (a finer fraction is cut off); null when the
 * text is none.
 *
 * Source: .NET "Standard TimeSpan format strings", the constant format "c".
 *
 * @example
 * parseTimeSpan('1.16:00:44') //=> 144044000
 * parseTimeSpan('00:00:00.5') //=> 500
 * parseTimeSpan('4 minutes')  //=> null
 */
export function parseTimeSpan(text: string): number | null {
  const match = pattern.exec(text.trim());
  if (match === null) return null;
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const magnitude = Number(days) * day + clock * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return sign === undefined || magnitude === 0 ? magnitude : -magnitude;
}

/**
 * Milliseconds as a .NET time span: what {@link parseTimeSpan} reads.
 *
 * @example
 * formatTimeSpan(144044000) //=> '1.16:00:44'
 */
export function formatTimeSpan(milliseconds: number): string {
  const magnitude = Math.abs(milliseconds);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const days = Math.floor(magnitude / day);
  const fraction = magnitude % 1000;
  return [
    milliseconds < 0 ? '-' : '',
    days > 0 ? `${days}.` : '',
    `${two((magnitude % day) / 3_600_000)}:${two((magnitude % 3_600_000) / 60_000)}:${two((magnitude % 60_000) / 1000)}`,
    fraction > 0 ? `.${String(fraction).padStart(3, '0')}` : '',
  ].join('');
}

/**
 * Milliseconds for people, at most two units.
 *
 * @example
 * describeDuration(144044000) //=> '1 d 16 h'
 * describeDuration(241000)    //=> '4 min 1 s'
 * describeDuration(400)       //=> '0 s'
 */
export function describeDuration(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor((seconds % 86_400) / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ];
  const first = parts.findIndex(([value]) => value > 0);
  if (first === -1) return '0 s';
  const shown = parts.slice(first, first + 2).filter(([value]) => value > 0);
  return `${milliseconds < 0 ? '−' : ''}${shown.map(([value, unit]) => `${value} ${unit}`).join(' ')}`;
}
