import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { pathAbove } from '#org/path.ts';
import { isTopKind, isUnitLike } from '../charts/unit-words.ts';
import { readNotice } from '../notice/read-notice.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import { type Sheet, type TableReading, type UnreadRow, unreadFault } from '../tables/table.ts';
import { type ChangeColumns, changeColumnsOf, columnsOfNotice } from './columns.ts';
import { completeRows } from './complete-rows.ts';
import type { KindAnswers } from './kinds.ts';
import { parseRows } from './parse-rows.ts';
import { newPlacing } from './placing.ts';
import { withoutPlace } from './without-place.ts';
import { type ChangeRow, gather, writtenOf } from './written.ts';

/** A change in the form of its file: `{ rename: '企画部/企画調整課', to: '経営企画課' }`. */
interface TableChange {
  readonly rows: readonly number[];
  readonly written: Readonly<Record<string, unknown>>;
}

export interface ReadChanges extends TableReading {
  readonly changes: readonly TableChange[];
  /** The text was no table but sentences. */
  readonly isNotice: boolean;
  /** Kind words that were not recognised, with their rows. The editor is asked; nothing is guessed. */
  readonly questions: readonly KindQuestion[];
}

export interface KindQuestion {
  readonly words: string;
  readonly rows: readonly number[];
}

/**
 * Reads the changes that a 新旧対照表 (種別｜旧｜新｜備考) or a notice in sentences tells. Unreadable rows are reported by
 * number.
 *
 * `paths`: the units of the chart before the changes. A bare name is completed if exactly one path ends
 * with it. If `paths` is empty, the parent of a bare name is written as unknown. Null leaves bare names
 * as they are.
 */
export function changesFromSheet(
  sheet: Sheet,
  kinds: KindAnswers = {},
  paths: readonly string[] | null = null,
): Outcome<ReadChanges> {
  const chart = paths ?? [];
  const listed = changeColumnsOf(sheet.rows);
  const notice = listed === null ? readNotice(sheet.rows, chart) : null;
  const found = notice === null ? listed : columnsOfNotice(notice.rows);
  if (found === null) return NO_LIST;
  const { columns, notes: footnotes } = withoutFootnotes(found);
  const taken = new Set(Object.values(columns.places).flat());
  const broken = unreadFault(sheet.unread.filter(({ column }) => taken.has(column)));
  if (broken !== null) return refused(broken);
  const placed = newPlacing(chart);
  const parsed = parseRows(columns, kinds, chart, placed);
  const complete = completeRows(parsed, columns.areKindsRemarks, chart, placed);
  const told = writtenChanges(complete.rows, paths, placed);
  const unread = [...(notice?.unread ?? []), ...parsed.unread, ...complete.unread, ...told.unread];
  return done({
    changes: told.changes,
    isNotice: notice !== null,
    unread: unread.toSorted((a, b) => a.row - b.row),
    questions: [...parsed.asked].map(([words, rows]) => ({ words, rows })),
    aside: columns.aside,
    notes: [
      ...sheet.notes,
      ...(notice?.notes ?? []),
      ...rowsAboveNotes(sheet.rows, columns.heading),
      ...footnotes,
      ...unplacedNote(told.unplaced, paths?.length === 0),
      ...complete.notes,
      ...partsNote(parsed.rows),
      ...staysNotes(parsed.stays + complete.stays, parsed.noted),
    ],
  });
}

const NO_LIST = refused(
  '見出しの行が見つかりません。「種別」「旧」（改正前）「新」（改正後）の列が要ります。「種別」の列がなければ、「備考」の列の、新設、改称などの言葉を読みます。「総務課を廃止します」のような文も読みます。',
);

/** Takes out the rows that only explain the table: ※人数は4月1日現在. */
function withoutFootnotes(columns: ChangeColumns): {
  readonly columns: ChangeColumns;
  readonly notes: readonly string[];
} {
  const footnotes = columns.rows.flatMap(({ number, cells }) => {
    const [only = '', another] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return another === undefined && /^(?:[※＊*]|[（(]?注)/u.test(only) ? [{ number, only }] : [];
  });
  if (footnotes.length === 0) return { columns, notes: [] };
  const taken = new Set(footnotes.map(({ number }) => number));
  const quoted = footnotes.map(({ number, only }) => `${number}行目「${only}」`);
  return {
    columns: { ...columns, rows: columns.rows.filter(({ number }) => !taken.has(number)) },
    notes: [`表の注は読んでいません（${quoted.join('、')}）。`],
  };
}

interface WrittenChanges {
  readonly changes: readonly TableChange[];
  readonly unread: readonly UnreadRow[];
  /** Names of units that got no place. */
  readonly unplaced: readonly string[];
}

function writtenChanges(
  rows: readonly ChangeRow[],
  paths: readonly string[] | null,
  placed: (name: string) => string,
): WrittenChanges {
  const goesOn = (unit: string) => paths?.includes(placed(unit)) ?? false;
  const ended = new Set(rows.flatMap(({ kind, before }) => (kind === 'transfer' ? [] : before)));
  const goesOnBeside = (before: readonly string[], unit: string) =>
    !ended.has(unit) && before.some((one) => pathAbove(one) === pathAbove(unit));
  const changes: TableChange[] = [];
  const unread: UnreadRow[] = [];
  const unplaced = new Set<string>();
  for (const gathered of gather(rows)) {
    const { kind, before, after } = gathered;
    // What is merged into another that goes on is absorbed by it.
    const isAbsorbed =
      kind === 'merge' &&
      after.length === 1 &&
      after.every(goesOn) &&
      (before.length === 1 || after.map(placed).every((unit) => goesOnBeside(before, unit)));
    const said = writtenOf(isAbsorbed ? { ...gathered, kind: 'absorb' } : gathered, rows);
    if ('why' in said) unread.push({ row: gathered.rows[0] ?? 0, why: said.why + asOne(gathered.rows) });
    else {
      const { written, names } = withPlaces(said.written, paths);
      for (const name of names) unplaced.add(name);
      changes.push({ rows: gathered.rows, written });
    }
  }
  return { changes, unread, unplaced: [...unplaced] };
}

/** The rows form one change, so an editor who skips one of them skips all of them. */
function asOne(rows: readonly number[]): string {
  return rows.length > 1 ? `（${rows.join('、')}行目を、一つの変更として読みました）` : '';
}

function withPlaces(
  written: TableChange['written'],
  paths: readonly string[] | null,
): ReturnType<typeof withoutPlace> {
  if (paths === null) return { written, names: [] };
  return withoutPlace(written, paths.length === 0 ? undefined : (name) => isNewBelow(name, paths));
}

function partsNote(rows: readonly ChangeRow[]): readonly string[] {
  const parted = rows.filter(({ isPart }) => isPart).map(({ row }) => row);
  if (parted.length === 0) return [];
  return [
    `新設か廃止だけを読み、いっしょに書かれた事務の移管は、補足に残しました（${parted.join('、')}行目）。移管も載せるなら、「変更」で加えてください。`,
  ];
}

/** `noted`: rows that change nothing, but have remarks. */
function staysNotes(stays: number, noted: readonly number[]): readonly string[] {
  return [
    ...(stays === 0 ? [] : [`変更のない行: ${stays}行`]),
    ...(noted.length === 0 ? [] : [`変更のない行の備考は読んでいません（${noted.join('、')}行目）。`]),
  ];
}

/** How many units without a place are named; the rest are counted. */
const NAMED = 5;

function unplacedNote(names: readonly string[], isWithoutChart: boolean): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? `など${names.length}` : '';
  if (!isWithoutChart)
    return [
      `部が書かれておらず、改正前の組織図にもない組織（${names.slice(0, NAMED).join('、')}${more}）は、上の組織が分からないものとしました。新しい組織でなければ、写し間違いでないか確かめてください。「総務部/危機管理課」のように書けば、その下に入ります。`,
    ];
  return [
    `改正前の組織図がないので、部を書いていない組織（${names.slice(0, NAMED).join('、')}${more}）は、上の組織が分からないものとしました。課の上に部のない町村なら、先に「組織図」を載せてから読み込んでください。`,
  ];
}

/** Whether no unit is called so, and units of this kind usually stand below others, or the chart has none. */
function isNewBelow(name: string, paths: readonly string[]): boolean {
  if (paths.some((path) => path === name || path.endsWith(`/${name}`)) || !isUnitLike(name)) return false;
  const alike = paths.filter((path) => path.at(-1) === name.at(-1));
  if (alike.length === 0) return !isTopKind(name);
  return alike.filter((path) => path.includes('/')).length * 2 > alike.length;
}
