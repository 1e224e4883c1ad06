import { describe, expect, it } from 'vitest';
import { readBrand } from '../../src/brand/read-brand.ts';
import type { LogoFile, ReportBranding } from '../../src/index.ts';
import { jpegLogo, pngLogo, svgLogo } from './logos.ts';

const tenantWith = (branding: Partial<ReportBranding>) => ({
  id: 'contoso',
  name: 'Contoso Ltd',
  timeZone: 'Europe/Berlin',
  branding: { name: null, colour: null, logo: null, ...branding },
});

const reasonFor = async (logo: LogoFile): Promise<string> => {
  const { brand, problems } = await readBrand(tenantWith({ logo }));
  expect(brand.logo).toBeNull();
  expect(problems).toHaveLength(1);
  return problems[0] ?? '';
};

const framed = (inside: string): LogoFile =>
  svgLogo(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><rect width="9" height="9"/>${inside}</svg>`,
  );

describe('a customer’s branding', () => {
  it('is nothing where there is none', async () => {
    const { branding: _, ...plain } = tenantWith({});
    expect(await readBrand(plain)).toEqual({ brand: { accent: null, logo: null }, problems: [] });
  });

  it('shows an SVG as vectors and as pixels, with the customer’s name in words', async () => {
    const { brand, problems } = await readBrand(tenantWith({ logo: svgLogo(), name: 'Contoso Group' }));
    expect(problems).toEqual([]);
    expect(brand.logo).toMatchObject({ alternative: 'Logo of Contoso Group', width: 480, height: 160 });
    expect(brand.logo?.svg).toContain('<path');
    expect(brand.logo?.svg).not.toContain('<text');
  });

  it.each([
    ['PNG', pngLogo],
    ['JPEG', jpegLogo],
  ])('draws a %s anew as PNG', async (_, logo) => {
    const { brand, problems } = await readBrand(tenantWith({ logo: logo() }));
    expect(problems).toEqual([]);
    expect(brand.logo?.svg).toBeNull();
    expect(
      Buffer.from(brand.logo?.png ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('survives JSON, as the document does', async () => {
    const { brand } = await readBrand(tenantWith({ logo: pngLogo(), colour: '#0b5cad' }));
    expect(JSON.parse(JSON.stringify(brand))).toEqual(brand);
  });

  it('tells the owner of a colour that is none', async () => {
    const { brand, problems } = await readBrand(tenantWith({ colour: 'blue;background:url(x)' }));
    expect(brand.accent).toBeNull();
    expect(problems).toEqual(['The colour "blue;background:url(x)" was not used: write it as #rrggbb.']);
  });
});

describe('a logo that cannot be shown', () => {
  it('is left out when it is not what it says', async () => {
    const bytes = new TextEncoder().encode('<html>404 Not Found</html>');
    expect(await reasonFor({ bytes, mediaType: 'image/png' })).toContain('no PNG file');
    expect(await reasonFor({ bytes, mediaType: 'image/jpeg' })).toContain('no JPEG file');
    expect(await reasonFor({ bytes, mediaType: 'image/svg+xml' })).toContain('could not be drawn');
    expect(await reasonFor({ bytes: pngLogo().bytes, mediaType: 'image/svg+xml' })).toContain('no SVG in UTF-8');
    expect(await reasonFor({ bytes: new Uint8Array(), mediaType: 'image/png' })).toContain('no PNG file');
  });

  it('is left out when its pixels are damaged or cut off, wherever', async () => {
    for (const whole of [pngLogo(), jpegLogo()]) {
      for (const share of [0.05, 0.2, 0.5]) {
        const bytes = whole.bytes.slice(0, Math.floor(whole.bytes.length * share));
        const { brand, problems } = await readBrand(tenantWith({ logo: { ...whole, bytes } }));
        // A reader may make something of half a picture; what it makes is drawn anew, and whole.
        expect(brand.logo === null ? problems.length : 1).toBe(1);
      }
    }
  });

  it('is left out when it claims more pixels than a logo has', async () => {
    const bytes = Buffer.from(pngLogo().bytes);
    bytes.writeUInt32BE(60_000, 16);
    expect(await reasonFor({ bytes, mediaType: 'image/png' })).toContain('60000 ×');
  });

  it('is left out when the file is too large', async () => {
    expect(await reasonFor({ bytes: new Uint8Array(1_000_001), mediaType: 'image/png' })).toContain('1000001 bytes');
  });

  it('is left out when nothing of it can be seen', async () => {
    expect(await reasonFor(svgLogo('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toContain(
      'empty',
    );
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script', '<rect onload="alert(1)" width="1" height="1"/>'],
    ['something outside itself', '<image href="https://example.com/x.png" width="9" height="9"/>'],
    ['something outside itself', '<image xlink:href="file:///etc/hostname.png" width="9" height="9"/>'],
    ['something outside itself', '<image xlink:href="/etc/hostname" width="9" height="9"/>'],
    ['something outside itself', '<image href="&#104;ttps://example.com/x.png" width="9" height="9"/>'],
    ['something outside itself', '<image href="data:image/svg+xml;base64,PHN2Zy8+" width="9" height="9"/>'],
    ['something outside itself', '<use href="other.svg#a"/>'],
    ['something outside itself', '<rect fill="url(https://example.com/a.svg#b)" width="9" height="9"/>'],
    ['something outside itself', '<style>@import "https://example.com/a.css";</style>'],
    ['a foreign document', '<foreignObject><iframe src="https://example.com"/></foreignObject>'],
  ])('is left out when it holds %s: %s', async (_, inside) => {
    expect(await reasonFor(framed(inside))).toMatch(/script|outside itself|foreign/);
  });

  it('is left out when it declares entities', async () => {
    const bomb =
      '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">]><svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>';
    expect(await reasonFor(svgLogo(bomb))).toContain('entities');
  });

  it('is left out when it copies its parts without end', async () => {
    const levels = Array.from({ length: 210 }, (_, at) => `<use href="#a${at % 7}"/>`).join('');
    expect(await reasonFor(framed(levels))).toContain('too often');
  });
});
