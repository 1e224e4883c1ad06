import { oneLine } from '../one-line.ts';
import type { Brand } from '../report-document.ts';
import type { ReportTenant } from '../report-facts.ts';
import { accentColour } from './accent-colour.ts';
import { readLogo } from './read-logo.ts';
import { shownName } from './shown-name.ts';

/** A customer's looks as far as they can be shown. */
export interface ReadBrand {
  readonly brand: Brand;
  /** What was left out and why, a sentence each, for the owner and not for the reader. */
  readonly problems: readonly string[];
}

/** How reports look that carry nobody's colour and logo. */
export const plainBrand: Brand = { accent: null, logo: null };

/**
 * Makes a tenant's branding fit to be shown. It is looked at anew for every report; what cannot be shown is left out
 * and told, so that no logo keeps a report from going out.
 */
export async function readBrand(tenant: ReportTenant): Promise<ReadBrand> {
  const { branding } = tenant;
  if (branding === undefined) return { brand: plainBrand, problems: [] };
  const { colour, logo } = branding;
  const accent = colour === null ? null : accentColour(colour);
  const reading = logo === null ? null : await readLogo(logo, shownName(tenant));
  return {
    brand: { accent, logo: reading?.kind === 'logo' ? reading.logo : null },
    problems: [
      ...(reading?.kind === 'unusable'
        ? [`The logo was left out of the report: ${oneLine(reading.reason, 300)}.`]
        : []),
      ...(colour !== null && accent === null
        ? [`The colour ${JSON.stringify(oneLine(colour, 40))} was not used: write it as #rrggbb.`]
        : []),
    ],
  };
}
