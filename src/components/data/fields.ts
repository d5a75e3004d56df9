/** The parts of JSON Schema that the open data uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

export interface Field {
  /** The path of the field, with `[]` after lists: `stages[].start`. */
  readonly name: string;
  readonly kind: string;
  readonly description: string;
}

/** Every field of a published schema once, parents before children. */
export function fieldsOf(schema: JsonSchema): readonly Field[] {
  const fields: Field[] = [];
  within(schema, '', new Set());
  return fields;

  function within(part: JsonSchema, name: string, above: ReadonlySet<string>): void {
    if (part.$ref !== undefined) {
      const target = targetOf(part.$ref, schema);
      if (target && !above.has(part.$ref)) within(target, name, new Set(above).add(part.$ref));
      return;
    }
    for (const option of part.anyOf ?? []) within(option, name, above);
    if (part.items) within(part.items, name === '' ? '' : `${name}[]`, above);
    for (const [key, value] of Object.entries(part.properties ?? {})) {
      const full = name === '' ? key : `${name}.${key}`;
      if (key === 'illegible') continue;
      fields.push({ name: full, kind: kindOf(value), description: descriptionOf(value) });
      within(value, full, above);
    }
  }
}

function targetOf(ref: string, schema: JsonSchema): JsonSchema | undefined {
  return schema.$defs?.[ref.split('/').at(-1) ?? ''];
}

/** The type of a field, in Japanese. */
function kindOf(part: JsonSchema): string {
  if (part.anyOf) return [...new Set(part.anyOf.map(kindOf))].join(' か ');
  if (part.enum) return part.enum.map((value) => `"${value}"`).join('・');
  if (part.const !== undefined) return JSON.stringify(part.const);
  if (part.$ref !== undefined) return '同じ形の組';
  if (typeof part.type === 'object') return part.type.map((type) => kindOf({ ...part, type })).join(' か ');
  switch (part.type) {
    case 'null':
      return 'null';
    case 'string':
      return part.format === 'date' ? '日付（2026-04-01）' : '文字';
    case 'integer':
      return '整数';
    case 'number':
      return '数';
    case 'boolean':
      return 'true・false';
    case 'array':
      return `${part.items ? kindOf(part.items) : '値'}のリスト`;
    default:
      if (typeof part.additionalProperties === 'object')
        return `「名前: ${kindOf(part.additionalProperties)}」の組`;
      return part.properties?.illegible ? '{ illegible: true }（読み取れない）' : '組';
  }
}

function descriptionOf(part: JsonSchema): string {
  return part.description ?? part.anyOf?.find(({ description }) => description)?.description ?? '';
}
