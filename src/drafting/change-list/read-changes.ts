import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { isUnitLike } from '../charts/unit-words.ts';
import { readNotice } from '../notice/read-notice.ts';
import { rowsAboveNotes } from '../tables/row-notes.ts';
import { type Row, type Sheet, type TableReading, type UnreadRow, unreadFault } from '../tables/table.ts';
import { arrowApart } from './arrow-apart.ts';
import { type ChangeColumn, type ChangeColumns, changeColumnsOf, columnsOfNotice } from './columns.ts';
import { begunAbove, followsAbove, type Named, renamedLevels, splitAbove, toldIn } from './implied.ts';
import { isOnlyKind, KIND_CHOICES, type KindAnswers, parseKind, withoutDuties } from './kinds.ts';
import { newPlacing } from './placing.ts';
import { newSide, parseSide, rankedSides, type Side } from './sides.ts';
import { withoutPlace } from './without-place.ts';
import { type ChangeRow, type Gathered, gather, hasSeveral, renamed, writtenOf } from './written.ts';

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
  const listed = changeColumnsOf(sheet.rows);
  const notice = listed === null ? readNotice(sheet.rows, paths ?? []) : null;
  const columns = notice === null ? listed : columnsOfNotice(notice.rows);
  if (columns === null)
    return refused(
      '見出しの行が見つかりません。「種別」「旧」（改正前）「新」（改正後）の列が要ります。「種別」の列がなければ、「備考」の列の、新設、改称などの言葉を読みます。「総務課を廃止します」のような文も読みます。',
    );
  const taken = new Set(Object.values(columns.places).flat());
  const broken = unreadFault(sheet.unread.filter(({ column }) => taken.has(column)));
  if (broken !== null) return refused(broken);
  const placed = newPlacing(paths ?? []);
  const unread: UnreadRow[] = [...(notice?.unread ?? [])];
  const rows: ChangeRow[] = [];
  const unsaid: UnsaidRow[] = [];
  const asked = new Map<string, number[]>();
  let stays = 0;
  const noted: number[] = [];
  let last: ChangeRow | null = null;
  const { before, after, above } = columns.places;
  const isFlat = columns.areKindsRemarks && above.length === 0;
  const sides: Sides = (isFlat ? rankedSides(columns.rows, { before, after }, paths ?? []) : null) ?? {
    before: newSide(columns.rows, before, above),
    after: newSide(columns.rows, after, above),
  };
  const named: Named = { before: new Set(), after: new Set() };
  const parted: number[] = [];
  for (const row of columns.rows) {
    const own = ownSides(row, sides);
    for (const side of ['before', 'after'] as const)
      if (own[side].ok) for (const path of own[side].paths) named[side].add(placed(path));
    const read = parseRow(row, columns, last, own, kinds);
    const found =
      typeof read === 'object' && 'before' in read ? { ...read, before: read.before.map(placed) } : read;
    if (found === 'stays') {
      stays += 1;
      if (columns.places.note.some((place) => (row.cells[place] ?? '').trim() !== '')) noted.push(row.number);
    } else if ('why' in found) {
      unread.push({ row: row.number, why: found.why });
      if (found.unknown) asked.set(found.unknown, [...(asked.get(found.unknown) ?? []), row.number]);
    } else if (found.kind === null) unsaid.push(found);
    else {
      rows.push(found);
      if (found.isPart) parted.push(found.row);
    }
    last = rows.at(-1) === found ? found : null;
  }
  const known = [...(paths ?? [])];
  // The shortest first: 推進部総務課 is split at 推進部, and 推進部総務課文書係 at both.
  const afters = rows.flatMap(({ after }) => after).toSorted((a, b) => a.length - b.length);
  const joined = new Set<string>();
  const apart = (name: string) => {
    const path = splitAfter(name, known);
    if (path !== name || paths?.includes(name)) return path;
    const own = departmentApart(name);
    if (own !== name) joined.add(own);
    return own;
  };
  for (const name of afters) known.push(apart(name));
  const whole = <R extends ChangeRow | UnsaidRow>(row: R): R => ({
    ...row,
    before: row.before.map(apart),
    after: row.after.map(apart),
  });
  const pathOf = (name: string) => {
    const path = placed(name);
    return paths?.includes(path) ? path : null;
  };
  const placedRows = rows.map((row) => {
    const own = whole(row);
    const above = splitAbove(own, pathOf);
    // The cells of the row show a unit below the one that is split.
    if (above !== null) unsaid.push({ ...own, kind: null, note: '' });
    return above ?? toldIn(own, pathOf);
  });
  const renamings = placedRows.flatMap((row) =>
    renamedLevels(row, placedRows, columns.areKindsRemarks ? named : null),
  );
  const begun = begunAbove(renamings, paths ?? [], named);
  const split = [...begun.rows];
  for (const one of unsaid.map(whole)) {
    const { row, before, after } = one;
    if (before[0] !== undefined && renamed(before[0], split) === after[0]) stays += 1;
    else if (followsAbove(one, split)) split.push({ ...one, kind: 'move' });
    else unread.push({ row, why: `何の変更かが、備考に書かれていません（${KIND_CHOICES}）` });
  }
  const goesOn = (unit: string) => paths?.includes(placed(unit)) ?? false;
  const written = gather(split).map((gathered: Gathered) => {
    const { kind, rows, before, after } = gathered;
    // One that is merged into another that goes on is absorbed by it.
    const isAbsorbed = kind === 'merge' && before.length === 1 && after.length === 1 && after.every(goesOn);
    return { rows, said: writtenOf(isAbsorbed ? { ...gathered, kind: 'absorb' } : gathered, split) };
  });
  const unplaced = new Set<string>();
  const changes = written.flatMap(({ rows, said }) => {
    if ('why' in said) return [];
    if (paths === null) return [{ rows, written: said.written }];
    const { written, names } = withoutPlace(
      said.written,
      paths.length === 0 ? undefined : (name) => isNewBelow(name, paths),
    );
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
    isNotice: notice !== null,
    unread: unread.toSorted((a, b) => a.row - b.row),
    questions: [...asked].map(([words, rows]) => ({ words, rows })),
    aside: columns.aside,
    notes: [
      ...sheet.notes,
      ...(notice?.notes ?? []),
      ...rowsAboveNotes(sheet.rows, columns.heading),
      ...unplacedNote([...unplaced], paths?.length === 0),
      ...(joined.size === 0
        ? []
        : [
            `続けて書かれた名前を、部で分けて読みました（${[...joined].slice(0, NAMED).join('、')}${joined.size > NAMED ? ' など' : ''}）。`,
          ]),
      ...begun.notes,
      ...(parted.length === 0
        ? []
        : [
            `新設か廃止だけを読み、いっしょに書かれた事務の移管は、補足に残しました（${parted.join('、')}行目）。移管も載せるなら、「変更」で加えてください。`,
          ]),
      ...(stays === 0 ? [] : [`変更のない行: ${stays}行`]),
      ...(noted.length === 0 ? [] : [`変更のない行の備考は読んでいません（${noted.join('、')}行目）。`]),
    ],
  });
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

/** Whether no unit is called so, and units of this kind usually stand below others. */
function isNewBelow(name: string, paths: readonly string[]): boolean {
  if (paths.some((path) => path === name || path.endsWith(`/${name}`)) || !isUnitLike(name)) return false;
  const alike = paths.filter((path) => path.at(-1) === name.at(-1));
  return alike.filter((path) => path.includes('/')).length * 2 > alike.length;
}

/** Splits 総務部総務課 if the chart or the table itself has a unit of which the name begins so. */
function splitAfter(name: string, known: readonly string[]): string {
  if (name.includes('/') || known.includes(name)) return name;
  const above = known.filter((path) => {
    const joined = path.replaceAll('/', '');
    const rest = name.slice(joined.length);
    return /[部局課]$/.test(path) && name.startsWith(joined) && rest.length > 1 && isUnitLike(rest);
  });
  const [longest] = above.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? name : `${longest}/${name.slice(longest.replaceAll('/', '').length)}`;
}

/** Splits こども部こども課, which no chart knows. 東部地域課 is one name. */
function departmentApart(name: string): string {
  const [, above = '', rest = ''] = /^([^/]{2,}?(?<![東西南北中内外全])[部局])([^/]{2,})$/u.exec(name) ?? [];
  return above !== '' && isUnitLike(rest) ? `${above}/${rest}` : name;
}

function isOneSided(before: Side, after: Side): boolean {
  return before.ok && after.ok && (before.paths.length === 0 || after.paths.length === 0);
}

/** A row with a difference of which the remarks say nothing. */
type UnsaidRow = Omit<ChangeRow, 'kind'> & { readonly kind: null };

type Sides = Readonly<Record<'before' | 'after', (row: Row) => Side>>;
type OwnSides = Readonly<Record<'before' | 'after', Side>>;

/** The sides of a row; both, if the only one that is filled says 広報課 → 広報戦略課. */
function ownSides({ number, cells }: Row, sides: Sides): OwnSides {
  const own = { before: sides.before({ number, cells }), after: sides.after({ number, cells }) };
  const arrow =
    own.before.ok && own.after.ok && isOneSided(own.before, own.after)
      ? cells.map(arrowApart).find((parts) => parts !== null)
      : undefined;
  return arrow ? { before: parseSide(arrow[0]), after: parseSide(arrow[1]) } : own;
}

function parseRow(
  row: Row,
  { places, areKindsRemarks }: ChangeColumns,
  last: ChangeRow | null,
  { before, after }: OwnSides,
  kinds: KindAnswers,
): ChangeRow | UnsaidRow | 'stays' | { readonly why: string; readonly unknown?: string | null } {
  const words = (column: ChangeColumn) =>
    [
      ...new Set(
        places[column].map((place) => (row.cells[place] ?? '').trim()).filter((cell) => cell !== ''),
      ),
    ].join('\n');
  const cell = words('kind');
  const isSame = before.ok && after.ok && before.paths.join() === after.paths.join();
  const goesOn = last !== null && (!areKindsRemarks || (hasSeveral(last.kind) && isOneSided(before, after)));
  const isNamed = before.ok && after.ok && before.paths.length > 0;
  const isDuty = areKindsRemarks && cell === '' && !isSame && words('duty') !== '';
  const said = cell !== '' ? parseKind(cell, kinds) : isDuty ? 'transfer' : goesOn ? last.kind : null;
  const part =
    typeof said === 'object' && said !== null && before.ok && after.ok
      ? withoutDuties(said, before.paths.length > 0, after.paths.length > 0)
      : null;
  const kind = part ?? said;
  if (areKindsRemarks && isSame && typeof kind !== 'string') return 'stays';
  if (isSame && isNamed && cell === '' && !(last !== null && hasSeveral(last.kind))) return 'stays';
  if (kind === null && !areKindsRemarks) return { why: `種別が空です（${KIND_CHOICES}）` };
  if (kind === 'stays' || (kind !== null && typeof kind === 'object')) return kind;
  if (!before.ok) return { why: before.why };
  if (!after.ok) return { why: after.why };
  const ref = words('ref')
    .split(/[\n、]/)
    .map((one) => one.trim());
  return {
    row: row.number,
    kind,
    goesOn: cell === '',
    before: before.paths,
    after: after.paths,
    duty: words('duty'),
    ref: ref.filter((one) => one !== ''),
    note:
      areKindsRemarks && isOnlyKind(cell)
        ? ''
        : [...new Set([part !== null ? cell : '', words('note')])].filter((note) => note !== '').join('\n'),
    begun: { before: before.begun ?? [], after: after.begun ?? [] },
    said: cell,
    isPart: part !== null,
  };
}
