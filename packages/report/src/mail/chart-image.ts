import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { baseFamily } from '../pdf/fonts/font-catalogue.ts';

/** Twice the width at which it is shown, for screens with fine dots. */
const pixelWidth = 1208;

/**
 * A chart as PNG on white. This is the only file that knows resvg; it draws with one font, whatever the machine has.
 *
 * @param svg a chart whose text is in the base family
 */
export function chartImage(svg: string): Uint8Array {
  const { normal, bold } = baseFamily.files();
  const image: RenderedImage = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: pixelWidth },
    font: { loadSystemFonts: false, fontFiles: [normal, bold], defaultFontFamily: baseFamily.name },
    logLevel: 'off',
  }).render();
  return image.asPng();
}
