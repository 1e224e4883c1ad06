import { field, group } from './fields.ts';
import { type Shape, text } from './shape.ts';
import type { Spot } from './spot.ts';

/** The name of an environment variable, and where it stands. */
export interface Reference {
  readonly variable: string;
  readonly spot: Spot;
}

/** In capitals only: anything else may be the secret itself, and is not repeated. */
const name = field(
  'env',
  'The environment variable that holds the value.',
  text({
    expected: 'the name of an environment variable, in capitals',
    pattern: /^[A-Z_][A-Z0-9_]{0,99}$/u,
    parse: (value) => ({ value }),
    mismatch: 'is not the name of a variable',
  }),
  'CONTOSO_CLIENT_SECRET',
  'always',
);

const referenceGroup = group({ env: name }, '{ env: NAME }, the environment variable that holds the value');

/** `{ env: NAME }`: a value that does not stand in the file. */
export const reference: Shape<Reference> = {
  ...referenceGroup,
  read: (node, spot) => {
    if (node.kind !== 'map') {
      const isText = node.kind === 'scalar' && node.value !== null;
      const problem = isText ? 'holds the secret itself' : 'names no environment variable';
      return spot.fault(problem, referenceGroup.expected);
    }
    // A key that is not known may be the secret, too.
    if ([...node.entries.keys()].some((key) => key !== name.key)) {
      return spot.fault('holds something else than "env"', referenceGroup.expected);
    }
    const fields = referenceGroup.read(node, spot);
    const variable = fields?.get(name);
    return fields === undefined || variable === undefined ? undefined : { variable, spot: fields.spotOf(name) };
  },
};
