import { isId } from '#archive/1-read/names.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { parseHeading } from '../indicators/heading.ts';
import { arrowsNote } from '../tables/arrows.ts';
import { type Layout, layoutOf, unreadIn } from '../tables/columns.ts';
import { NUMBERED } from '../tables/numbering.ts';
import {
  faultsOf,
  type OpenRow,
  openRow,
  type RowAnswers,
  undecided,
  withOrigins,
} from '../tables/open-rows.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import { headingsAgain, isRemark, onlyWords } from '../tables/row-words.ts';
import { withSerialDays } from '../tables/serial-days.ts';
import { type Row, type Sheet, type TableReading, type UnreadRow, unreadFault } from '../tables/table.ts';
import { addRow } from './add-row.ts';
import { type PlanColumn, type PlanMapping, planTable } from './columns.ts';
import { type DraftMeasure, isNamedOnly, newMeasure } from './draft-measure.ts';
import { headingRows } from './heading-rows.ts';
import { type At, type DraftSection, fail, oneLine, type Reading } from './reading.ts';
import { isFigure } from './targets.ts';

/** `unread`: problems in rows for which the editor has not decided yet. */
export interface ReadPlan extends TableReading {
  readonly sections: readonly DraftSection[];
  /** The measures to write. */
  readonly measures: readonly DraftMeasure[];
  /** Rows with something unreadable; a measure that spans several rows stands at its first row. */
  readonly rows: readonly OpenRow[];
  /** Values taken over as printed although they were not understood. */
  readonly doubts: readonly UnreadRow[];
}

/** The editor's answers, and the known units. */
interface PlanAnswers {
  readonly mapping?: PlanMapping | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly rows?: RowAnswers | undefined;
}

/** The measures of a table. Rows without a name continue the measure above. */
export function planFromSheet(
  sheet: Sheet,
  { mapping, paths = [], rows: answers = {} }: PlanAnswers = {},
): Outcome<ReadPlan> {
  const layout = layoutOf(sheet, planTable, mapping);
  if (!layout.ok) return layout;
  const { heading, aside } = layout.value;
  const broken = unreadFault(unreadIn(sheet, layout.value));
  if (broken !== null) return refused(broken);
  const reading: Reading = {
    layout: layout.value,
    paths,
    sections: [],
    measures: [],
    faults: new Map(),
    doubts: [],
    headings: [],
    within: [],
    goesOn: false,
    arrows: 0,
    kindsAside: new Set(),
    originOf: (row) => sheet.origins?.get(row),
  };
  const dated = withSerialDays(rowsOfMeasures(sheet), layout.value, 'schedule');
  const remarks = dated.rows.filter(isRemark);
  const repeated = new Set(headingsAgain(sheet.rows, heading).map(({ number }) => number));
  const again = dated.rows.filter(({ number }) => repeated.has(number));
  const totals = dated.rows.filter((row) => row.number > heading.number && isTotalRow(row, layout.value));
  const pages = dated.rows.filter(isPageNumber);
  const copies = printedAgain(dated.rows, layout.value);
  const others = dated.rows.filter(
    (row) => ![remarks, again, totals, pages, copies].some((own) => own.includes(row)),
  );
  const above = sheet.rows.filter((row) => row.number < heading.number);
  const headings = headingRows([...above, ...others], layout.value, again);
  const isNumbered = areNumbered(
    others.filter((row) => !headings.has(row)),
    layout.value,
  );
  for (const row of [...above.filter((one) => headings.has(one)), ...others]) {
    const path = headings.get(row);
    if (path === undefined) take(reading, row, isNumbered);
    else [reading.headings, reading.goesOn] = [path, false];
  }
  const rows = openRows(reading, answers);
  const left = new Set(rows.filter(({ decision }) => decision !== 'partly').map(({ row }) => row));
  const measures = reading.measures.filter((one) => !(reading.faults.has(one) && left.has(one.row)));
  const used = new Set(measures.map(({ section }) => section));
  for (const one of reading.sections.toReversed()) if (used.has(one.id)) used.add(one.in ?? null);
  const read = {
    sections: reading.sections.filter(({ id }) => used.has(id)),
    measures,
    rows,
    unread: faultsOf(undecided(rows)),
    doubts: reading.doubts,
    aside,
    notes: [
      ...sheet.notes,
      ...rowsAboveNotes(
        sheet.rows.filter((row) => !headings.has(row)),
        heading,
      ),
      ...dated.notes,
      ...bareYearsNote(layout.value),
      ...laterNote(sheet.rows, layout.value),
      ...headingsNote([...headings.keys()]),
      ...unreadNote('注記の行', remarks),
      ...unreadNote('繰り返された見出しの行', again),
      ...unreadNote('合計などの集計の行', totals),
      ...unreadNote('ページの番号の行', pages),
      ...unreadNote('ほかの行の取組を再掲した行', copies),
      ...arrowsNote(reading.arrows),
      ...kindsNote(reading.kindsAside),
      ...(isNumbered ? ['番号の列がないので、取組の名前の前の番号を、番号として読みました。'] : []),
      ...namedOnlyNote(measures),
    ],
  };
  return done(withOrigins(read, sheet));
}

/** The rows without those of indicators, where the table tells them apart: they are read as indicators. */
function rowsOfMeasures({ rows, figures }: Sheet): readonly Row[] {
  const ofIndicators = new Set(figures?.rows.map(({ number }) => number));
  return rows.filter((row) => !ofIndicators.has(row.number));
}

/** All faults of a measure form one open row; a row without a measure is an open row of its own. */
function openRows({ faults }: Reading, answers: RowAnswers): readonly OpenRow[] {
  const rows = [...faults].flatMap(([measure, own]): readonly OpenRow[] =>
    measure === null
      ? own.map((fault) => openRow(fault.row, fault.cell, [fault], false, answers[fault.row]))
      : [
          openRow(
            measure.row,
            [measure.code, measure.title].filter((word) => word !== '').join(' '),
            own,
            true,
            answers[measure.row],
          ),
        ],
  );
  return rows.toSorted((a, b) => a.row - b.row);
}

/** Warns about headings that are bare numbers: years under a merged 平成 or 令和 heading. */
function bareYearsNote({ columns }: Layout<string, string>): readonly string[] {
  const bare = columns.filter(
    ({ role, heading }) => role === 'aside' && /^\d{1,2}$/.test(heading.normalize('NFKC')),
  );
  const [first, another] = bare;
  return first === undefined || another === undefined
    ? []
    : [
        `数だけの見出し（${bare.map(({ heading }) => heading).join('、')}）は読んでいません。年度なら、見出しを「令和8年度」のような形に直すか、左か上のセルに「令和」と書いてやり直すと、その年度の目標として読みます。`,
      ];
}

/** Says that the values of years in the table are read as indicators and as results, not as measures. */
function laterNote(rows: readonly Row[], { columns, heading }: Layout<string, string>): readonly string[] {
  const isFigured = (place: number) => {
    const cells = rows.filter(({ number }) => number > heading.number);
    return cells.some((row) => isFigure((row.cells[place] ?? '').trim()));
  };
  const years = columns.flatMap(({ place, role, heading: words }) => {
    const { of, year, as, isAside } = parseHeading([words]);
    const isRead = role === 'year' || (role === 'aside' && !isAside);
    // 効果見込額 R8 is a target of that year.
    return (typeof of === 'number' || (of === 'final' && year !== null)) && isRead
      ? [{ words, as, hasFigures: isFigured(place) }]
      : [];
  });
  const figured = years.filter(({ hasFigures }) => hasFigures).map(({ words }) => `「${words}」`);
  return [
    ...(figured.length === 0
      ? []
      : [
          `${figured.join('')}の列には、年度ごとの数があります。取組を書き込んだあとに同じ表をもう一度読むと、指標の目標と実績になります。`,
        ]),
    ...(years.some(({ as }) => as === 'actual')
      ? ['実績は、その年度の実績報告で同じ表を読むと、年度の結果になります。']
      : []),
  ];
}

function kindsNote(kinds: ReadonlySet<string>): readonly string[] {
  return kinds.size === 0
    ? []
    : [
        `${[...kinds].map((kind) => `「${kind}」`).join('')}の行の、年度ごとの欄は、取組としては読んでいません。`,
      ];
}

function headingsNote(rows: readonly Row[]): readonly string[] {
  return rows.length === 0
    ? []
    : [
        `一つの言葉だけの行は、節の見出しとして読みました（${rows.map(({ number }) => number).join('、')}行目）。`,
      ];
}

function namedOnlyNote(measures: readonly DraftMeasure[]): readonly string[] {
  const many = measures.filter(isNamedOnly).length;
  return many === 0
    ? []
    : [`内容の書かれていない取組（${many}件）は、内容が資料に書かれていないもの（text: null）としました。`];
}

/** Whether all names start with a number and no column holds the numbers. */
function areNumbered(rows: readonly Row[], { places }: Layout<PlanColumn, string>): boolean {
  const place = places.get('title') ?? -1;
  const titles = rows.map(({ cells }) => (cells[place] ?? '').trim()).filter((title) => title !== '');
  return !places.has('code') && titles.length > 1 && titles.every((title) => NUMBERED.test(title));
}

function take(reading: Reading, row: Row, isNumbered: boolean): void {
  const { layout, measures } = reading;
  const at: At = (column) => (row.cells[layout.places.get(column) ?? -1] ?? '').trim();
  const sections = layout.columns.flatMap(({ role, place }) => (role === 'section' ? [place] : []));
  reading.within = sectionsOf(reading, [
    ...reading.headings,
    ...sections.map((place) => oneLine((row.cells[place] ?? '').trim())),
  ]);
  const text = oneLine(at('title'));
  const [before = '', number = ''] = (isNumbered && NUMBERED.exec(text)) || [];
  const [code, title] = [isNumbered ? number : at('code'), withoutContinued(text.slice(before.length))];
  const last = measures.at(-1);
  if (code === '' && title === '') {
    const hasOtherCells = row.cells.some((cell, place) => cell.trim() !== '' && !sections.includes(place));
    if (!hasOtherCells) return;
    if (last && reading.goesOn) addRow(reading, last, row, at);
    else whole(reading, row, '取組の名前が書かれていません');
    return;
  }
  reading.goesOn = false;
  if (title === '') {
    whole(reading, row, `番号「${code}」の取組に、名前が書かれていません`);
    return;
  }
  reading.goesOn = true;
  const isSame = last?.title === title && (code === '' || last.code === code);
  if (last && isSame && reading.originOf(last.row)?.part === reading.originOf(row.number)?.part) {
    addRow(reading, last, row, at);
    return;
  }
  const measure = newMeasure(row.number, code, title, measures, reading.within.at(-1)?.id ?? null);
  const same = measures.find((one) => one.title === title && one.code === code);
  if (same)
    fail(reading, measure, {
      row: row.number,
      place: null,
      cell: title,
      why: `取組「${title}」が、${reading.originOf(same.row)?.where ?? `${same.row}行目`}にもあります`,
    });
  const id = at('id');
  if (isId(id)) measure.id = id;
  else if (id !== '')
    fail(reading, measure, {
      row: row.number,
      place: layout.places.get('id') ?? null,
      cell: id,
      why: `ID「${id}」は、半角の英小文字・数字・ハイフンで書いてください（このままでは「${measure.id}」とします）`,
    });
  measures.push(measure);
  addRow(reading, measure, row, at);
}

/** Whether the row sums up others: a cell that names a measure or a group of them is only 計. */
function isTotalRow(row: Row, layout: PlanTable): boolean {
  return namesIn(row, layout).some((name) => /^(?:合計|総計|小計|計)$/.test(name.replace(/\s/g, '')));
}

/** The rows that print a measure of the table once more: 窓口の改善（再掲）. */
function printedAgain(rows: readonly Row[], layout: PlanTable): readonly Row[] {
  const place = layout.columns.find(({ role }) => role === 'title')?.place ?? -1;
  const titleIn = ({ cells }: Row) => oneLine((cells[place] ?? '').trim());
  const isAgain = (row: Row) => namesIn(row, layout).some((name) => AGAIN.test(name) || name === '再掲');
  const titles = new Set(rows.filter((row) => !isAgain(row)).map(titleIn));
  return rows.filter((row) => isAgain(row) && titles.has(titleIn(row).replace(AGAIN, '')));
}

const AGAIN = /\s*[（(［[【]再掲[)）］\]】]\s*/;

type PlanTable = Layout<PlanColumn, string>;

function namesIn({ cells }: Row, { columns }: PlanTable): readonly string[] {
  return columns
    .filter(({ role }) => ['code', 'section', 'title'].includes(role))
    .map(({ place }) => oneLine((cells[place] ?? '').trim()));
}

/** - 12 -, P.12, 12/30 or 12ページ alone. */
function isPageNumber(row: Row): boolean {
  const words = (onlyWords(row) ?? '').normalize('NFKC').replace(/\s/g, '');
  return /^(?:[-‐―—–]\d{1,3}[-‐―—–]|p\.?\d{1,3}|\d{1,3}(?:\/\d{1,3}|ページ|頁))$/i.test(words);
}

/** The name of a measure that goes on from the page before: 窓口の改善（続き） is 窓口の改善. */
function withoutContinued(title: string): string {
  return title.replace(/\s*[（(［[](?:前(?:ページ|頁)(?:から|より)?の?)?(?:続き|つづき)[)）］\]]$/, '');
}

function unreadNote(what: string, rows: readonly Row[]): readonly string[] {
  return rows.length === 0
    ? []
    : [`${what}は読んでいません（${rows.map(({ number }) => number).join('、')}行目）。`];
}

/** Reports a row that belongs to no measure. */
function whole(reading: Reading, row: Row, why: string): void {
  const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  fail(reading, null, { row: row.number, place: null, cell: filled.join(' ').slice(0, 40), why });
}

/** The sections that the cells name, each within the one before. A blank cell is as in the row above. */
function sectionsOf({ sections, within }: Reading, cells: readonly string[]): readonly DraftSection[] {
  const path: DraftSection[] = [];
  let isAsAbove = true;
  for (const [level, title] of cells.entries()) {
    const above = path.at(-1)?.id;
    const before = isAsAbove ? within[level] : undefined;
    if (title === '' || title === before?.title) {
      if (before !== undefined) path.push(before);
      continue;
    }
    isAsAbove = false;
    const known = sections.find((one) => one.title === title && one.in === above);
    const section = known ?? {
      id: `s${sections.length + 1}`,
      title,
      ...(above === undefined ? {} : { in: above }),
    };
    if (known === undefined) sections.push(section);
    path.push(section);
  }
  return path;
}
