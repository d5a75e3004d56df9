import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { inContent } from '../../content-paths.ts';
import { type Compared, compareAll } from '../../prints/compare.ts';
import { nearestPrinted } from '../../prints/nearest.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { sourcesIn } from '../sources-in.ts';

/** Checks that dates, numbers, codes, names and titles occur in the fingerprint of their source. */
export function* printedInSources(context: Context): Iterable<Diagnostic> {
  yield* printsNamed(context);
  const compared = compareAll(context.source);
  const names = [...new Set(compared.flatMap(namesIn))];
  for (const { source, prints, findings, unneeded } of compared) {
    for (const { claim, verdict, position } of findings) {
      const facts = {
        what: claim.kind,
        words: claim.words,
        source: source.title,
        places: claim.places,
        nearest: nearestPrinted(prints, claim, names),
      };
      yield verdict === 'nowhere' ? diagnose('H620', position, facts) : diagnose('H621', position, facts);
    }
    for (const { words, position } of unneeded) yield diagnose('H625', position, { words });
  }
}

/** Names and words in other claims, as suggestions. */
function namesIn({ claims }: Compared): readonly string[] {
  return claims.flatMap(({ kind, words }) => (kind === 'name' || kind === 'words' ? [words] : []));
}

function* printsNamed({ source }: Context): Iterable<Diagnostic> {
  const there = new Set(source.prints.map(({ name }) => name));
  const named = new Set<string>();
  for (const { file, keys, source: one } of sourcesIn(source)) {
    if (one.print === undefined) continue;
    named.add(one.print);
    if (there.has(one.print) || source.broken.has(inContent(source.id, one.print))) continue;
    const nearest = near(one.print, [...there]);
    if (nearest !== null) named.add(nearest);
    yield diagnose('H623', file.at([...keys, 'print']), { name: one.print, nearest });
  }
  for (const { file, name } of source.prints)
    if (!named.has(name)) yield diagnose('H624', { file, line: 1, column: 1, length: 1 }, { name });
}
