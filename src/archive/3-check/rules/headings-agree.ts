import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import type { Heading } from '../../1-read/markdown/passages.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { plain } from '../../prints/normal-form.ts';
import { isNumber, numberedAs } from '../heading-number.ts';
import { areIdsUnclear, type Item, itemsOf } from '../items-of.ts';
import type { Context } from '../rule.ts';

/** Checks that titles, numbers and sections in the frontmatter agree with the headings of the body. */
export function* headingsAgree({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    if (areIdsUnclear(file)) continue;
    const items = new Map(itemsOf(file).map((item) => [item.id, item]));
    let above: readonly Heading[] = [];
    for (const { heading } of file.body.passages) {
      if (!heading) continue;
      above = above.filter(({ depth }) => depth < heading.depth);
      const item = items.get(heading.id);
      if (item) {
        yield* compareWords(file, heading, item);
        yield* comparePlace(file, item, above, items);
      }
      above = [...above, heading];
    }
  }
}

function* compareWords(file: EditionFile, heading: Heading, item: Item): Iterable<Diagnostic> {
  const { kind, title, code } = item;
  const { number, title: rest } = numberedAs(heading.title, title);
  if (plain(rest) !== plain(title) || (number !== '' && !isNumber(number))) {
    const isKept =
      number !== '' && (code === undefined ? /^[(（]?\d+\D?$|^[①-⑳]$/.test(number) : endsAlike(code, number));
    const numbered = isKept ? `${number} ${title}` : title;
    const facts = { kind, heading: heading.title, title, numbered };
    yield diagnose('H461', positionOf(file, heading, heading.title), facts);
  } else if (number !== '' && code !== undefined && !endsAlike(code, number)) {
    yield diagnose('H462', positionOf(file, heading, number), { kind, printed: number, code });
  }
}

/** Whether a code ends with a number: 3(1)② with (1)②. 第1 and 1. count as 1. */
function endsAlike(code: string, number: string): boolean {
  const bare = (words: string) => plain(words).replace(/^第|[.:,]+$/g, '');
  const [whole, end] = [bare(code), bare(number)];
  return whole.endsWith(end)
    ? !/\d$/.test(whole.slice(0, -end.length)) || !/^\d/.test(end)
    : end.endsWith(whole);
}

function* comparePlace(
  file: EditionFile,
  { kind, title, above: stated, aboveKey, keys }: Item,
  above: readonly Heading[],
  items: ReadonlyMap<string, Item>,
): Iterable<Diagnostic> {
  const found = above.findLast(({ id }) => items.get(id)?.kind === 'section');
  const [section, other] = [items.get(stated ?? ''), items.get(found?.id ?? '')];
  if (!section || !other || section.id === other.id) return;
  yield diagnose('H463', file.at([...keys, aboveKey]), {
    kind,
    title,
    section: section.title,
    above: other.title,
  });
}

function positionOf({ file, body }: EditionFile, { line }: Heading, words: string): Position {
  const written = body.source.split('\n')[line - body.firstLine] ?? '';
  const at = written.indexOf(words);
  return at < 0
    ? { file, line, column: 1, length: Math.max(1, written.length) }
    : { file, line, column: at + 1, length: words.length };
}
