import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchema } from '../src/file/json-schema.ts';

// Writes jobs-config.schema.json anew, after a change of the tables in src/file.
writeFileSync(join(import.meta.dirname, '../jobs-config.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
