import type { Position } from '#diagnostics/diagnostic.ts';
import type { At } from './lines.ts';
import { type Aliases, type Fields, keyOf, type Node, type Pair, rangeOf, type Scalar } from './nodes.ts';

export type Keys = readonly (string | number)[];

/** Where a key or its value stands; where a key is missing, the nearest thing above it. */
export type PlaceOf = (keys: Keys, part?: 'key' | 'value') => Position;

/** Where what keys lead to stands in the text. `top`: where nothing else can be said. */
export function placesIn(root: Node | null, aliases: Aliases, position: At, top: Position): PlaceOf {
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
        // One thing may stand for a list of one.
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
        // One value may stand for a list of one, or for what is read out of it.
        return isWrittenWord(node) ? word(node) : best;
      }
    }
    return best;
  };
}

function isWrittenWord(node: Node | null): node is Scalar {
  return node?.kind === 'scalar' && node.to > node.from;
}

/** The first pair of a key, found without walking past all the others each time. */
function pairFinder(): (fields: Fields, key: string) => Pair | undefined {
  const known = new WeakMap<Fields, ReadonlyMap<string, Pair>>();
  return (fields, key) => {
    const pairs = known.get(fields) ?? new Map(fields.pairs.toReversed().map((pair) => [keyOf(pair), pair]));
    known.set(fields, pairs);
    return pairs.get(key);
  };
}
