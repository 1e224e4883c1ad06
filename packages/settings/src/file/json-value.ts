/** What a JSON document holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON Schema, draft 07: the one that editors know best. */
export type JsonSchema = { readonly [key: string]: JsonValue };

/**
 * The value as YAML on one line, for examples.
 *
 * @example
 * inlineYaml({ env: 'CONTOSO_SECRET' }) //=> '{ env: CONTOSO_SECRET }'
 * inlineYaml('08:00')                   //=> "'08:00'"
 */
export function inlineYaml(value: JsonValue): string {
  if (typeof value === 'string') return needsQuotes(value) ? `'${value.replaceAll("'", "''")}'` : value;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inlineYaml(item)).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, item]: readonly [string, JsonValue]) => `${key}: ${inlineYaml(item)}`)
    .join(', ')} }`;
}

/** Text that YAML, also in its older edition, would take for something else without quotes. */
function needsQuotes(text: string): boolean {
  const isPlain = /^[A-Za-z\d./][\w ./@<>:-]*$/.test(text) && !/: |:$/.test(text);
  return !isPlain || /^[\d.]+$|^\d+e\d+$|^0[xo]|^\d+:|^(?:true|false|null|yes|no|on|off)$/i.test(text);
}
