import { globalRegistry, type z } from 'zod';

export type Schema = z.core.$ZodType;

/**
 * What a schema says about a field, without Zod's wrappers. This is the only file that reads Zod's internals.
 */
export interface Field {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  /** The default value, if it is a string. */
  readonly initial: string | null;
  readonly description: string | null;
  /** How the value is written, if the schema states it. The schemas below it then need no description. */
  readonly written: string | null;
  /** The Japanese name of the field, or the Japanese words for its values, if the schema states them. */
  readonly japanese: unknown;
  /** Whether an empty list has another meaning here than a missing one. */
  readonly saysByEmpty: boolean;
  /** The format of a single value, if it is more specific than text. */
  readonly like: Like | null;
  /** Fields of the same shape share one object, so that recursion can be detected. */
  readonly shape: Shape;
}

/** The format in terms of JSON Schema, for text editors, which parse `2026` as a number. */
interface Like {
  readonly type: string | readonly string[];
  /** The pattern of values that are text. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Fields = ReadonlyMap<string, Field>;

export type Shape =
  | { readonly kind: 'fields'; readonly fields: Fields }
  /** One of several objects: the kind is given by which key is present. */
  | { readonly kind: 'kinds'; readonly kinds: Fields }
  /** `least`: the minimum number of items. */
  | { readonly kind: 'list'; readonly item: Field; readonly least: number }
  /** A map whose keys the editor chooses. */
  | { readonly kind: 'names'; readonly name: Field; readonly value: Field }
  | { readonly kind: 'either'; readonly ways: readonly Field[] }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'plain'; readonly type: string };

export function fieldOf(schema: Schema): Field {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const wrapped = wrappedIn(schema);
  const below = wrapped === null ? null : fieldOf(wrapped);
  const { description, written, ja, like, empty } = metaOf(schema);
  let shape: Shape | null = null;
  return {
    isOptional:
      below?.isOptional === true ||
      def.type === 'optional' ||
      def.type === 'default' ||
      def.type === 'prefault',
    isNullable: below?.isNullable === true || def.type === 'nullable',
    initial:
      def.type === 'default' && typeof def.defaultValue === 'string'
        ? def.defaultValue
        : (below?.initial ?? null),
    description: typeof description === 'string' ? description : (below?.description ?? null),
    written: typeof written === 'string' ? written : (below?.written ?? null),
    like: (like as Like | undefined) ?? below?.like ?? patternOf(schema as z.core.$ZodTypes),
    saysByEmpty: empty === true || below?.saysByEmpty === true,
    japanese: ja ?? below?.japanese ?? null,
    get shape() {
      shape ??= shapeOf(schema);
      return shape;
    },
  };
}

function patternOf({ _zod: { def } }: z.core.$ZodTypes): Like | null {
  if (def.type !== 'string') return null;
  const checks = (def.checks ?? []).map((check) => check._zod.def as { readonly pattern?: unknown });
  const pattern = checks.map((check) => check.pattern).find((one) => one instanceof RegExp);
  if (pattern === undefined) return null;
  return { type: pattern.test('2024') ? ['string', 'number'] : 'string', pattern: pattern.source };
}

const shapes = new WeakMap<object, Shape>();

function shapeOf(schema: Schema): Shape {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const { kinds, reads } = metaOf(schema);
  // A schema that transforms any value declares in `reads` what it accepts.
  if (isShape(reads)) return shapeOf(reads as unknown as Schema);
  if (!isShape(kinds)) {
    const wrapped = wrappedIn(schema);
    if (wrapped !== null) return shapeOf(wrapped);
  }
  // Copies of a lazy schema with other metadata share one shape.
  const key = def.type === 'lazy' ? def.getter : schema;
  const known = shapes.get(key);
  if (known) return known;
  const made = isShape(kinds)
    ? ({ kind: 'kinds', kinds: fieldsOf(kinds) } as const)
    : def.type === 'lazy'
      ? shapeOf(def.getter())
      : bareShape(schema as z.core.$ZodTypes);
  shapes.set(key, made);
  return made;
}

function bareShape({ _zod: { def } }: z.core.$ZodTypes): Shape {
  switch (def.type) {
    case 'object':
      return { kind: 'fields', fields: fieldsOf(def.shape) };
    case 'array':
      return { kind: 'list', item: fieldOf(def.element), least: leastOf(def.checks) };
    case 'record':
      return { kind: 'names', name: fieldOf(def.keyType), value: fieldOf(def.valueType) };
    case 'union':
      return { kind: 'either', ways: def.options.map(fieldOf) };
    case 'literal':
      return { kind: 'words', words: def.values.map(String) };
    case 'enum':
      return { kind: 'words', words: Object.values(def.entries).map(String) };
    default:
      return { kind: 'plain', type: def.type };
  }
}

function leastOf(checks: readonly z.core.$ZodCheck<never>[] = []): number {
  const minimums = checks.map(({ _zod: { def } }) => {
    const { minimum, params } = def as { minimum?: number; params?: { readonly least?: number } };
    return params?.least ?? minimum ?? 0;
  });
  return Math.max(0, ...minimums);
}

function fieldsOf(shape: z.core.$ZodShape): Fields {
  return new Map(Object.entries(shape).map(([key, schema]) => [key, fieldOf(schema)]));
}

function metaOf(schema: Schema): Readonly<Record<string, unknown>> {
  return globalRegistry.get(schema) ?? {};
}

/** The schema inside a wrapper. Of a pipe, that is the side that editors write. */
function wrappedIn(schema: Schema): Schema | null {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'pipe':
      return (def.in as z.core.$ZodTypes)._zod.def.type === 'transform' ? def.out : def.in;
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
    case 'nonoptional':
      return def.innerType;
    default:
      return null;
  }
}

function isShape(value: unknown): value is z.core.$ZodShape {
  return typeof value === 'object' && value !== null;
}
