import { field, group } from './fields.ts';
import { choice, describeNode, list, located, orWord, type Shape } from './shape.ts';
import { id } from './words.ts';

/** An id of a platform; Discord's are whole numbers, too large to be read as such. */
const platformId: Shape<string> = {
  expected: 'an id as the platform shows it',
  schema: { anyOf: [{ type: 'string', pattern: '^\\S+$' }, { type: 'integer' }] },
  read(node, spot) {
    if (node.kind !== 'scalar') return spot.fault(describeNode(node), this.expected);
    if (typeof node.value === 'number' && /^\d+$/.test(node.source)) return node.source;
    if (typeof node.value === 'string' && /^\S+$/u.test(node.value)) return node.value;
    return spot.fault(describeNode(node), this.expected);
  },
};

// Not "unique": to an editor two large numbers that differ in their last digits are the same.
const ids = list(platformId, { atLeast: 1 });

/** The keys of a rule. */
export const accessFields = {
  surface: field('surface', 'The platform. Default: each of them.', choice(['teams', 'discord']), 'teams'),
  groups: field('groups', 'Entra tenants and teams, or Discord servers: the asker belongs to one of them.', ids, [
    'b9419818-09af-49c2-b0c3-653adc1f376e',
  ]),
  places: field('places', 'Conversations and channels: the question is asked in one of them.', ids, [
    '1409876543210987654',
  ]),
  people: field(
    'people',
    'People, one of whom asks; "everyone" lets in whoever reaches the bot.',
    orWord(ids, 'everyone'),
    ['309876543210987654'],
  ),
  roles: field('roles', 'Discord roles, one of which the asker has.', ids, ['1411111111111111111']),
  tenants: field(
    'tenants',
    'The ids of the tenants that whoever fits may ask, or "all".',
    orWord(list(located(id), { atLeast: 1 }), 'all'),
    ['contoso'],
    'always',
  ),
};

/** Who may ask which tenants. An empty list could be meant to let in nobody, and would let in everybody. */
export const access = list(
  group(accessFields, 'a group of keys with at least "tenants" and whom it lets in', {
    anyOf: ['groups', 'places', 'people', 'roles'].map((key) => ({ required: [key] })),
  }),
  { atLeast: 1 },
);
