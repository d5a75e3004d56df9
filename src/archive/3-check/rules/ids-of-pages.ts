import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Written } from '../../1-read/source.ts';
import { isPageId, type pageIds } from '../../page-ids.ts';
import { itemsOf } from '../items-of.ts';
import type { Context } from '../rule.ts';

/** Checks that ids of headings, sections and measures are not used by the page itself. */
export function* idsOfPages({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) yield* headings(file, 'reorganization', new Set());
  for (const file of source.editions) {
    const headed = new Set<string>();
    for (const { id, keys } of itemsOf(file)) {
      if (!isPageId('edition', id)) continue;
      headed.add(id);
      yield diagnose('H027', file.at([...keys, 'id']), { id });
    }
    yield* headings(file, 'edition', headed);
  }
}

function* headings(
  file: Written<unknown>,
  kind: keyof typeof pageIds,
  headed: ReadonlySet<string>,
): Iterable<Diagnostic> {
  for (const { heading } of file.body.passages) {
    if (heading === null || headed.has(heading.id) || !isPageId(kind, heading.id)) continue;
    const position = { file: file.file, line: heading.line, column: 1, length: heading.title.length + 3 };
    yield diagnose('H027', position, { id: heading.id });
  }
}
