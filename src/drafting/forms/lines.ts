// A plan printed as lines of text: headings of measures, with lines such as 担当課：総務課 or sentences below them.
import { isYearly, planColumns } from '../plans/columns.ts';
import { numberStyle, openStyles } from '../tables/numbering.ts';
import { onlyWords } from '../tables/row-words.ts';
import type { Origin, Row, Sheet } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';
import { labelIn, labelledValue, planColumnOf } from './labels.ts';

/** A heading with the lines below it, up to the next heading. */
interface Part {
  readonly row: number;
  readonly title: string;
  readonly depth: number;
  /** The headings above it, the highest first. */
  readonly within: readonly string[];
  /** By heading of the column. */
  readonly values: Map<string, { readonly row: number; words: string }>;
  /** Whether it has something that only a measure has: an owner or a labelled line. */
  isMeasure: boolean;
}

const [TITLE, TEXT, OWNERS] = [planColumns.title[0], planColumns.text[0], planColumns.owners[0]];
const SECTIONS = ['大項目', '中項目', '大分類', '中分類'];
const MARK = /^[○●◎■□◆◇▼]/u;
const OWNER = /^(.+?)\s*[【（(［[]([^【】（）()［］[\]]*[部局課室係所館])[】）)］\]]$/;

/** The measures of lines of text as a table; null if the lines describe none. */
export function tableOfLines(sheet: Sheet): Sheet | null {
  const lines = sheet.rows.filter((row) => onlyWords(row) !== null);
  if (lines.length < 4 || lines.length * 5 < sheet.rows.length * 4) return null;
  const { parts, left } = partsIn(lines);
  const measures = parts.filter(({ isMeasure }) => isMeasure);
  // Units and their parts are headings with owners, too, but no sentences stand below them.
  const hasText = measures.some(({ values }) =>
    [...values].some(([column, { words }]) => (column === TEXT ? words.includes('。') : column !== OWNERS)),
  );
  if (measures.length < 2 || !hasText) return null;
  const others = sheet.rows.filter((row) => !lines.includes(row)).map((row) => quoted(row));
  return tableOf(sheet, measures, [...left, ...unreadOf(parts), ...others]);
}

function partsIn(lines: readonly Row[]): {
  readonly parts: readonly Part[];
  readonly left: readonly string[];
} {
  const parts: Part[] = [];
  const left: string[] = [];
  let [styles, path]: [readonly string[], readonly string[]] = [[], []];
  let column: string = TEXT;
  for (const row of lines) {
    const line = onlyWords(row) ?? '';
    const last = parts.at(-1);
    const style = headingStyle(line);
    const measure = last?.isMeasure ? last : undefined;
    const next = style === '' ? styles : openStyles(styles, style);
    // ① and ② below a measure are its text.
    const isText = measure !== undefined && next.length - 1 > measure.depth && !OWNER.test(line);
    if (style !== '' && !isText) {
      styles = next;
      const [, words = line, owner] = OWNER.exec(line) ?? [];
      const within = path.slice(0, styles.length - 1);
      const values = new Map(owner === undefined ? [] : [[OWNERS, { row: row.number, words: owner }]]);
      const title = words.replace(MARK, '').trim();
      path = [...within, title];
      parts.push({
        row: row.number,
        title,
        depth: styles.length - 1,
        within,
        values,
        isMeasure: owner !== undefined,
      });
      column = TEXT;
    } else if (last === undefined) left.push(quoted(row));
    else {
      const alone = labelAlone(line);
      const said = alone === null ? labelledValue(line) : { label: alone, value: '' };
      if (said !== null) {
        const known = planColumnOf(said.label);
        column = known === null ? said.label : planColumns[known][0];
        last.isMeasure = true;
      }
      const before = last.values.get(column);
      const words = said?.value ?? line;
      if (words === '') continue;
      if (before === undefined) last.values.set(column, { row: row.number, words });
      else before.words = `${before.words}\n${words}`;
    }
  }
  return { parts, left };
}

/** The label of a line that holds nothing else: 取組内容：, 【取組内容】 or 年度別計画. */
function labelAlone(line: string): string | null {
  if (isYearly(line)) return line;
  return /[:：]$|^【.+】$/.test(line.trim()) ? labelIn(line) : null;
}

/** The style of a line that heads others: of its number or mark. Empty for other lines. */
function headingStyle(line: string): string {
  if (
    line.length > 60 ||
    /[。、]$/.test(line) ||
    labelledValue(line) !== null ||
    labelAlone(line) !== null ||
    yearHeading(line) !== null
  )
    return '';
  const [mark] = MARK.exec(line) ?? (/^【.+】$/.test(line) ? ['【'] : []);
  if (mark !== undefined) return mark;
  const style = numberStyle(line);
  return /\p{Script=Hiragana}/u.test(style) ? '' : style;
}

function quoted(row: Row): string {
  return `${row.number}行目「${row.cells.filter((cell) => cell.trim() !== '').join(' ')}」`;
}

/** The text below headings that are no measures. */
function unreadOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap(({ isMeasure, values }) =>
    isMeasure
      ? []
      : [...values.values()].map(({ row, words }) => `${row}行目「${words.replaceAll('\n', ' ')}」`),
  );
}

function tableOf(sheet: Sheet, measures: readonly Part[], left: readonly string[]): Sheet {
  const depth = Math.min(SECTIONS.length, Math.max(...measures.map(({ within }) => within.length)));
  const own = [...new Set(measures.flatMap(({ values }) => [...values.keys()]))].filter(
    (one) => one !== TITLE,
  );
  const headings = [...SECTIONS.slice(0, depth), TITLE, ...own];
  const origins = new Map<number, Origin>();
  const rows = measures.map(({ row, title, within, values }, at): Row => {
    const named = values.get(TITLE)?.words;
    const above = named === undefined ? within : [...within, title];
    const cells = new Map(
      [...values].map(([heading, value]) => [headings.indexOf(heading), `${value.row}行目`]),
    );
    origins.set(at + 2, { part: `${row}行目`, where: `${row}行目`, cells });
    const sections = SECTIONS.slice(0, depth).map((_, level) => above[level] ?? '');
    return {
      number: at + 2,
      cells: [...sections, named ?? title, ...own.map((heading) => values.get(heading)?.words ?? '')],
    };
  });
  const notes = [
    `文章の見出しと、その下の行から、${measures.length}件の取組を一つの表として読みました。`,
    ...(left.length === 0
      ? []
      : [`どの取組のことか分からず、読んでいない行があります（${left.join('、')}）。`]),
  ];
  return {
    ...sheet,
    rows: [{ number: 1, cells: headings }, ...rows],
    joined: new Map(),
    origins,
    notes: [...sheet.notes, ...notes],
  };
}
