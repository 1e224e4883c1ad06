import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** A font family that the report may embed. */
export interface FontFamily {
  /** The name that a run of text asks for. */
  readonly name: string;
  /** PostScript names of the two faces: what pdfkit files a font under, so that drawings find it by the same name. */
  readonly faces: { readonly normal: string; readonly bold: string };
  /** Widens the lines of a font that is made without air between them; 1 where it is not said. */
  readonly lineHeight?: number;
  /** Where the two files lie; called when the family is first needed. */
  readonly files: () => { readonly normal: string; readonly bold: string };
}

/** The family of everything that is Latin, Greek or Cyrillic (and Devanagari, which it has as well). */
export const baseFamily: FontFamily = {
  name: 'Noto Sans',
  faces: { normal: 'NotoSans-Regular', bold: 'NotoSans-Bold' },
  files: () => embedPdf(require.resolve('@embedpdf/fonts-latin'), 'NotoSans', 'ttf'),
};

export const hebrewFamily: FontFamily = {
  name: 'Noto Sans Hebrew',
  faces: { normal: 'NotoSansHebrew', bold: 'NotoSansHebrew-Bold' },
  files: () => embedPdf(require.resolve('@embedpdf/fonts-hebrew'), 'NotoSansHebrew', 'ttf'),
};

export const arabicFamily: FontFamily = {
  name: 'Noto Naskh Arabic',
  faces: { normal: 'NotoNaskhArabic', bold: 'NotoNaskhArabic-Bold' },
  files: () => embedPdf(require.resolve('@embedpdf/fonts-arabic'), 'NotoNaskhArabic', 'ttf'),
};

export const chineseFamily: FontFamily = {
  name: 'Noto Sans SC',
  faces: { normal: 'NotoSansHans-Regular', bold: 'NotoSansHans-Bold' },
  lineHeight: 1.5,
  files: () => embedPdf(require.resolve('@embedpdf/fonts-sc'), 'NotoSansHans', 'otf'),
};

export const japaneseFamily: FontFamily = {
  name: 'Noto Sans JP',
  faces: { normal: 'NotoSansJP-Regular', bold: 'NotoSansJP-Bold' },
  lineHeight: 1.5,
  files: () => embedPdf(require.resolve('@embedpdf/fonts-jp'), 'NotoSansJP', 'otf'),
};

export const koreanFamily: FontFamily = {
  name: 'Noto Sans KR',
  faces: { normal: 'NotoSansKR-Regular', bold: 'NotoSansKR-Bold' },
  lineHeight: 1.5,
  files: () => embedPdf(require.resolve('@embedpdf/fonts-kr'), 'NotoSansKR', 'otf'),
};

export const thaiFamily: FontFamily = {
  name: 'Noto Sans Thai',
  faces: { normal: 'NotoSansThai-Regular', bold: 'NotoSansThai-Bold' },
  files: () => expo(require.resolve('@expo-google-fonts/noto-sans-thai'), 'NotoSansThai', '700Bold'),
};

export const emojiFamily: FontFamily = {
  name: 'Noto Emoji',
  faces: { normal: 'NotoEmoji-Regular', bold: 'NotoEmoji-Bold' },
  files: () => expo(require.resolve('@expo-google-fonts/noto-emoji'), 'NotoEmoji', '700Bold'),
};

/** Arrows, shapes, dingbats. It has one weight. */
export const symbolFamily: FontFamily = {
  name: 'Noto Sans Symbols 2',
  faces: { normal: 'NotoSansSymbols2-Regular', bold: 'NotoSansSymbols2-Regular' },
  files: () => expo(require.resolve('@expo-google-fonts/noto-sans-symbols-2'), 'NotoSansSymbols2', '400Regular'),
};

export const fontFamilies: readonly FontFamily[] = [
  baseFamily,
  hebrewFamily,
  arabicFamily,
  thaiFamily,
  symbolFamily,
  emojiFamily,
  japaneseFamily,
  koreanFamily,
  chineseFamily,
];

function embedPdf(entry: string, stem: string, extension: string): { normal: string; bold: string } {
  const folder = join(dirname(entry), '..', 'fonts');
  return { normal: join(folder, `${stem}-Regular.${extension}`), bold: join(folder, `${stem}-Bold.${extension}`) };
}

function expo(entry: string, stem: string, bold: string): { normal: string; bold: string } {
  const folder = dirname(entry);
  return {
    normal: join(folder, '400Regular', `${stem}_400Regular.ttf`),
    bold: join(folder, bold, `${stem}_${bold}.ttf`),
  };
}
