// Reads each row of a list of changes by itself: its kind, and the units on both sides.
import type { Row, UnreadRow } from '../tables/table.ts';
import { arrowApart } from './arrow-apart.ts';
import type { ChangeColumn, ChangeColumns } from './columns.ts';
import type { Named } from './implied.ts';
import {
  isOnlyKind,
  KIND_CHOICES,
  type KindAnswers,
  parseKind,
  type SaidKind,
  withoutDuties,
} from './kinds.ts';
import { newSide, parseSide, rankedSides, type Side } from './sides.ts';
import { type ChangeRow, hasSeveral } from './written.ts';

/** A row with a difference of which the remarks say nothing. */
export type UnsaidRow = Omit<ChangeRow, 'kind'> & { readonly kind: null };

export interface ParsedRows {
  readonly rows: readonly ChangeRow[];
  readonly unsaid: readonly UnsaidRow[];
  readonly unread: readonly UnreadRow[];
  /** Kind words that were not recognised, with their rows. */
  readonly asked: ReadonlyMap<string, readonly number[]>;
  /** Rows that change nothing, and those of them that have remarks. */
  readonly stays: number;
  readonly noted: readonly number[];
  readonly named: Named;
}

/** `paths`: the units of the chart before; `placed`: the path of a unit by its name, if there is only one. */
export function parseRows(
  columns: ChangeColumns,
  kinds: KindAnswers,
  paths: readonly string[],
  placed: (name: string) => string,
): ParsedRows {
  const rows: ChangeRow[] = [];
  const unsaid: UnsaidRow[] = [];
  const unread: UnreadRow[] = [];
  const asked = new Map<string, number[]>();
  const noted: number[] = [];
  const named: Named = { before: new Set(), after: new Set() };
  const sides = sidesOf(columns, paths);
  let stays = 0;
  let last: ChangeRow | null = null;
  for (const row of columns.rows) {
    const own = ownSides(row, sides);
    for (const side of ['before', 'after'] as const)
      if (own[side].ok) for (const path of own[side].paths) named[side].add(placed(path));
    const found = parseRow(row, columns, last, own, kinds);
    last = null;
    if (found === 'stays') {
      stays += 1;
      if (wordsIn(row, columns, 'note') !== '') noted.push(row.number);
    } else if ('why' in found) {
      unread.push({ row: row.number, why: found.why });
      if (found.unknown) asked.set(found.unknown, [...(asked.get(found.unknown) ?? []), row.number]);
    } else if (found.kind === null) unsaid.push({ ...found, before: found.before.map(placed) });
    else {
      last = { ...found, before: found.before.map(placed) };
      rows.push(last);
    }
  }
  return { rows, unsaid, unread, asked, stays, noted, named };
}

type Sides = Readonly<Record<'before' | 'after', (row: Row) => Side>>;
type OwnSides = Readonly<Record<'before' | 'after', Side>>;

function sidesOf({ rows, places, areKindsRemarks }: ChangeColumns, paths: readonly string[]): Sides {
  const { before, after, above } = places;
  const isFlat = areKindsRemarks && above.length === 0;
  const ranked = isFlat ? rankedSides(rows, { before, after }, paths) : null;
  return ranked ?? { before: newSide(rows, before, above, paths), after: newSide(rows, after, above, paths) };
}

/** The sides of a row; both, if the only one that is filled says 広報課 → 広報戦略課. */
function ownSides({ number, cells }: Row, sides: Sides): OwnSides {
  const own = { before: sides.before({ number, cells }), after: sides.after({ number, cells }) };
  const arrow =
    own.before.ok && own.after.ok && isOneSided(own.before, own.after)
      ? cells.map(arrowApart).find((parts) => parts !== null)
      : undefined;
  return arrow ? { before: parseSide(arrow[0]), after: parseSide(arrow[1]) } : own;
}

function isOneSided(before: Side, after: Side): boolean {
  return before.ok && after.ok && (before.paths.length === 0 || after.paths.length === 0);
}

function wordsIn({ cells }: Row, { places }: ChangeColumns, column: ChangeColumn): string {
  const words = places[column].map((place) => (cells[place] ?? '').trim());
  return [...new Set(words.filter((cell) => cell !== ''))].join('\n');
}

type Parsed = ChangeRow | UnsaidRow | 'stays' | { readonly why: string; readonly unknown?: string | null };

function parseRow(
  row: Row,
  columns: ChangeColumns,
  last: ChangeRow | null,
  { before, after }: OwnSides,
  kinds: KindAnswers,
): Parsed {
  const { areKindsRemarks } = columns;
  const words = (column: ChangeColumn) => wordsIn(row, columns, column);
  const cell = words('kind');
  const isSame = before.ok && after.ok && before.paths.join() === after.paths.join();
  const said = saidKind(row, columns, last, { before, after }, kinds);
  const part =
    typeof said === 'object' && said !== null && before.ok && after.ok
      ? withoutDuties(said, before.paths.length > 0, after.paths.length > 0)
      : null;
  const kind = part ?? said;
  if (areKindsRemarks && isSame && typeof kind !== 'string') return 'stays';
  const isNamed = before.ok && after.ok && before.paths.length > 0;
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

/** The kind that the row says, or that it goes on with; null if nothing says one. */
function saidKind(
  row: Row,
  columns: ChangeColumns,
  last: ChangeRow | null,
  { before, after }: OwnSides,
  kinds: KindAnswers,
): SaidKind | null {
  const { areKindsRemarks } = columns;
  const cell = wordsIn(row, columns, 'kind');
  const isSame = before.ok && after.ok && before.paths.join() === after.paths.join();
  const isDuty = areKindsRemarks && !isSame && wordsIn(row, columns, 'duty') !== '';
  const said = cell === '' ? null : parseKind(cell, kinds);
  // A duty that goes from one unit to another, whatever the remarks say of the units.
  if (isDuty && (said === null || (said === 'establish' && !isOneSided(before, after)))) return 'transfer';
  if (said !== null) return said;
  const goesOn = last !== null && (!areKindsRemarks || (hasSeveral(last.kind) && isOneSided(before, after)));
  return goesOn ? last.kind : null;
}
