import type { Nodes, Paragraph, Root } from 'mdast';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nodesIn } from './nodes.ts';
import type { At } from './position.ts';

/** Reports lines meant to stand alone, as rows, items or paragraphs, that are joined to the line before. */
export function checkJoinedLines(tree: Root, source: string, at: At): readonly Diagnostic[] {
  if (!MAY_HOLD.test(source)) return [];
  const afterTables = new Set(tree.children.filter((_, index) => tree.children[index - 1]?.type === 'table'));
  return nodesIn(tree).flatMap((node) =>
    node.type === 'paragraph' ? joinedLine(node, source, at, afterTables.has(node)) : [],
  );
}

const ROW = /^\s*[|｜].*[|｜]/;
const CELLS = /\S\t+\S/;
const ITEM =
  /^[ \u3000]*(?:[・●○◯■□◆◇▪•‣※①-⑳]|[(（]?[\d０-９]{1,2}[)）．.](?!\d)|[(（][ア-ンa-z一二三四五六七八九十][)）])/;
const INDENTED = /^\u3000/;
const MAY_HOLD = new RegExp(
  `${ROW.source}|${CELLS.source}|\\n(?:${ITEM.source.slice(1)}|${INDENTED.source.slice(1)})`,
  'm',
);
const HARD_BREAK = /(?: {2}|\\|<br *\/?>)$/;

function joinedLine(
  { position }: Paragraph,
  source: string,
  at: At,
  isAfterTable: boolean,
): readonly Diagnostic[] {
  const start = position?.start.offset ?? 0;
  const lines = source.slice(start, position?.end.offset ?? 0).split('\n');
  const isJoined = (index: number) => index > 0 && !HARD_BREAK.test(lines[index - 1] ?? '');
  const rows = lines.filter((line) => ROW.test(line));
  const isFullWidth = rows.some((line) => line.includes('｜'));
  const kinds = [
    {
      by: isFullWidth ? 'full-width bar' : isAfterTable ? 'gap' : 'bar',
      isSuch: (line: string) => ROW.test(line) && (rows.length > 1 || isAfterTable),
    },
    {
      by: 'tab',
      isSuch: (line: string) => CELLS.test(line) && lines.filter((one) => CELLS.test(one)).length > 1,
    },
    { by: 'mark', isSuch: (line: string, index: number) => ITEM.test(line) && isJoined(index) },
    { by: 'indent', isSuch: (line: string, index: number) => INDENTED.test(line) && isJoined(index) },
  ] as const;
  for (const { by, isSuch } of kinds) {
    const index = lines.findIndex(isSuch);
    if (index < 0) continue;
    const before = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
    return [diagnose('H040', at(start + before, lines[index]?.length ?? 1), { by })];
  }
  return [];
}

/** Reports text that its indentation turns into code. */
export function checkIndentedCode(tree: Root, source: string, at: At): readonly Diagnostic[] {
  return nodesIn(tree).flatMap((node) => (isIndentedCode(node, source) ? [indented(node, source, at)] : []));
}

function isIndentedCode({ type, position }: Nodes, source: string): boolean {
  return type === 'code' && !/^(?:`{3}|~{3})/.test(source.slice(position?.start.offset ?? 0));
}

function indented({ position }: Nodes, source: string, at: At): Diagnostic {
  const start = position?.start.offset ?? 0;
  const [line = ''] = source.slice(start).split('\n', 1);
  return diagnose('H042', at(start, Math.max(1, line.length)), {});
}
