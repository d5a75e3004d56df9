import type { z } from 'zod';

export type DataOf<Shape extends z.ZodType> = Frozen<z.infer<Shape>>;

type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** The values that stand for a missing field. */
type Absent = null | false | readonly never[];

/** The input type of `shaped`: fields that may be `Unsaid` may be missing. */
type Shapeable<Data> = Data extends readonly (infer One)[]
  ? readonly Shapeable<One>[]
  : Data extends object
    ? {
        readonly [K in keyof Data as Extract<Absent, Data[K]> extends never ? K : never]: Shapeable<Data[K]>;
      } & {
        readonly [K in keyof Data as Extract<Absent, Data[K]> extends never ? never : K]?:
          | Shapeable<Data[K]>
          | null
          | undefined;
      }
    : Data;

type KeyOf<Thing> = Thing extends unknown ? keyof Thing : never;

/**
 * Gives type `never` to each field of the shape, at any depth, that `Thing` lacks, so that the compiler
 * reports it.
 */
type Lacking<Data, Thing> = Data extends readonly (infer One)[]
  ? Thing extends readonly (infer Each)[]
    ? readonly Lacking<One, Each>[]
    : unknown
  : Data extends object
    ? { readonly [K in Exclude<keyof Data, KeyOf<Thing>>]: never } & (Thing extends object
        ? {
            readonly [K in keyof Thing & keyof Data]?: Lacking<
              NonNullable<Data[K]>,
              NonNullable<Thing[K]>
            > | null;
          }
        : unknown)
    : unknown;

/**
 * Picks the fields of a shape from `thing`, at any depth and in the order of the shape. Missing values become
 * null, false or an empty list. The compiler reports fields of the shape that the type of `thing` lacks.
 */
export function shaped<Shape extends z.ZodType, Thing extends Shapeable<DataOf<Shape>>>(
  shape: Shape,
  thing: Thing & Lacking<DataOf<Shape>, Thing>,
): DataOf<Shape> {
  return cutTo(shape, thing) as DataOf<Shape>;
}

function cutTo(shape: z.core.$ZodType, thing: unknown): unknown {
  const { def } = shape._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'union') {
    const [some, none] = def.options;
    const isNullable = some !== undefined && none?._zod.def.type === 'null';
    return isNullable && thing != null ? cutTo(some, thing) : (thing ?? null);
  }
  if (def.type === 'array')
    return ((thing ?? []) as readonly unknown[]).map((one) => cutTo(def.element, one));
  if (def.type === 'boolean') return thing ?? false;
  if (def.type !== 'object' || thing == null) return thing ?? null;
  const fields = thing as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(def.shape).map(([key, of]) => [key, cutTo(of, fields[key])]));
}
