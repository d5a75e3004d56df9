import type {
  Code,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';

/**
 * A fast parser for the common subset of Markdown: paragraphs, headings, simple lists and tables, bold text
 * and code fences. Its nodes equal those of the library (a property test compares them). Null if the text
 * uses anything else: then the library parses all of it.
 */
export function parsePlainMarkdown(source: string): Root | null {
  if (source === '' || UNUSUAL.test(source)) return null;
  const lines = linesIn(source);
  const children: RootContent[] = [];
  for (let at = 0; at < lines.length; ) {
    const { text } = lines[at] as Line;
    if (text === '') {
      at++;
      continue;
    }
    const read = blockOf(text)(lines, at);
    if (read === null) return null;
    children.push(read.node);
    at = read.next;
  }
  const { number, from, text } = lines.at(-1) as Line;
  const start = { line: 1, column: 1, offset: 0 };
  return {
    type: 'root',
    children,
    position: { start, end: { line: number, column: text.length + 1, offset: from + text.length } },
  };
}

// Tabs, carriage returns, NUL and BOM.
const UNUSUAL = /[\t\r\0\uFEFF]/;

type Point = NonNullable<Root['position']>['start'];

interface Line {
  /** From 1. */
  readonly number: number;
  /** Its offset in the source. */
  readonly from: number;
  readonly text: string;
}

function linesIn(source: string): readonly Line[] {
  let from = 0;
  return source.split('\n').map((text, index) => {
    const line = { number: index + 1, from, text };
    from += text.length + 1;
    return line;
  });
}

type ReadBlock = (
  lines: readonly Line[],
  at: number,
) => { readonly node: RootContent; readonly next: number } | null;

function blockOf(text: string): ReadBlock {
  if (text.startsWith('#')) return heading;
  if (text.startsWith('|')) return table;
  if (text.startsWith('`')) return code;
  return text.startsWith('- ') ? list : paragraph;
}

// A line that may begin or continue a paragraph: no marks except bold.
const WORDS = /^(?:\*\*[\p{L}\p{N}]|(?!\d+[.)])[^\s#|:=+*`-])[^|]*$/u;

const paragraph: ReadBlock = (lines, at) => {
  let next = at;
  while (WORDS.test(lines[next]?.text ?? '')) next++;
  const after = lines[next]?.text ?? '';
  const isEnd =
    next > at && (after === '' || HEADING.test(after) || FENCE.test(after) || /^- [^\s]/.test(after));
  const children = isEnd ? phrases(lines.slice(at, next).map((line) => [line, 0, line.text.length])) : null;
  if (children === null) return null;
  const node: Paragraph = {
    type: 'paragraph',
    children,
    position: { start: point(lines[at] as Line, 0), end: endOf(lines[next - 1] as Line) },
  };
  return { node, next };
};

// A trailing `#` would not belong to the text.
const HEADING = /^(#{1,6}) (?=[^\s#])(?:.*[^#])?$/;

const heading: ReadBlock = (lines, at) => {
  const line = lines[at] as Line;
  const [, { length: depth } = ''] = HEADING.exec(line.text) ?? [];
  const children = depth === 0 ? null : phrases([[line, depth + 1, line.text.length]]);
  if (children === null) return null;
  const node: Heading = {
    type: 'heading',
    depth: depth as Heading['depth'],
    children,
    position: { start: point(line, 0), end: endOf(line) },
  };
  return { node, next: at + 1 };
};

/** One-line items without blank lines between them. */
const list: ReadBlock = (lines, at) => {
  const items: ListItem[] = [];
  let next = at;
  for (; lines[next]?.text.startsWith('- '); next++) {
    const line = lines[next] as Line;
    const { length } = line.text;
    const children = WORDS.test(line.text.slice(2)) ? phrases([[line, 2, length]]) : null;
    if (children === null) return null;
    const within = { start: point(line, 2), end: endOf(line) };
    items.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [{ type: 'paragraph', children, position: within }],
      position: { start: point(line, 0), end: within.end },
    });
  }
  // A line right below would continue the last item, and an item after a blank line would continue the list.
  if (
    (lines[next]?.text ?? '') !== '' ||
    /^[-+*]/.test(lines.slice(next).find(({ text }) => text !== '')?.text ?? '')
  )
    return null;
  const node: List = {
    type: 'list',
    ordered: false,
    start: null,
    spread: false,
    children: items,
    position: { start: point(lines[at] as Line, 0), end: endOf(lines[next - 1] as Line) },
  };
  return { node, next };
};

const FENCE = /^```([a-z]*)$/;

const code: ReadBlock = (lines, at) => {
  const lang = FENCE.exec(lines[at]?.text ?? '')?.[1];
  const end = lines.findIndex(({ text }, number) => number > at && text.startsWith('```'));
  if (lang === undefined || lines[end]?.text !== '```') return null;
  const node: Code = {
    type: 'code',
    lang: lang === '' ? null : lang,
    meta: null,
    value: lines
      .slice(at + 1, end)
      .map(({ text }) => text)
      .join('\n'),
    position: { start: point(lines[at] as Line, 0), end: endOf(lines[end] as Line) },
  };
  return { node, next: end + 1 };
};

const ROW = /^\|(?: +[^\s|](?:[^|]*[^\s|])? +\|)+$/;
const DELIMITERS = /^\|(?: *:?-+:? *\|)+$/;

const table: ReadBlock = (lines, at) => {
  const delimiters = lines[at + 1]?.text ?? '';
  if (!DELIMITERS.test(delimiters)) return null;
  const align = cellsIn(delimiters).map(([from, to]) => alignOf(delimiters.slice(from, to).trim()));
  const rows: TableRow[] = [];
  let next = at;
  for (; lines[next] !== undefined && lines[next]?.text !== ''; next++) {
    if (next === at + 1) continue;
    const row = rowOf(lines[next] as Line, align.length);
    if (row === null) return null;
    rows.push(row);
  }
  const node: Table = {
    type: 'table',
    align,
    children: rows,
    position: { start: point(lines[at] as Line, 0), end: endOf(lines[next - 1] as Line) },
  };
  return { node, next };
};

function rowOf(line: Line, count: number): TableRow | null {
  const { text } = line;
  const cells = ROW.test(text) ? cellsIn(text) : [];
  if (cells.length !== count) return null;
  const children: TableCell[] = [];
  for (const [from, to] of cells) {
    const own = text.slice(from, to);
    const words = phrases([[line, from + own.length - own.trimStart().length, from + own.trimEnd().length]]);
    if (words === null) return null;
    // A cell includes the bar before it, and the last cell also the closing bar.
    const end = point(line, to === text.length - 1 ? text.length : to);
    children.push({ type: 'tableCell', children: words, position: { start: point(line, from - 1), end } });
  }
  return { type: 'tableRow', children, position: { start: point(line, 0), end: endOf(line) } };
}

/** The ranges between the bars of a line that begins and ends with one. */
function cellsIn(text: string): readonly (readonly [from: number, to: number])[] {
  const bars = [...text.matchAll(/\|/g)].map(({ index }) => index);
  return bars.slice(1).map((bar, before) => [(bars[before] ?? 0) + 1, bar] as const);
}

function alignOf(delimiter: string): 'left' | 'right' | 'center' | null {
  const [isLeft, isRight] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  if (isLeft && isRight) return 'center';
  return isLeft ? 'left' : isRight ? 'right' : null;
}

type Stretch = readonly [line: Line, from: number, to: number];

// Marks of links, footnotes, code, HTML, addresses and emphasis, and spaces that would be trimmed.
const SIGN = /[\\`<>[\]&_~@]|\*{3}|www|http|^ | $/i;

/** Parses plain and bold text on consecutive lines. Null if a mark may mean something else. */
function phrases(stretches: readonly Stretch[]): PhrasingContent[] | null {
  const found: PhrasingContent[] = [];
  let text: { value: string; readonly start: Point; end: Point } | null = null;
  const flush = () => {
    if (text) found.push({ type: 'text', value: text.value, position: { start: text.start, end: text.end } });
    text = null;
  };
  for (const [line, from, to] of stretches) {
    const own = line.text.slice(from, to);
    const parts = own.split('**');
    if (SIGN.test(own) || parts.length % 2 === 0 || parts.some((part) => part.includes('*'))) return null;
    let at = from;
    for (const [number, part] of parts.entries()) {
      const end = at + part.length;
      if (number % 2 === 1) {
        if (!BOLD.test(part)) return null;
        flush();
        const inner = { start: point(line, at), end: point(line, end) };
        found.push({
          type: 'strong',
          children: [{ type: 'text', value: part, position: inner }],
          position: { start: point(line, at - 2), end: point(line, end + 2) },
        });
      } else if (part !== '' || (text !== null && number === 0)) {
        text ??= { value: '', start: point(line, at), end: point(line, end) };
        text.value += part;
        text.end = point(line, end);
      }
      at = end + 2;
    }
    if (line !== stretches.at(-1)?.[0]) {
      text ??= { value: '', start: endOf(line), end: endOf(line) };
      text.value += '\n';
      text.end = nextLine(line);
    }
  }
  flush();
  return found;
}

// Bold text that begins and ends like this is recognized whatever surrounds it.
const BOLD = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u;

function point({ number, from }: Line, at: number): Point {
  return { line: number, column: at + 1, offset: from + at };
}

function endOf(line: Line): Point {
  return point(line, line.text.length);
}

function nextLine({ number, from, text }: Line): Point {
  return { line: number + 1, column: 1, offset: from + text.length + 1 };
}
