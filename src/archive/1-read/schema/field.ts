import { globalRegistry, type z } from 'zod';

export type Schema = z.core.$ZodType;

/** What a schema says of a field, without what Zod wraps around it. This is the only file that looks into Zod. */
export interface Field {
  readonly isOptional: boolean;
  readonly isNullable: boolean;
  /** What stands when nothing is written, if that is a word and not an empty list. */
  readonly initial: string | null;
  readonly description: string | null;
  /** How to write it, where the schema says so itself: nothing below it needs telling. */
  readonly written: string | null;
  /** What it is called in Japanese where it stands, or what its words are, if the schema says so itself. */
  readonly japanese: unknown;
  /** Whether an empty list says something here that no list does not say. */
  readonly saysByEmpty: boolean;
  /** What a value that stands by itself looks like, where more is known than that it is text. */
  readonly like: Like | null;
  /** One object for one shape, so that what has come round again is known. */
  readonly shape: Shape;
}

/** For editors of texts, in the words of JSON Schema: they read `2026` as a number. */
interface Like {
  readonly type: string | readonly string[];
  /** Of what is read as text. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type Fields = ReadonlyMap<string, Field>;

export type Shape =
  | { readonly kind: 'fields'; readonly fields: Fields }
  /** One of several objects, said by one of its keys. */
  | { readonly kind: 'kinds'; readonly kinds: Fields }
  /** `least`: so many must stand in it. */
  | { readonly kind: 'list'; readonly item: Field; readonly least: number }
  /** Names that an editor chooses, each with a value. */
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
  // What reads a value by itself says what it reads.
  if (isShape(reads)) return shapeOf(reads as unknown as Schema);
  if (!isShape(kinds)) {
    const wrapped = wrappedIn(schema);
    if (wrapped !== null) return shapeOf(wrapped);
  }
  // Copies of a lazy schema, with other words about it, share what it leads to.
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
  const said = checks.map(({ _zod: { def } }) => {
    const { minimum, params } = def as { minimum?: number; params?: { readonly least?: number } };
    return params?.least ?? minimum ?? 0;
  });
  return Math.max(0, ...said);
}

function fieldsOf(shape: z.core.$ZodShape): Fields {
  return new Map(Object.entries(shape).map(([key, schema]) => [key, fieldOf(schema)]));
}

function metaOf(schema: Schema): Readonly<Record<string, unknown>> {
  return globalRegistry.get(schema) ?? {};
}

/** What an editor writes is what goes into a pipe; what comes out of it is ours. */
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
