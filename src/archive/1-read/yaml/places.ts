import type { Position } from '#diagnostics/diagnostic.ts';
import type { At } from './lines.ts';
import { type Aliases, type Fields, keyOf, type Node, type Pair, rangeOf, type Scalar } from './nodes.ts';

export type Keys = readonly (string | number)[];

/** The position of a key or value; for a missing key, that of the nearest existing parent. */
export type PositionOf = (keys: Keys, part?: 'key' | 'value') => Position;

/** `top`: the position to use if there is no better one. */
export function positionsOfKeys(
  root: Node | null,
  aliases: Aliases,
  position: At,
  top: Position,
): PositionOf {
  const pairOf = pairFinder();
  const word = ({ from, to }: Scalar): Position => {
    const place = position(from, to);
    return place.length === to - from ? { ...place, isWord: true } : place;
  };
  return (keys, part = 'value') => {
    let node = root;
    let best = top;
    for (const [depth, key] of keys.entries()) {
      if (node?.kind === 'alias') node = aliases.resolve(node);
      if (node?.kind === 'fields') {
        const pair = pairOf(node, String(key));
        // A single value may stand for a list of one item.
        if (!pair && key === 0) continue;
        if (!pair) return best;
        best = position(...rangeOf(pair.key));
        node = pair.value;
        if (depth < keys.length - 1) continue;
        if (part === 'key' && isWrittenWord(pair.key)) return word(pair.key);
        if (part === 'value' && isWrittenWord(node)) return word(node);
      } else if (node?.kind === 'list') {
        const item: Node | null = node.items[Number(key)] ?? null;
        if (!item) return best;
        best = position(...rangeOf(item));
        node = item;
        if (depth === keys.length - 1 && isWrittenWord(item)) return word(item);
      } else {
        // A single value may stand for a list of one item, or for the fields parsed from it.
        return isWrittenWord(node) ? word(node) : best;
      }
    }
    return best;
  };
}

function isWrittenWord(node: Node | null): node is Scalar {
  return node?.kind === 'scalar' && node.to > node.from;
}

/** Finds the first pair of a key through an index, instead of searching the pairs each time. */
function pairFinder(): (fields: Fields, key: string) => Pair | undefined {
  const known = new WeakMap<Fields, ReadonlyMap<string, Pair>>();
  return (fields, key) => {
    const pairs = known.get(fields) ?? new Map(fields.pairs.toReversed().map((pair) => [keyOf(pair), pair]));
    known.set(fields, pairs);
    return pairs.get(key);
  };
}
