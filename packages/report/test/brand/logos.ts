import { drawSvg } from '../../src/draw-svg.ts';
import type { LogoFile } from '../../src/index.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><defs><linearGradient id="g"><stop offset="0" stop-color="#d33"/><stop offset="1" stop-color="#33d"/></linearGradient></defs><rect width="120" height="40" rx="6" fill="url(#g)"/><text x="12" y="27" font-family="Noto Sans" font-size="20" fill="white">Contoso</text></svg>`;

/** A whole JPEG of 16 × 8 blue pixels. */
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJIBMc//2Q==';

/** Text as a file's bytes. */
export const svgLogo = (text: string = svg): LogoFile => ({
  bytes: new TextEncoder().encode(text),
  mediaType: 'image/svg+xml',
});

export const pngLogo = (): LogoFile => ({ bytes: drawSvg(svg, { width: 240 }).png, mediaType: 'image/png' });

export const jpegLogo = (): LogoFile => ({ bytes: Buffer.from(jpeg, 'base64'), mediaType: 'image/jpeg' });
