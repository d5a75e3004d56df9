import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context } from '../rule.ts';

/** Checks that corrections are not dated after the as-of date, and change something. */
export function* correctionsDated({ source, asOf }: Context): Iterable<Diagnostic> {
  const { municipality, units, charts, reorganizations, editions } = source;
  for (const file of [municipality, units, ...charts, ...reorganizations, ...editions]) {
    for (const [index, { on, was, now }] of (file?.data.corrections ?? []).entries()) {
      if (!file) continue;
      if (on > asOf) yield diagnose('H602', file.at(['corrections', index, 'on']), { on, asOf });
      if (was === now) yield diagnose('H627', file.at(['corrections', index, 'now']), { now });
    }
  }
}
