import { z } from 'zod';
import { isRecord } from '../../is-record.ts';
import { passedOn } from './passed-on.ts';

/**
 * An object whose kind is given by which key it has (`establish:`, `merge:` …). Only the schema of that kind
 * reports issues, so an editor reads one message instead of one for each kind.
 */
export function keyed<S extends Readonly<Record<string, z.ZodObject>>>(kinds: S) {
  const names = Object.keys(kinds);
  type Output = { [K in keyof S]: z.infer<S[K]> & { readonly kindKey: K } }[keyof S];
  return z
    .unknown()
    .transform((value, context): Output => {
      const present = isRecord(value) ? names.filter((name) => Object.hasOwn(value, name)) : [];
      const name = present[0];
      const kind = name === undefined ? undefined : kinds[name];
      if (name === undefined || kind === undefined || present.length > 1) {
        context.issues.push({ code: 'custom', input: value, params: { oneKeyOf: names, present } });
        return z.NEVER;
      }
      const read = kind.safeParse(value);
      if (read.success) return { ...read.data, kindKey: name } as unknown as Output;
      return passedOn(read.error, value, context);
    })
    .meta({ kinds });
}
