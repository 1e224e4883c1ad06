import { apiFields } from './api-fields.ts';
import type { FieldTable } from './fields.ts';
import type { JsonSchema } from './json-value.ts';
import { root } from './root-fields.ts';
import { scheduleFields } from './schedule-fields.ts';
import { tenantFields } from './tenant-fields.ts';

/**
 * What a file of tenants may look like, for editors. Made of the same tables that the file is read with. What needs
 * more than one look (ids that are given twice, variables that are not set, zones, real dates) only reading finds.
 */
export function jsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Jobdesk: tenants, their reports, and who may ask (JOBS_CONFIG)',
    ...root.schema,
    patternProperties: { '^x-': { description: 'Nothing is read from here: a place for anchors.' } },
    if: { required: ['defaults'] },
    else: { properties: { tenants: { items: completeTenant } } },
  };
}

/** What a tenant has to say when there are no defaults. */
const completeTenant: JsonSchema = {
  required: neededOf(tenantFields),
  properties: {
    api: {
      required: neededOf(apiFields),
      allOf: [
        { anyOf: [{ required: ['clientSecret'] }, { required: ['certificateFile', 'privateKeyFile'] }] },
        { anyOf: [{ required: ['dataCenter'] }, { required: ['apiUrl'] }] },
      ],
    },
    schedules: { items: { required: neededOf(scheduleFields) } },
  },
  anyOf: [{ required: ['to'] }, { properties: { schedules: { items: { required: ['to'] } } } }],
};

function neededOf(table: FieldTable): readonly string[] {
  return Object.values(table)
    .filter(({ needed }) => needed !== 'no')
    .map(({ key }) => key);
}
