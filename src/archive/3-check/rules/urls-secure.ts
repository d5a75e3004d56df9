import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context } from '../rule.ts';
import { addressesIn } from '../strings-in.ts';

/** Checks that URLs begin with `https://`. */
export function* urlsSecure({ source }: Context): Iterable<Diagnostic> {
  const { municipality, charts, reorganizations, editions } = source;
  for (const file of [municipality, ...charts, ...reorganizations, ...editions]) {
    if (!file) continue;
    for (const { text, keys } of addressesIn(file.data))
      if (/^http:/i.test(text)) yield diagnose('H112', file.at(keys), { url: text });
  }
}
