import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Position } from '#diagnostics/diagnostic.ts';
import type { Tree } from '../yaml.ts';
import { type Aliases, keyOf, rangeOf } from './nodes.ts';

/** Where what keys lead to stands in the text. `top`: where nothing else can be said. */
export function placesIn(
  root: Node | null,
  aliases: Aliases,
  position: (from: number, to: number) => Position,
  top: Position,
): Tree['at'] {
  const pairOf = pairFinder();
  const word = (node: Scalar): Position => {
    const [from, to] = rangeOf(node);
    const place = position(from, to);
    return place.length === to - from ? { ...place, isWord: true } : place;
  };
  return (keys, part = 'value') => {
    let node: Node | null | undefined = root;
    let best = top;
    for (const [depth, key] of keys.entries()) {
      if (isAlias(node)) node = aliases.resolve(node);
      if (isMap(node)) {
        const pair = pairOf(node, String(key));
        if (!pair) return best;
        best = position(...rangeOf(pair.key as Node | null));
        node = pair.value as Node | null;
        if (depth < keys.length - 1) continue;
        if (part === 'key' && isScalar(pair.key) && isWritten(pair.key)) return word(pair.key);
        if (part === 'value' && isScalar(node) && isWritten(node)) return word(node);
      } else if (isSeq(node)) {
        const item = node.items[Number(key)] as Node | undefined;
        if (!item) return best;
        best = position(...rangeOf(item));
        node = item;
        if (depth === keys.length - 1 && isScalar(item) && isWritten(item)) return word(item);
      } else {
        // One value may stand for a list of one, or for what is read out of it.
        return isScalar(node) && isWritten(node) ? word(node) : best;
      }
    }
    return best;
  };
}

function isWritten({ range }: Node): boolean {
  return range !== null && range !== undefined && range[1] > range[0];
}

/** The first pair of a key, found without walking past all the others each time. */
function pairFinder(): (map: YAMLMap, key: string) => Pair | undefined {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map, key) => {
    const known = pairs.get(map) ?? new Map(map.items.toReversed().map((pair) => [keyOf(pair), pair]));
    pairs.set(map, known);
    return known.get(key);
  };
}
