import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Heading } from '../../1-read/markdown/passages.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { numbered, numberedAs, patternOf } from '../heading-number.ts';
import { areIdsUnclear, type Item, itemsOf } from '../items-of.ts';
import type { Context } from '../rule.ts';

/** Checks that a heading that looks like a measure or section is listed as one. */
export function* headingsListed({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) if (!areIdsUnclear(file)) yield* unlisted(file);
}

/** A heading, the item that it belongs to, and the heading above it. */
interface Placed {
  readonly heading: Heading;
  readonly item: Item | null;
  readonly parent: Heading | null;
}

function* unlisted(file: EditionFile): Iterable<Diagnostic> {
  const items = itemsOf(file);
  const placed = placedIn(file, new Map(items.map((item) => [item.id, item])));
  const found = new Set(placed.map(({ heading }) => heading.id));
  // A heading similar to a missing id is a misspelling, which another rule reports.
  const lost = items.filter(({ id }) => !found.has(id)).map(({ id }) => id);
  for (const one of placed) {
    const { heading, item } = one;
    if (item !== null || heading.id === '' || nearest(heading.id, lost) !== null) continue;
    const kind = kindOf(one, placed, items);
    if (kind === null) continue;
    const { line, id, title } = heading;
    const { length } = file.body.source.split('\n')[line - file.body.firstLine] ?? '';
    yield diagnose('H464', { file: file.file, line, column: 1, length }, { kind, heading: title, id });
  }
}

function placedIn({ body }: EditionFile, items: ReadonlyMap<string, Item>): readonly Placed[] {
  let above: readonly Heading[] = [];
  return body.passages.flatMap(({ heading }) => {
    if (!heading) return [];
    above = above.filter(({ depth }) => depth < heading.depth);
    const parent = above.at(-1) ?? null;
    above = [...above, heading];
    return [{ heading, item: items.get(heading.id) ?? null, parent }];
  });
}

/**
 * What kind of item an unlisted heading seems to be, by its id, number or position; null if it does not look
 * like one.
 */
function kindOf(one: Placed, placed: readonly Placed[], items: readonly Item[]): Item['kind'] | null {
  const { heading, parent } = one;
  const alike = items.filter(({ id }) => /\d/.test(id) && shapeOf(id) === shapeOf(heading.id));
  // If both kinds have ids of this form, the neighbouring headings decide.
  const siblings = placed.filter((other) => other.parent === parent && other.heading.depth === heading.depth);
  const kinds = new Set(siblings.flatMap(({ item }) => item?.kind ?? []));
  const kind = kinds.size === 1 ? ([...kinds][0] ?? null) : null;
  if (alike.length > 0)
    return kind ?? (alike.every((item) => item.kind === 'section') ? 'section' : 'measure');
  if (kind === null) return null;
  const { number } = numbered(heading.title);
  const patterns = siblings.flatMap(({ heading: { title }, item }) =>
    item === null ? [] : patternOf(numberedAs(title, item.title).number),
  );
  if (number !== '' && patterns.includes(patternOf(number))) return kind;
  const at = siblings.indexOf(one);
  const isBetween = siblings[at - 1]?.item != null && siblings[at + 1]?.item != null;
  return kind === 'measure' && isBetween ? kind : null;
}

/** The form of an id: f1-12 and f2-3 have the same. */
function shapeOf(id: string): string {
  return id.replace(/\d+/g, '9');
}
