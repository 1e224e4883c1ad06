import type { Drawing } from '../draw-svg.ts';
import type { Logo } from '../report-document.ts';
import type { LogoFile } from '../report-facts.ts';
import { jpegSize, type PictureSize, pngSize } from './picture-size.ts';
import { svgRisk } from './svg-risk.ts';

/** A larger file is no logo; it would go out with every mail. */
const mostBytes = 1_000_000;
const mostPixels = 4096;
/** Of the picture that goes out: fine enough for print, small enough for every mail. */
const drawnWidth = 480;
const drawnHeight = 240;
/** A longer drawing is placed as pixels. */
const mostVectors = 100_000;

/** A logo that can be shown, or why it cannot. */
export type LogoReading =
  | { readonly kind: 'logo'; readonly logo: Logo }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * Draws a customer's logo anew, so that nothing of the file itself gets into a report: pixels as PNG, an SVG as plain
 * vectors too.
 *
 * @param name whose logo it is, for its alternative text
 */
export async function readLogo(file: LogoFile, name: string): Promise<LogoReading> {
  const unusable = (reason: string): LogoReading => ({ kind: 'unusable', reason });
  if (file.bytes.length > mostBytes) return unusable(`it has ${file.bytes.length} bytes, and ${mostBytes} are allowed`);
  const svg = svgOf(file);
  if ('reason' in svg) return unusable(svg.reason);
  try {
    return await drawn(svg.text, file.mediaType, name);
  } catch (error) {
    return unusable(`it could not be drawn (${error instanceof Error ? error.message : String(error)})`);
  }
}

async function drawn(text: string, mediaType: LogoFile['mediaType'], name: string): Promise<LogoReading> {
  // Loaded when there is a logo: the renderer is native code.
  const { drawSvg, plainSvg } = await import('../draw-svg.ts');
  const plain = plainSvg(text);
  const { width, height } = plain;
  if (!(width > 0 && height > 0)) return { kind: 'unusable', reason: 'it has no size' };
  const scale = Math.min(drawnWidth / width, drawnHeight / height);
  if (Math.min(width, height) * scale < 1) return { kind: 'unusable', reason: 'it is a mere line' };
  const drawing = drawSvg(plain.svg, { width: Math.max(1, Math.round(width * scale)) });
  if (isBlank(drawing)) return { kind: 'unusable', reason: 'nothing of it can be seen: it is empty or damaged' };
  return {
    kind: 'logo',
    logo: {
      alternative: `Logo of ${name}`,
      width: drawing.width,
      height: drawing.height,
      png: Buffer.from(drawing.png).toString('base64'),
      svg: mediaType === 'image/svg+xml' && isVectorsOnly(plain.svg) ? plain.svg : null,
    },
  };
}

/** The file as an SVG: itself, or a frame around its pixels. */
function svgOf({ bytes, mediaType }: LogoFile): { readonly text: string } | { readonly reason: string } {
  if (mediaType === 'image/svg+xml') return checkedSvg(bytes);
  const isPng = mediaType === 'image/png';
  const size = isPng ? pngSize(bytes) : jpegSize(bytes);
  if (size === null) return { reason: `it is no ${isPng ? 'PNG' : 'JPEG'} file` };
  if (Math.max(size.width, size.height) > mostPixels || Math.min(size.width, size.height) < 1) {
    return { reason: `it has ${size.width} × ${size.height} pixels, and 1 to ${mostPixels} each way are allowed` };
  }
  return { text: framed(bytes, mediaType, size) };
}

function checkedSvg(bytes: Uint8Array): { readonly text: string } | { readonly reason: string } {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'it is no SVG in UTF-8' };
  }
  const reason = svgRisk(text);
  return reason === null ? { text } : { reason };
}

function framed(bytes: Uint8Array, mediaType: string, { width, height }: PictureSize): string {
  const data = Buffer.from(bytes).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:${mediaType};base64,${data}"/></svg>`;
}

/** What the PDF's drawing program draws as every other does. */
function isVectorsOnly(svg: string): boolean {
  return svg.length <= mostVectors && !/<(?:image|mask|filter|pattern|text)\b/.test(svg);
}

function isBlank({ pixels }: Drawing): boolean {
  return pixels.every((value, index) => index % 4 !== 3 || value === 0);
}
