// Inserts and removes entries of a collection without touching other lines.
import type { YAMLMap, YAMLSeq } from 'yaml';
import { columnOf, entryRange, isBlock, lineEnd, lineStart } from './source.ts';

/** Replaces the text between two offsets. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function spliced(text: string, splices: readonly Splice[]): string {
  return (
    splices
      // At the same offset, apply the removal first so that the insertion ends up before it.
      .toSorted((a, b) => b.from - a.from || b.to - a.to)
      .reduce((all, { from, to, text: put }) => all.slice(0, from) + put + all.slice(to), text)
  );
}

/** Column of the entries of a block collection. */
export function indentOf(collection: YAMLMap | YAMLSeq, text: string): number {
  return columnOf(text, entryRange(collection, 0, text)[0]);
}

/** Inserts formatted entries before an index. The collection must not be empty. */
export function insertion(
  collection: YAMLMap | YAMLSeq,
  index: number,
  written: readonly string[],
  text: string,
): Splice {
  const previous = index === 0 ? null : entryRange(collection, index - 1, text);
  if (isBlock(collection)) {
    if (previous !== null) return at(lineEnd(text, previous[1]), `\n${written.join('\n')}`);
    const first = entryRange(collection, 0, text)[0];
    const pad = ' '.repeat(columnOf(text, first));
    return at(first, `${written.join('\n').trimStart()}\n${pad}`);
  }
  if (previous !== null) return at(previous[1], `, ${written.join(', ')}`);
  return at(entryRange(collection, 0, text)[0], `${written.join(', ')}, `);
}

/** Removes an entry. The collection must have another one. */
export function removal(collection: YAMLMap | YAMLSeq, index: number, text: string): Splice {
  const [from, to] = entryRange(collection, index, text);
  const next = index + 1 < collection.items.length ? entryRange(collection, index + 1, text)[0] : null;
  if (!isBlock(collection)) {
    if (index === 0) return { from, to: next ?? to, text: '' };
    return { from: entryRange(collection, index - 1, text)[1], to, text: '' };
  }
  const [start, end] = [lineStart(text, from), lineEnd(text, to)];
  if (text.slice(start, from).trim() === '')
    return end < text.length
      ? { from: start, to: end + 1, text: '' }
      : { from: Math.max(0, start - 1), to: end, text: '' };
  // The entry shares a line with a dash; the next entry takes its place.
  const isBare = next !== null && text.slice(end, next).trim() === '';
  return { from, to: isBare ? next : end, text: '' };
}

function at(offset: number, text: string): Splice {
  return { from: offset, to: offset, text };
}
