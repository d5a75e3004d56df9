import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { inContent } from '../../content-paths.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { sourcesIn } from '../sources-in.ts';

/**
 * Checks that kept copies named by sources exist and have a licence, and that every copy is named by a
 * source.
 */
export function* sourcesKept({ source }: Context): Iterable<Diagnostic> {
  const there = new Map(source.kept.map((kept) => [kept.name, kept]));
  const named = new Set<string>();
  for (const { file, keys, source: cited } of sourcesIn(source)) {
    const { kept: name, licence } = cited;
    if (name === undefined) continue;
    named.add(name);
    const isRefused = source.broken.has(inContent(source.id, name));
    if (!there.has(name) && !isRefused) {
      const nearest = near(name, [...there.keys()]);
      yield diagnose('H609', file.at([...keys, 'kept']), { name, nearest });
      if (nearest !== null) named.add(nearest);
    }
    if (licence === undefined) yield diagnose('H611', file.at([...keys, 'kept']), { name });
  }
  for (const { file, name } of source.kept)
    if (!named.has(name)) yield diagnose('H610', { file, line: 1, column: 1, length: 1 }, { name });
}
