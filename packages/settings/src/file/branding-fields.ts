import { field, group, partial } from './fields.ts';
import { orWord } from './shape.ts';
import { colour, line, pictureFile } from './words.ts';

/** The keys of how reports look. */
export const brandingFields = {
  name: field(
    'name',
    "Printed in place of the tenant's name. Default: the tenant's name.",
    line,
    'Contoso Managed Backup',
  ),
  logo: field(
    'logo',
    'A PNG, JPEG or SVG file for the head of the report; "none" takes away a default.',
    orWord(pictureFile, 'none'),
    'contoso/logo.svg',
  ),
  colour: field(
    'colour',
    'The accent; made darker where text would be hard to read.',
    orWord(colour, 'none'),
    '#1a6fb0',
  ),
};

const expected = 'a group of "name", "logo" and "colour"';

export const branding = group(brandingFields, expected);

/** What the tenants have in common of it. */
export const brandingDefaults = partial(brandingFields, expected);
