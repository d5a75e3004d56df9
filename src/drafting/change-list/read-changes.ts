import { isUnitLike } from '../charts/unit-words.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import {
  done,
  type Outcome,
  type Row,
  refused,
  type Sheet,
  type TableReading,
  type UnreadRow,
  unreadFault,
} from '../tables/table.ts';
import { type ChangeColumn, changeColumnsOf } from './columns.ts';
import { KIND_CHOICES, type KindAnswers, parseKind } from './kinds.ts';
import { parseLevels, parseSide } from './sides.ts';
import { withoutPlace } from './without-place.ts';
import { type ChangeRow, type Gathered, gather, writtenOf } from './written.ts';

/** A change in the form of its file: `{ rename: '企画部/企画調整課', to: '経営企画課' }`. */
interface TableChange {
  readonly rows: readonly number[];
  readonly written: Readonly<Record<string, unknown>>;
}

export interface ReadChanges extends TableReading {
  readonly changes: readonly TableChange[];
  /** Kind words that were not recognised, with their rows. The editor is asked; nothing is guessed. */
  readonly questions: readonly KindQuestion[];
}

export interface KindQuestion {
  readonly words: string;
  readonly rows: readonly number[];
}

/**
 * Reads the changes that a 新旧対照表 lists (種別｜旧｜新｜備考). Unreadable rows are reported by number.
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
  const columns = changeColumnsOf(sheet.rows);
  if (columns === null)
    return refused('見出しの行が見つかりません。「種別」「旧」（改正前）「新」（改正後）の列が要ります。');
  const taken = new Set(Object.values(columns.places).flat());
  const broken = unreadFault(sheet.unread.filter(({ column }) => taken.has(column)));
  if (broken !== null) return refused(broken);
  const unread: UnreadRow[] = [];
  const rows: ChangeRow[] = [];
  const asked = new Map<string, number[]>();
  let stays = 0;
  let last: ChangeRow | null = null;
  const sides = { before: [] as readonly string[], after: [] as readonly string[] };
  for (const row of columns.rows) {
    const read = parseRow(row, columns.places, last, sides, kinds);
    const found =
      typeof read === 'object' && 'before' in read
        ? { ...read, before: read.before.map((name) => placed(name, paths ?? [])) }
        : read;
    if (found === 'stays') stays += 1;
    else if ('why' in found) {
      unread.push({ row: row.number, why: found.why });
      if (found.unknown) asked.set(found.unknown, [...(asked.get(found.unknown) ?? []), row.number]);
    } else rows.push(found);
    last = typeof found === 'object' && !('why' in found) ? found : null;
  }
  const known = [
    ...(paths ?? []).map((path) => path.split('/')[0] ?? ''),
    ...rows.filter(({ kind }) => kind === 'establish').flatMap(({ after }) => after),
  ];
  const split = rows.map((row) => ({ ...row, after: row.after.map((name) => splitAfter(name, known)) }));
  const written = gather(split).map((gathered: Gathered) => ({
    rows: gathered.rows,
    said: writtenOf(gathered, split),
  }));
  const unplaced = new Set<string>();
  const changes = written.flatMap(({ rows, said }) => {
    if ('why' in said) return [];
    if (paths === null || paths.length > 0) return [{ rows, written: said.written }];
    const { written, names } = withoutPlace(said.written);
    for (const name of names) unplaced.add(name);
    return [{ rows, written }];
  });
  for (const { rows, said } of written) {
    // The rows form one change, so an editor who skips one of them skips all of them.
    const all = rows.length > 1 ? `（${rows.join('、')}行目を、一つの変更として読みました）` : '';
    if ('why' in said) unread.push({ row: rows[0] ?? 0, why: `${said.why}${all}` });
  }
  return done({
    changes,
    unread: unread.toSorted((a, b) => a.row - b.row),
    questions: [...asked].map(([words, rows]) => ({ words, rows })),
    aside: columns.aside,
    notes: [
      ...sheet.notes,
      ...rowsAboveNotes(sheet.rows, columns.heading.number),
      ...unplacedNote([...unplaced]),
      ...(stays === 0 ? [] : [`変更のない行: ${stays}行`]),
    ],
  });
}

/** How many units without a place are named; the rest are counted. */
const NAMED = 5;

function unplacedNote(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const more = names.length > NAMED ? `など${names.length}` : '';
  return [
    `改正前の組織図がないので、部を書いていない組織（${names.slice(0, NAMED).join('、')}${more}）は、上の組織が分からないものとしました。課の上に部のない町村なら、先に「組織図」を載せてから読み込んでください。`,
  ];
}

/** The full path of a unit written without its parents, if exactly one path ends with `name`; else `name`. */
function placed(name: string, paths: readonly string[]): string {
  if (paths.includes(name)) return name;
  const joined = name.replaceAll('/', '');
  const [only, another] = paths.filter((path) => {
    const parts = path.split('/');
    // 総務部総務課 may be written without a slash.
    const depths = name.includes('/') ? [name.split('/').length] : parts.map((_, at) => at + 1);
    return depths.some((depth) => parts.slice(-depth).join('') === joined);
  });
  return only !== undefined && another === undefined ? only : name;
}

/** Splits 総務部総務課 if the chart or the table itself has a department of that name. */
function splitAfter(name: string, known: readonly string[]): string {
  if (name.includes('/') || known.includes(name)) return name;
  const departments = known.filter((one) => {
    const rest = name.slice(one.length);
    return /[部局]$/.test(one) && name.startsWith(one) && rest.length > 1 && isUnitLike(rest);
  });
  const [longest] = departments.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? name : `${longest}/${name.slice(longest.length)}`;
}

type Sides = { before: readonly string[]; after: readonly string[] };

function parseRow(
  { number: row, cells }: Row,
  places: Readonly<Record<ChangeColumn, readonly number[]>>,
  last: ChangeRow | null,
  sides: Sides,
  kinds: KindAnswers,
): ChangeRow | 'stays' | { readonly why: string; readonly unknown?: string | null } {
  const words = (column: ChangeColumn) =>
    [
      ...new Set(places[column].map((place) => (cells[place] ?? '').trim()).filter((cell) => cell !== '')),
    ].join('\n');
  const cell = words('kind');
  const kind = cell === '' ? (last?.kind ?? null) : parseKind(cell, kinds);
  if (kind === null) return { why: `種別が空です（${KIND_CHOICES}）` };
  if (typeof kind === 'object' || kind === 'stays') return kind;
  const [before, after] = (['before', 'after'] as const).map((side) => {
    if (places[side].length === 1) return parseSide(words(side));
    sides[side] = parseLevels(
      places[side].map((place) => cells[place] ?? ''),
      sides[side],
    );
    return parseSide(sides[side].filter((name) => name !== '').join('/'));
  });
  if (!before?.ok) return { why: before?.why ?? '' };
  if (!after?.ok) return { why: after?.why ?? '' };
  const ref = words('ref')
    .split(/[\n、]/)
    .map((one) => one.trim());
  return {
    row,
    kind,
    goesOn: cell === '',
    before: before.paths,
    after: after.paths,
    duty: words('duty'),
    ref: ref.filter((one) => one !== ''),
    note: words('note'),
  };
}
