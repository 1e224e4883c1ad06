/** WCAG 2.2, 1.4.3: text and its ground must differ so much in luminance. */
export const leastContrast = 4.5;

/**
 * A customer's colour as text on white can take it: as it is where it can be read, otherwise darkened, at the same hue,
 * until it can. Null for what is no colour.
 *
 * @param colour `#rgb` or `#rrggbb`
 *
 * @example
 * accentColour('#0b5cad') //=> '#0b5cad'
 * accentColour('#ffcc00') //=> '#8f7200'
 * accentColour('blue')    //=> null
 */
export function accentColour(colour: string): string | null {
  const channels = channelsOf(colour);
  if (channels === null) return null;
  // Black is 21 : 1, so the walk ends.
  for (let share = 100; share > 0; share -= 1) {
    const darkened = channels.map((channel) => Math.round((channel * share) / 100));
    if (contrastOnWhite(darkened) >= leastContrast) return hexOf(darkened);
  }
  return '#000000';
}

/**
 * The contrast of a colour against white, between 1 and 21.
 *
 * @example
 * contrastOnWhite([0, 0, 0]) //=> 21
 */
export function contrastOnWhite(channels: readonly number[]): number {
  return 1.05 / (luminance(channels) + 0.05);
}

/**
 * The relative luminance of a colour, 0 for black and 1 for white, as WCAG defines it.
 *
 * @param channels red, green and blue, 0–255
 */
export function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function channelsOf(colour: string): readonly number[] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (short !== null) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16));
  return long === null ? null : long.slice(1).map((digits) => Number.parseInt(digits, 16));
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
