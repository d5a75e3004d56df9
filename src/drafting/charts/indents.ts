/** The indentation and bullet before a name. */
interface Indent {
  readonly width: number;
  /** ・ or ■. All line characters of a drawn tree count as the same mark. */
  readonly mark: string;
  readonly name: string;
}

const WIDTHS: Readonly<Record<string, number>> = { ' ': 1, '\u00a0': 1, '\t': 4 };
const BEFORE =
  /^((?:[\s\u3000│┃|｜]|[+`\\](?=-))*)((?:[├└┣┗┌┬┏┳╰╭─━]+[\s\u3000]*)|(?:(?:[・･•●○◎◆◇■□▪▫▶▷➢]|[-－–—―]+)[\s\u3000]*))?/u;

export function indentOf(cell: string): Indent {
  const [all = '', blank = '', mark = ''] = BEFORE.exec(cell) ?? [];
  const width = [...blank].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 2), 0);
  return {
    width,
    mark: /[├└┣┗┌┬┏┳╰╭─━]/.test(mark) ? '├' : mark.trim(),
    name: cell.slice(all.length).trim(),
  };
}

/** The ancestors of a name, nearest last. */
export type Above = readonly Indent[];

/**
 * The ancestors of `next`, given the ancestors of the previous name. A new mark at the same width means one
 * level deeper. Null if the width lies between two ancestors.
 */
export function aboveOf(above: Above, next: Indent): Above | null {
  const level = above.findLastIndex(({ width, mark }) => width === next.width && mark === next.mark);
  if (level >= 0) return above.slice(0, level);
  const nearer = above.filter(({ width }) => width <= next.width);
  const last = nearer.at(-1);
  const isBetween = nearer.length < above.length && last?.width !== next.width;
  return isBetween ? null : nearer;
}
