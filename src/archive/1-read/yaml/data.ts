import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { limits } from '../files.ts';
import { shownCharacter, unseenIn } from '../unseen.ts';
import type { At } from './lines.ts';
import { type Aliases, type Fields, keyOf, type Node, rangeOf } from './nodes.ts';

interface Converting {
  readonly aliases: Aliases;
  readonly position: At;
  readonly diagnostics: Diagnostic[];
  /** Whether values may contain invisible characters. */
  readonly mayHide: boolean;
}

/**
 * Plain data in which every scalar is a string or null. Undefined if a limit is exceeded, which is reported.
 */
export function dataOf(root: Node | null, converting: Converting): unknown {
  try {
    return convert(root, 0, converting);
  } catch (error) {
    if (!(error instanceof Bound)) throw error;
    converting.diagnostics.push(error.told);
    return undefined;
  }
}

function convert(node: Node | null, level: number, converting: Converting): unknown {
  const { aliases, position } = converting;
  if (level > limits.depth) throw tooMuch('levels', limits.depth, node, position);
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar': {
      const { value, style } = node;
      if (value.length > limits.letters) throw tooMuch('letters', limits.letters, node, position);
      reportUnseen(value, node, converting);
      return style === 'plain' && (value === '' || value === 'null' || value === '~') ? null : value;
    }
    case 'list':
      return node.items.map((item) => convert(item, level + 1, converting));
    case 'fields':
      return recordOf(node, level, converting);
    case 'alias':
      if (++aliases.expansions > limits.aliases)
        throw new Bound(diagnose('H013', position(...rangeOf(node)), { limit: limits.aliases }));
      return convert(aliases.resolve(node), level + 1, converting);
  }
}

function recordOf({ pairs }: Fields, level: number, converting: Converting): Record<string, unknown> {
  const { position, diagnostics } = converting;
  const result: Record<string, unknown> = {};
  const seen = new Map<string, Node | null>();
  for (const pair of pairs) {
    const key = keyOf(pair);
    const node = pair.key;
    const place = () => position(...rangeOf(node));
    if (key.length > limits.lettersOfKey) throw tooMuch('letters', limits.lettersOfKey, node, position);
    const first = seen.get(key);
    if (first !== undefined) {
      diagnostics.push(diagnose('H012', place(), { key, first: position(...rangeOf(first)).line }));
      continue;
    }
    seen.set(key, node);
    reportUnseen(key, node, converting);
    // Assigning to `__proto__` would set the prototype and lose the value.
    if (key === '__proto__') diagnostics.push(diagnose('H101', place(), { key, nearest: null, known: [] }));
    else result[key] = convert(pair.value, level + 1, converting);
  }
  return result;
}

/** Reports invisible characters that come from escapes. The raw text was checked before. */
function reportUnseen(
  value: string,
  node: Node | null,
  { position, diagnostics, mayHide }: Converting,
): void {
  const unseen = mayHide ? unseenIn(value) : null;
  if (!unseen) return;
  const facts = { shown: shownCharacter(unseen.character), kind: unseen.kind };
  diagnostics.push(diagnose('H006', position(...rangeOf(node)), facts));
}

function tooMuch(what: 'levels' | 'letters', limit: number, node: Node | null, position: At): Bound {
  return new Bound(diagnose('H014', position(...rangeOf(node)), { what, limit }));
}

class Bound extends Error {
  readonly told: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.code);
    this.told = diagnostic;
  }
}
