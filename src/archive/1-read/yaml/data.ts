import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { limits } from '../files.ts';
import { shownCharacter, unseenIn } from '../unseen.ts';
import { type Aliases, keyOf, rangeOf } from './nodes.ts';

interface Converting {
  readonly aliases: Aliases;
  readonly position: (from: number, to: number) => Position;
  readonly diagnostics: Diagnostic[];
}

/** Plain data in which every scalar is a string or null; undefined, and told, where there would be too much of it. */
export function dataOf(root: Node | null, converting: Converting): unknown {
  try {
    return convert(root, 0, converting);
  } catch (error) {
    if (!(error instanceof Bound)) throw error;
    converting.diagnostics.push(
      error.code === 'H013'
        ? diagnose('H013', error.position, { limit: limits.aliases })
        : diagnose('H014', error.position, { what: 'levels', limit: limits.depth }),
    );
    return undefined;
  }
}

function convert(node: Node | null | undefined, level: number, converting: Converting): unknown {
  const { aliases, position } = converting;
  if (level > limits.depth) throw new Bound('H014', position(...rangeOf(node)));
  if (node === null || node === undefined) return null;
  if (isAlias(node)) {
    if (++aliases.expansions > limits.aliases) throw new Bound('H013', position(...rangeOf(node)));
    return convert(aliases.resolve(node), level + 1, converting);
  }
  if (isScalar(node)) {
    const value = String(node.value ?? '');
    tellUnseen(value, node, converting);
    return node.type === 'PLAIN' && (value === '' || value === 'null' || value === '~') ? null : value;
  }
  if (isSeq(node)) return node.items.map((item) => convert(item as Node, level + 1, converting));
  return isMap(node) ? recordOf(node, level, converting) : null;
}

function recordOf(map: YAMLMap, level: number, converting: Converting): Record<string, unknown> {
  const { position, diagnostics } = converting;
  const result: Record<string, unknown> = {};
  const seen = new Map<string, Node | null>();
  for (const pair of map.items) {
    const key = keyOf(pair);
    const node = pair.key as Node | null;
    const place = () => position(...rangeOf(node));
    const first = seen.get(key);
    if (first !== undefined) {
      diagnostics.push(diagnose('H012', place(), { key, first: position(...rangeOf(first)).line }));
      continue;
    }
    seen.set(key, node);
    tellUnseen(key, node, converting);
    // An object would take it for something else, and what stands there would be lost without a word.
    if (key === '__proto__') diagnostics.push(diagnose('H101', place(), { key, nearest: null, known: [] }));
    else result[key] = convert(pair.value as Node | null, level + 1, converting);
  }
  return result;
}

/** What came by an escape: what stands in the file itself was looked at before. */
function tellUnseen(value: string, node: Node | null, { position, diagnostics }: Converting): void {
  const unseen = unseenIn(value);
  if (!unseen) return;
  const facts = { shown: shownCharacter(unseen.character), kind: unseen.kind };
  diagnostics.push(diagnose('H006', position(...rangeOf(node)), facts));
}

class Bound extends Error {
  readonly code: 'H013' | 'H014';
  readonly position: Position;
  constructor(code: 'H013' | 'H014', position: Position) {
    super(code);
    this.code = code;
    this.position = position;
  }
}
