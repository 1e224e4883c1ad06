import { Resvg } from '@resvg/resvg-js';
import { baseFamily } from './pdf/fonts/font-catalogue.ts';

export interface DrawOptions {
  /** In pixels; the height follows. */
  readonly width: number;
  /** A CSS colour. @default transparent */
  readonly background?: string;
}

/** An SVG as pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  /** Red, green, blue and opacity of every pixel, row by row. */
  readonly pixels: Uint8Array;
}

/**
 * Draws an SVG. This is the only file that knows resvg; it draws with one font, whatever the machine has, runs no
 * script and asks no server.
 *
 * @param svg any text in it is in the base family
 * @throws Error when it is no SVG
 */
export function drawSvg(svg: string, { width, background }: DrawOptions): Drawing {
  const image = open(svg, {
    fitTo: { mode: 'width', value: width },
    ...(background === undefined ? {} : { background }),
  });
  const drawn = image.render();
  return { width: drawn.width, height: drawn.height, png: drawn.asPng(), pixels: drawn.pixels };
}

/** An SVG without everything that does not show. */
export interface PlainSvg {
  /** Paths, gradients and pictures only: styles resolved, text as outlines, scripts and links gone. */
  readonly svg: string;
  /** In its own units. */
  readonly width: number;
  readonly height: number;
}

/**
 * An SVG in its plainest form.
 *
 * @throws Error when it is no SVG
 */
export function plainSvg(svg: string): PlainSvg {
  const image = open(svg, {});
  return { svg: image.toString(), width: image.width, height: image.height };
}

function open(svg: string, options: NonNullable<ConstructorParameters<typeof Resvg>[1]>): Resvg {
  const { normal, bold } = baseFamily.files();
  return new Resvg(svg, {
    ...options,
    font: { loadSystemFonts: false, fontFiles: [normal, bold], defaultFontFamily: baseFamily.name },
    logLevel: 'off',
  });
}
