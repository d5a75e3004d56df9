import type { Judge } from '#archive/1-read/schema/report.ts';
import type { Named } from '../editions/items.ts';
import type { Fault } from '../tables/open-rows.ts';
import { isDash, type Joined, type Row } from '../tables/table.ts';
import {
  type Column,
  columns,
  gradeCounted,
  indicatorIn,
  type OfYear,
  ofYearIn,
  type ResultLayout,
} from './columns.ts';
import { judgedIn } from './judged.ts';

/** The cells of a row by column. */
export interface Cells {
  readonly at: (column: Column) => string;
  /** The position and text of a cell. */
  readonly place: (column: Column) => Pick<Fault, 'place' | 'cell'>;
  readonly named: Named;
  /** Actual values from columns that hold a single indicator each. */
  readonly wide: readonly { readonly indicator: string; readonly cell: string; readonly place: number }[];
  /** Values of earlier years or of all years, from columns that hold one of these each. */
  readonly ofYears: readonly {
    readonly year: number | 'total';
    readonly as: OfYear;
    readonly cell: string;
    readonly place: number;
  }[];
  /** Numbers of measures, from columns that hold a single grade each. */
  readonly counted: readonly { readonly grade: string; readonly cell: string; readonly place: number }[];
  /** What others say than the judge of the row, from columns of their own. */
  readonly judged: readonly {
    readonly by: Judge;
    readonly said: 'grade' | 'reason';
    readonly cell: string;
    readonly place: number;
  }[];
  readonly saysSomething: boolean;
  /** The row above whose merged cells cover everything that this row says; null if there is none. */
  readonly joinedTo: number | null;
  /** The row above whose merged cell covers this cell; null if there is none. */
  readonly joinedAt: (column: Column) => number | null;
}

export function cellsOf(
  { number, cells }: Row,
  { places, columns: all }: ResultLayout,
  joined: Joined,
): Cells {
  const at = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const wide = all.flatMap(({ place, role }) => {
    const [indicator, cell] = [indicatorIn(role), (cells[place] ?? '').trim()];
    return indicator === null || cell === '' ? [] : [{ indicator, place, cell }];
  });
  const counted = all.flatMap(({ place, role, heading }) => {
    const cell = (cells[place] ?? '').trim();
    return role !== 'tally' || cell === '' ? [] : [{ grade: gradeCounted(heading), place, cell }];
  });
  const ofYears = all.flatMap(({ place, role }) => {
    const [earlier, cell] = [ofYearIn(role), (cells[place] ?? '').trim()];
    return earlier === null || cell === '' ? [] : [{ ...earlier, place, cell }];
  });
  const judged = all.flatMap(({ place, role }) => {
    const [one, cell] = [judgedIn(role), (cells[place] ?? '').trim()];
    return one === null || cell === '' || isDash(cell) ? [] : [{ ...one, place, cell }];
  });
  const besides = [...wide, ...ofYears, ...counted, ...judged];
  const filledIn = OF_RESULT.filter((column) => at(column) !== '').flatMap(
    (column) => places.get(column) ?? [],
  );
  return {
    at,
    place: (column) => ({ place: places.get(column) ?? null, cell: at(column) }),
    named: { id: at('id'), code: at('code'), title: at('title') },
    wide,
    ofYears,
    counted,
    judged,
    saysSomething: besides.length > 0 || filledIn.length > 0,
    joinedAt: (column) => joined.get(number)?.get(places.get(column) ?? -1) ?? null,
    joinedTo: joinedTo([...filledIn, ...besides.map(({ place }) => place)], joined.get(number)),
  };
}

function joinedTo(places: readonly number[], above: ReadonlyMap<number, number> | undefined): number | null {
  const [first = null, ...others] = places.map((place) => above?.get(place) ?? null);
  return others.every((one) => one === first) ? first : null;
}

const NAMING: ReadonlySet<Column> = new Set(['id', 'code', 'title', 'indicator', 'unit', 'target']);
const OF_RESULT = (Object.keys(columns) as Column[]).filter((column) => !NAMING.has(column));

/** The cells of a row as one of the other judges fills them: the rest of the row is blank. */
export function cellsBy(by: Judge, cells: Cells): Cells {
  const own = new Map<Column, Cells['judged'][number]>(
    cells.judged.filter((one) => one.by === by).map((one) => [one.said, one]),
  );
  return {
    ...cells,
    at: (column) => own.get(column)?.cell ?? '',
    place: (column) => ({ place: own.get(column)?.place ?? null, cell: own.get(column)?.cell ?? '' }),
    wide: [],
    ofYears: [],
    counted: [],
    judged: [],
  };
}
