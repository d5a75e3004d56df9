import { calendarReason } from '#archive/1-read/calendar-reason.ts';
import { isId } from '#archive/1-read/names.ts';
import { nearName } from '#archive/3-check/near.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import { parseSchedule } from '#calendar/schedule.ts';
import { lastName } from '#org/path.ts';
import { layoutOf, unreadIn } from '../tables/columns.ts';
import {
  type Fault,
  faultsOf,
  type OpenRow,
  openRow,
  type RowsSaid,
  undecided,
} from '../tables/open-rows.ts';
import { rowsAboveTold } from '../tables/rows-told.ts';
import {
  done,
  isDash,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type TableReading,
  type UnreadRow,
  unreadTold,
} from '../tables/table.ts';
import type { Value } from '../write/to-piece.ts';
import {
  type PlanColumn,
  type PlanLayout,
  type PlanMapping,
  type PlanRole,
  planTable,
  yearPlanned,
} from './columns.ts';
import { ownersSaid } from './owners.ts';
import { targetSaid } from './targets.ts';

/** A measure as a table says it. */
export interface DraftMeasure {
  readonly row: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** The id of its section. */
  readonly section: string | null;
  /** As a file says them. */
  readonly owners: readonly Value[];
  readonly supporters: readonly Value[];
  readonly andOthers: boolean;
  /** As printed; empty where there is none. */
  readonly schedule: string;
  /** What the words of the schedule were read as, and the days that they mean; none where they are no dates. */
  readonly deadlines: readonly {
    readonly for: string | null;
    readonly text: string;
    readonly means: string;
  }[];
  readonly targets: readonly Value[];
  readonly progress: readonly { readonly year: number; readonly goal: string }[];
  readonly aspects: readonly { readonly heading: string; readonly text: string }[];
  readonly text: string;
  readonly note: string;
}

/** `unread`: what stands in the way, of rows that nobody decided on. */
export interface ReadPlan extends TableReading {
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  /** Those that are to be written. */
  readonly measures: readonly DraftMeasure[];
  /** Rows, and measures by their first row, of which something could not be taken. */
  readonly rows: readonly OpenRow[];
  /** What was taken as it stands, though it could not be understood. */
  readonly doubts: readonly UnreadRow[];
}

/** What the editor says of the table, and the units that are known. */
export interface PlanAnswers {
  readonly mapping?: PlanMapping | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly rows?: RowsSaid | undefined;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** A plan as far as it has been read. */
interface Reading {
  readonly layout: PlanLayout;
  readonly paths: readonly string[];
  readonly sections: Map<string, string>;
  readonly measures: Open<DraftMeasure>[];
  readonly faults: Map<Open<DraftMeasure> | null, Fault[]>;
  readonly doubts: UnreadRow[];
  section: string | null;
  /** Whether the row above is of the last measure. */
  goesOn: boolean;
}

/** The measures of a table. Rows that name none go on with the measure above. */
export function planFromSheet(
  sheet: Sheet,
  { mapping, paths = [], rows: said = {} }: PlanAnswers = {},
): Outcome<ReadPlan> {
  const layout = layoutOf(sheet, planTable, mapping);
  if (!layout.ok) return layout;
  const { heading, aside } = layout.value;
  const broken = unreadTold(unreadIn(sheet, layout.value));
  if (broken !== null) return refused(broken);
  const reading: Reading = {
    layout: layout.value,
    paths,
    sections: new Map(),
    measures: [],
    faults: new Map(),
    doubts: [],
    section: null,
    goesOn: false,
  };
  for (const row of sheet.rows) if (row.number > heading.number) take(reading, row);
  const rows = openRows(reading, said);
  const left = new Set(rows.filter(({ decision }) => decision !== 'partly').map(({ row }) => row));
  const measures = reading.measures.filter((one) => !(reading.faults.has(one) && left.has(one.row)));
  const used = new Set(measures.map(({ section }) => section));
  return done({
    sections: [...reading.sections].map(([title, id]) => ({ id, title })).filter(({ id }) => used.has(id)),
    measures,
    rows,
    unread: faultsOf(undecided(rows)),
    doubts: reading.doubts,
    aside,
    notes: [...sheet.notes, ...rowsAboveTold(sheet.rows, heading.number), ...namedOnlyNote(measures)],
  });
}

/** A measure with what is wrong in its rows is one; a row that belongs to none stands alone. */
function openRows({ faults }: Reading, said: RowsSaid): readonly OpenRow[] {
  const rows = [...faults].flatMap(([measure, own]): readonly OpenRow[] =>
    measure === null
      ? own.map((fault) => openRow(fault.row, fault.cell, [fault], false, said[fault.row]))
      : [
          openRow(
            measure.row,
            [measure.code, measure.title].filter((word) => word !== '').join(' '),
            own,
            true,
            said[measure.row],
          ),
        ],
  );
  return rows.toSorted((a, b) => a.row - b.row);
}

/** What of a measure, or of a row that belongs to none, cannot be taken. */
function fail({ faults }: Reading, measure: Open<DraftMeasure> | null, fault: Fault): void {
  faults.set(measure, [...(faults.get(measure) ?? []), fault]);
}

/** Whether the table says nothing of what a measure is but its name. */
export function isNamedOnly({ text, aspects }: Pick<DraftMeasure, 'text' | 'aspects'>): boolean {
  return text === '' && aspects.length === 0;
}

function namedOnlyNote(measures: readonly DraftMeasure[]): readonly string[] {
  const many = measures.filter(isNamedOnly).length;
  return many === 0 ? [] : [`内容の書かれていない取組（${many}件）は、名前をそのまま内容としました。`];
}

type At = (column: PlanColumn) => string;

function take(reading: Reading, row: Row): void {
  const { layout, measures } = reading;
  const at: At = (column) => (row.cells[layout.places.get(column) ?? -1] ?? '').trim();
  const section = at('section');
  if (section !== '') reading.section = sectionOf(reading, section);
  const [code, title] = [at('code'), oneLine(at('title'))];
  const last = measures.at(-1);
  if (code === '' && title === '') {
    const says = row.cells.some(
      (cell, place) => cell.trim() !== '' && place !== layout.places.get('section'),
    );
    if (!says) return;
    if (last && reading.goesOn) add(reading, last, row, at);
    else whole(reading, row, '取組の名前が書かれていません');
    return;
  }
  reading.goesOn = false;
  if (title === '') {
    whole(reading, row, `番号「${code}」の取組に、名前が書かれていません`);
    return;
  }
  if (isTotal(code) || isTotal(title)) {
    whole(reading, row, '合計などの集計の行のようで、取組として読めません');
    return;
  }
  reading.goesOn = true;
  if (last && last.title === title && (code === '' || last.code === code)) {
    add(reading, last, row, at);
    return;
  }
  const measure = newMeasure(row.number, code, title, reading);
  const same = measures.find((one) => one.title === title && one.code === code);
  if (same)
    fail(reading, measure, {
      row: row.number,
      place: null,
      cell: title,
      why: `取組「${title}」が、${same.row}行目にもあります`,
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
  add(reading, measure, row, at);
}

function isTotal(words: string): boolean {
  return /^(?:合計|総計|小計|計)$/.test(words.replace(/\s/g, ''));
}

/** A row that belongs to no measure. */
function whole(reading: Reading, row: Row, why: string): void {
  const said = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  fail(reading, null, { row: row.number, place: null, cell: said.join(' ').slice(0, 40), why });
}

function newMeasure(
  row: number,
  code: string,
  title: string,
  { measures, section }: Reading,
): Open<DraftMeasure> {
  const taken = new Set(measures.map(({ id }) => id));
  const wanted = idOf(code) ?? `m${measures.length + 1}`;
  const id =
    [wanted, ...measures.map((_, at) => `${wanted}-${at + 2}`), `${wanted}-x`].find(
      (one) => !taken.has(one),
    ) ?? wanted;
  return {
    row,
    id,
    code,
    title,
    section,
    owners: [],
    supporters: [],
    andOthers: false,
    schedule: '',
    deadlines: [],
    targets: [],
    progress: [],
    aspects: [],
    text: '',
    note: '',
  };
}

/** 1-(1)-① is m1-1-1; null for a number without digits or letters. */
function idOf(code: string): string | null {
  const parts = code
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts === null ? null : `m${parts.join('-')}`;
}

function sectionOf({ sections }: Reading, cell: string): string {
  const title = oneLine(cell);
  const id = sections.get(title) ?? `s${sections.size + 1}`;
  sections.set(title, id);
  return id;
}

/** Adds what a row says to a measure. Words that stand in several rows, because their cells were merged, count once. */
function add(reading: Reading, measure: Open<DraftMeasure>, row: Row, at: At): void {
  const { layout, paths, doubts } = reading;
  const doubt = (why: string) => doubts.push({ row: row.number, why });
  const lost = (column: PlanColumn, why: string) =>
    fail(reading, measure, {
      row: row.number,
      place: layout.places.get(column) ?? null,
      cell: at(column),
      why,
    });
  const cell = (place: number) => (row.cells[place] ?? '').trim();
  for (const column of ['owners', 'supporters'] as const) {
    const { owners, andOthers, faults, unknown } = ownersSaid(at(column), paths);
    // Nobody supports whom nobody leads: a table that has only 関係課 says with it who is in charge.
    const kind = layout.places.has('owners') ? column : 'owners';
    measure[kind] = united(measure[kind], owners);
    measure.andOthers ||= andOthers;
    for (const fault of faults) lost(column, `担当「${fault}」を組織の名前として読めません`);
    for (const name of unknown)
      doubt(
        `担当「${name}」は、組織図にありません${nearTold(name, paths)}。名前のとおりに載せるので、写し間違いでないかを確かめてください`,
      );
  }
  addSchedule(measure, at('schedule'), doubt);
  const target = targetSaid({
    indicator: oneLine(at('indicator')),
    unit: at('unit'),
    current: at('current'),
    target: oneLine(at('target')),
  });
  if (target !== null) measure.targets = united(measure.targets, [target]);
  const words = { heading: '現状', text: at('current') };
  const isInTarget = at('indicator') !== '' && target !== null;
  const headed = (role: PlanRole) => layout.columns.filter((one) => one.role === role);
  const further = headed('aspect').map(({ place, heading }) => ({ heading, text: cell(place) }));
  const aspects = [...(isInTarget ? [] : [words]), ...further].filter(({ text }) => text !== '');
  measure.aspects = united(measure.aspects, aspects);
  if (at('indicator') !== '' && target === null)
    lost('indicator', `指標「${oneLine(at('indicator'))}」に、目標が書かれていません`);
  const goals = headed('year').flatMap(({ place, heading }) => {
    const [year, goal] = [yearPlanned(heading), cell(place)];
    return year === null || goal === '' || isDash(goal) ? [] : [{ year, goal }];
  });
  measure.progress = united(measure.progress, goals);
  measure.text = lines(measure.text, at('text'));
  measure.note = lines(measure.note, at('note'));
}

function nearTold(name: string, paths: readonly string[]): string {
  const near = nearName(name, paths) ?? nearName(name, paths.map(lastName));
  return near === null ? '' : `（いちばん近いのは「${near}」です）`;
}

function addSchedule(measure: Open<DraftMeasure>, cell: string, doubt: (why: string) => void): void {
  const printed = cell.replace(/\s*\n\s*/g, ' / ');
  if (printed === '' || measure.schedule.split(' / ').includes(printed) || measure.schedule === printed)
    return;
  measure.schedule = measure.schedule === '' ? printed : `${measure.schedule} / ${printed}`;
  const read = parseSchedule(measure.schedule);
  if (!read.ok)
    doubt(`期限「${printed}」を日付として読めないので（${calendarReason(read.reason)}）、言葉のまま載せます`);
  measure.deadlines = read.ok
    ? read.value.map(({ for: what, text, deadline }) => ({
        for: what,
        text,
        means: formatInterval({ ...deadline.interval, precision: 'day' }),
      }))
    : [];
}

function united<T>(before: readonly T[], more: readonly T[]): readonly T[] {
  const known = new Set(before.map((one) => JSON.stringify(one)));
  return [...before, ...more.filter((one) => !known.has(JSON.stringify(one)))];
}

function lines(before: string, more: string): string {
  if (more === '' || before.split('\n\n').includes(more)) return before;
  return before === '' ? more : `${before}\n\n${more}`;
}

function oneLine(cell: string): string {
  return cell.replace(/\s*\n\s*/g, '');
}
