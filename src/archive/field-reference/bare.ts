import { globalRegistry, type z } from 'zod';

export type Schema = z.core.$ZodType;
export type Shape = z.core.$ZodShape;

/** A schema without its wrappers, and what the wrappers say about it. */
export interface Bare {
  readonly inner: z.core.$ZodTypes;
  readonly optional: boolean;
  readonly nullable: boolean;
  /** What stands when nothing is written, if that is a word and not an empty list. */
  readonly initial: string | null;
  readonly description: string;
  /** How to write it, where the schema says so itself: nothing below it needs telling. */
  readonly written: string | null;
  /** The schemas of an object whose kind is said by one of its keys. */
  readonly kinds: Shape | null;
}

/** What Zod wraps around a schema says whether it is needed, never how it looks. */
export function bare(schema: Schema): Bare {
  const outer = schema as z.core.$ZodTypes;
  const { def } = outer._zod;
  const wrapped = innerOf(outer);
  const below = wrapped === null ? nothing(outer) : bare(wrapped);
  const meta: Readonly<Record<string, unknown>> = globalRegistry.get(schema) ?? {};
  const { description, written, kinds } = meta;
  return {
    inner: below.inner,
    optional: below.optional || def.type === 'optional' || def.type === 'default' || def.type === 'prefault',
    nullable: below.nullable || def.type === 'nullable',
    initial:
      def.type === 'default' && typeof def.defaultValue === 'string' ? def.defaultValue : below.initial,
    description: typeof description === 'string' ? description : below.description,
    written: typeof written === 'string' ? written : below.written,
    kinds: isShape(kinds) ? kinds : below.kinds,
  };
}

/** What tells that a schema has come round again: a lazy one is made anew each time it is asked. */
export function identityOf({ _zod: { def } }: z.core.$ZodTypes): unknown {
  return def.type === 'lazy' ? def.getter : def;
}

function nothing(inner: z.core.$ZodTypes): Bare {
  return {
    inner,
    optional: false,
    nullable: false,
    initial: null,
    description: '',
    written: null,
    kinds: null,
  };
}

/** What an editor writes is what goes into a pipe; what comes out of it is ours. */
function innerOf({ _zod: { def } }: z.core.$ZodTypes): Schema | null {
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

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null;
}
