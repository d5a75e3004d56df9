import { type Field, fieldOf, type Schema, type Shape } from './1-read/schema/field.ts';
import { keyInJapanese } from './1-read/schema/japanese.ts';
import { valueSchema } from './editor-schema/leaf.ts';
import type { JsonSchema } from './editor-schema/schema.ts';
import { usedTwice } from './editor-schema/used-twice.ts';
import { writtenOf } from './field-reference/written.ts';

/** State of one `editorSchema` call: the shapes that get a definition, and the names given so far. */
interface Making {
  readonly shared: ReadonlySet<Shape>;
  readonly names: Map<Shape, string>;
  readonly definitions: Record<string, JsonSchema>;
}

/**
 * The JSON Schema of one kind of file, with which text editors complete and check it. Each key is allowed
 * under its English and its Japanese name. Text editors parse `2.0` as a number and `true` as a boolean where
 * our reader keeps strings, so the schema allows both.
 */
export function editorSchema(schema: Schema, title: string): JsonSchema {
  const field = fieldOf(schema);
  const making: Making = { shared: usedTwice(field), names: new Map(), definitions: {} };
  const whole = fieldSchema(field, title, making);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...whole,
    definitions: making.definitions,
  };
}

function fieldSchema(field: Field, place: string, making: Making): JsonSchema {
  const made = field.like ?? shapeSchema(field, place, making);
  return field.isNullable ? { anyOf: [made, { type: 'null' }] } : made;
}

function shapeSchema(field: Field, place: string, making: Making): JsonSchema {
  const { shape, japanese } = field;
  // A field with Japanese words of its own cannot share the definition of its shape.
  if (!making.shared.has(shape) || japanese !== null) return bareSchema(field, place, making);
  const known = making.names.get(shape);
  const name = known ?? place;
  if (known === undefined) {
    making.names.set(shape, name);
    making.definitions[name] = bareSchema(field, place, making);
  }
  return { $ref: `#/definitions/${encodeURIComponent(name)}` };
}

function bareSchema(field: Field, place: string, making: Making): JsonSchema {
  const { shape, japanese } = field;
  switch (shape.kind) {
    case 'fields':
      return fieldsSchema(shape, place, making);
    case 'kinds':
      return kindsSchema(shape, place, making);
    case 'list':
      return { type: 'array', items: fieldSchema(shape.item, `${place}[]`, making) };
    case 'names':
      return {
        type: 'object',
        propertyNames: nameSchema(shape.name),
        additionalProperties: fieldSchema(shape.value, `${place}.*`, making),
      };
    case 'either':
      // Japanese words declared on the field apply to each way of writing it.
      return {
        anyOf: shape.ways.map((way, index) =>
          fieldSchema(inheriting(way, japanese), `${place}|${index + 1}`, making),
        ),
      };
    case 'words':
    case 'plain':
      return valueSchema(field);
  }
}

function inheriting(way: Field, japanese: unknown): Field {
  return way.japanese === null ? { ...way, shape: way.shape, japanese } : way;
}

function fieldsSchema(
  { fields }: Extract<Shape, { kind: 'fields' }>,
  place: string,
  making: Making,
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const needed: JsonSchema[] = [];
  for (const [key, field] of fields) {
    const names = namesOf(key, field);
    const schema = { ...fieldSchema(field, `${place}.${key}`, making), description: described(names, field) };
    for (const name of names) properties[name] = referring(schema);
    if (!field.isOptional) needed.push(oneOf(names));
  }
  const object = { type: 'object', properties, additionalProperties: false };
  return needed.length === 0 ? object : { ...object, allOf: needed };
}

/** In draft 7, keywords beside `$ref` are ignored, so the reference moves into `allOf`. */
function referring(schema: JsonSchema): JsonSchema {
  const { $ref, ...rest } = schema;
  return $ref === undefined ? schema : { allOf: [{ $ref }], ...rest };
}

/** Only the schema of the kind whose key is present applies. If none is present, all keys are proposed. */
function kindsSchema(
  { kinds }: Extract<Shape, { kind: 'kinds' }>,
  place: string,
  making: Making,
): JsonSchema {
  const kindFields = [...kinds].map(([kind, field]) => {
    const own = field.shape.kind === 'fields' ? field.shape.fields.get(kind) : undefined;
    return { kind, field, own, names: own === undefined ? [kind] : namesOf(kind, own) };
  });
  return {
    type: 'object',
    properties: Object.fromEntries(
      kindFields.flatMap(({ names, own }) =>
        names.map((name) => [name, own === undefined ? {} : { description: described(names, own) }] as const),
      ),
    ),
    ...oneOf(kindFields.flatMap(({ names }) => names)),
    allOf: kindFields.map(({ kind, field, names }) => ({
      if: oneOf(names),
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema names the keyword `then`.
      then: fieldSchema(field, `${place}.${kind}`, making),
    })),
  };
}

function nameSchema(field: Field): JsonSchema {
  return field.like === null ? {} : { pattern: field.like.pattern };
}

function namesOf(key: string, field: Field): readonly string[] {
  const japanese = keyInJapanese(key, field);
  return japanese === null || japanese === key ? [key] : [key, japanese];
}

function oneOf(names: readonly string[]): JsonSchema {
  return {
    anyOf: names.map((name) => ({ required: [name] })),
    errorMessage: `${names.map((name) => `「${name}」`).join('か')}がありません。`,
  };
}

function described([key, japanese]: readonly string[], field: Field): string {
  return [
    `${japanese === undefined ? key : `${japanese}（${key}）`}、${field.isOptional ? '任意' : '必須'}`,
    ...(field.description === null ? [] : [field.description]),
    `書き方: ${writtenOf(field)}`,
  ].join('\n\n');
}
