import type { Fault } from '../tables/open-rows.ts';
import type { Row } from '../tables/table.ts';
import { type Column, columns, indicatorIn, type ResultLayout } from './columns.ts';
import type { Named } from './items.ts';

/** The cells of a row by what they hold. */
export interface Cells {
  readonly at: (column: Column) => string;
  /** Where the cell of a column stands, and what it says. */
  readonly place: (column: Column) => Pick<Fault, 'place' | 'cell'>;
  readonly named: Named;
  /** The actuals of columns that hold one indicator each. */
  readonly wide: readonly { readonly indicator: string; readonly cell: string; readonly place: number }[];
  readonly saysSomething: boolean;
}

export function cellsOf({ cells }: Row, { places, columns: all }: ResultLayout): Cells {
  const at = (column: Column) => (cells[places.get(column) ?? -1] ?? '').trim();
  const wide = all.flatMap(({ place, role }) => {
    const [indicator, cell] = [indicatorIn(role), (cells[place] ?? '').trim()];
    return indicator === null || cell === '' ? [] : [{ indicator, place, cell }];
  });
  return {
    at,
    place: (column) => ({ place: places.get(column) ?? null, cell: at(column) }),
    named: { id: at('id'), code: at('code'), title: at('title') },
    wide,
    saysSomething: wide.length > 0 || SAYING.some((column) => at(column) !== ''),
  };
}

const NAMING: ReadonlySet<Column> = new Set(['id', 'code', 'title', 'indicator', 'unit', 'target']);
const SAYING = (Object.keys(columns) as Column[]).filter((column) => !NAMING.has(column));
