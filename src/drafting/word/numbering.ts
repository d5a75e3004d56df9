// Numbers before paragraphs of a list. A file contains only how they are computed.
import type { Piece } from '../tables/xml.ts';
import { listNumber } from './list-number.ts';

/** The list of a paragraph, and how deep in it the paragraph is. */
export interface NumberPlace {
  readonly list: string;
  readonly depth: number;
}

interface Level {
  start: number;
  format: string;
  /** For example 第%1条: %1 is the number of the first level. */
  pattern: string;
}

type Levels = Map<number, Level>;

export interface Numbering {
  /** The levels of the lists that lists are made of, by id. */
  readonly kinds: ReadonlyMap<string, Levels>;
  /** By the id of the list: its kind, and numbers at which it begins again. */
  readonly lists: ReadonlyMap<string, { kind: string; readonly starts: Map<number, number> }>;
}

export function numberingIn(pieces: Iterable<Piece>): Numbering {
  const kinds = new Map<string, Levels>();
  const lists = new Map<string, { kind: string; readonly starts: Map<number, number> }>();
  let levels: Levels = new Map();
  let level: Level | null = null;
  let list = { kind: '', starts: new Map<number, number>() };
  let overridden = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'open') continue;
    const { name, attributes } = piece;
    const value = attributes.get('val') ?? '';
    if (name === 'abstractNum') {
      levels = new Map();
      kinds.set(attributes.get('abstractNumId') ?? '', levels);
    } else if (name === 'num') {
      // Levels of a single list are rare, and would change those of its kind.
      levels = new Map();
      list = { kind: '', starts: new Map() };
      lists.set(attributes.get('numId') ?? '', list);
    } else if (name === 'lvl') {
      level = { start: 1, format: 'decimal', pattern: '' };
      levels.set(Number(attributes.get('ilvl') ?? 0), level);
    } else if (name === 'abstractNumId') list.kind = value;
    else if (name === 'lvlOverride') overridden = Number(attributes.get('ilvl') ?? 0);
    else if (name === 'startOverride') list.starts.set(overridden, Number(value));
    else if (level && name === 'start') level.start = Number(value);
    else if (level && name === 'numFmt') level.format = value;
    else if (level && name === 'lvlText') level.pattern = value;
  }
  return { kinds, lists };
}

/** Counts the paragraphs of lists, in the order of the document. Null if a number cannot be computed. */
export function numbersOf({ kinds, lists }: Numbering): (place: NumberPlace) => string | null {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, depth }) => {
    const list = lists.get(id);
    const levels = kinds.get(list?.kind ?? '');
    const level = levels?.get(depth);
    if (list === undefined) return '';
    if (levels === undefined || level === undefined) return null;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const restart = list.starts.get(depth);
    const isRestarted = restart !== undefined && !begun.has(`${id} ${depth}`);
    begun.add(`${id} ${depth}`);
    const before = isRestarted ? undefined : count[depth];
    count[depth] = before === undefined ? (restart ?? level.start) : before + 1;
    count.length = depth + 1;
    if (level.format === 'bullet') return bullet(level.pattern);
    let isKnown = true;
    const shown = level.pattern.replace(/%([1-9])/g, (_, digit) => {
      const own = levels.get(Number(digit) - 1);
      const number = own && listNumber(own.format, count[Number(digit) - 1] ?? own.start);
      isKnown &&= typeof number === 'string';
      return number ?? '';
    });
    return isKnown ? shown : null;
  };
}

/** Bullets are often letters of a font of symbols. */
function bullet(pattern: string): string {
  return /^[\p{Co}\s]*$/u.test(pattern) || /^[a-z]$/i.test(pattern) ? '・' : pattern;
}
