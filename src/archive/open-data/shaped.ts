import type { z } from 'zod';

/** The data of a shape. */
export type Published<Shape extends z.ZodType> = Frozen<z.infer<Shape>>;

type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

/** What may be null may be left unsaid. */
type Sayable<Data> = {
  readonly [K in keyof Data as null extends Data[K] ? never : K]: Data[K];
} & { readonly [K in keyof Data as null extends Data[K] ? K : never]?: Data[K] | undefined };

/**
 * What a shape has of a thing, in the order of the shape: null where nothing is said. Whatever else is known of it
 * stays behind; the compiler names a field of the shape that it does not have.
 */
export function shaped<Shape extends z.ZodObject, Thing extends Sayable<Published<Shape>>>(
  shape: Shape,
  thing: Thing & Readonly<Record<Exclude<keyof Published<Shape>, keyof Thing>, never>>,
): Published<Shape> {
  const said = thing as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(shape.shape).map((key) => [key, said[key] ?? null]),
  ) as Published<Shape>;
}
