import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { shownCharacter } from '../unseen.ts';
import { type At, lineStarts } from './lines.ts';
import { type Node, nodesOf } from './nodes.ts';

/**
 * The index of the first line with excessive nesting, found before the recursive parser runs into it; null if
 * there is none.
 */
export function deepLine(text: string): number | null {
  let open = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const character of line.match(BRACKETS) ?? []) {
      if (character === '[' || character === '{') open++;
      else if (open > 0) open--;
      if (open > 200) return index;
    }
    if (line.length <= 400) continue;
    const dashes = /^[ ]*(?:- )+/.exec(line)?.[0].length ?? 0;
    if (dashes > 400) return index;
  }
  return null;
}

const BRACKETS = /[[\]{}]/g;

// Spaces other than the ASCII space that YAML requires.
const SPECIAL_SPACE = /[\u00A0\u1680\u2000-\u200B\u202F\u205F\uFEFF]/;
const SUSPECT = new RegExp(`[：\u3000${SPECIAL_SPACE.source.slice(1)}`);
const RUN = new RegExp(`^(?:\u3000+|${SPECIAL_SPACE.source}+)`);
const INDENT = new RegExp(
  `^[ ]*(?:- +)*(?:-?(?=WIDE)|[^\\s:#'"[\\]{},]+:(?=WIDE))`.replaceAll(
    'WIDE',
    `[\u3000${SPECIAL_SPACE.source.slice(1)}`,
  ),
);

/** Finds full-width colons and wrong spaces in the structure, outside quoted and block scalars. */
export function wrongWidths(
  text: string,
  root: Node | null,
  file: string,
  firstLine: number,
): readonly Diagnostic[] {
  if (!SUSPECT.test(text)) return [];
  const lines = text.split('\n');
  const suspects = lines.flatMap((line, index): { index: number; column: number; key: string | null }[] => {
    if (!SUSPECT.test(line)) return [];
    const colon = /^[ ]*(?:- +)*([A-Za-z][A-Za-z0-9_-]*|[^\s:#'"[\]{},：]+(?=：\s*(?:$|[[{])))：/.exec(line);
    if (colon) return [{ index, column: colon[0].length, key: colon[1] ?? '' }];
    const space = INDENT.exec(line);
    return space ? [{ index, column: space[0].length + 1, key: null }] : [];
  });
  if (suspects.length === 0) return [];
  const prose = proseRanges(root);
  const starts = lineStarts(text);
  return suspects.flatMap(({ index, column, key }) => {
    const offset = (starts[index] ?? 0) + column - 1;
    if (isWithin(prose, offset)) return [];
    const position: Position = { file, line: index + firstLine, column, length: 1 };
    if (key !== null)
      return [
        diagnose('H009', position, { key, isBeforeSpace: /^ |^$/.test(lines[index]?.slice(column) ?? '') }),
      ];
    const line = lines[index] ?? '';
    const [run = ''] = RUN.exec(line.slice(column - 1)) ?? [];
    const place = { ...position, length: run.length };
    if (SPECIAL_SPACE.test(run))
      return [diagnose('H026', place, { shown: shownCharacter(run[0] ?? ''), spaces: run.length })];
    // An ideographic space is as wide as two ASCII spaces.
    const isIndent = line.slice(0, column - 1).trim() === '';
    return [diagnose('H010', place, { spaces: isIndent ? 2 * run.length : 1 })];
  });
}

/** Reports values in curly quotes, which YAML takes as part of the text. */
export function curlyQuotes(root: Node | null, text: string, position: At): readonly Diagnostic[] {
  if (!/[“”„‟‘’＂]/.test(text)) return [];
  return [...nodesOf(root)].flatMap((node) => {
    if (node.kind !== 'scalar' || node.style !== 'plain') return [];
    const { value, from, to } = node;
    const quote = /^(?:[“”„‟].*[“”„‟"]|[‘’].*[‘’']|＂.*＂)$/su.exec(value)?.[0]?.[0];
    // A value with one curly quote has probably lost the other. Quotes within the text are left as printed.
    const half = quote === undefined ? /^[“”„‟＂](?!.*[“”„‟＂])/su.exec(value)?.[0] : undefined;
    if (quote === undefined && half === undefined) return [];
    const place = { ...position(from, to), isWord: !value.includes('\n') };
    return [
      diagnose('H111', place, {
        quote: quote ?? half ?? '',
        bare: quote === undefined ? value.slice(1) : value.slice(1, -1),
        isHalf: quote === undefined,
      }),
    ];
  });
}

/** The ranges of quoted and block scalars, in document order. */
function proseRanges(root: Node | null): readonly (readonly [number, number])[] {
  return [...nodesOf(root)].flatMap((node) =>
    node.kind === 'scalar' && node.style !== 'plain' ? [[node.from, node.to] as const] : [],
  );
}

function isWithin(ranges: readonly (readonly [number, number])[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return offset < (ranges[low - 1]?.[1] ?? 0);
}
