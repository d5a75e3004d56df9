import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { RowsSaid } from '../tables/open-rows.ts';
import type { Joined } from '../tables/table.ts';
import type { ResultLayout, ResultMapping } from './columns.ts';
import type { Item } from './items.ts';
import type { WordsSaid } from './scale.ts';

/** `year`: the fiscal year of which is told. `scales`: those by which the results are graded, the report's own before those of the plan. */
export interface Reported {
  readonly edition: Edition;
  readonly year: number;
  readonly scales: Edition['scales'];
}

/** What a person says of how the table is to be read. */
export interface ResultsSaid {
  readonly sheet?: string | undefined;
  readonly mapping?: ResultMapping | undefined;
  readonly words?: WordsSaid | undefined;
  readonly rows?: RowsSaid | undefined;
  /** Which of them counts where a name and a number are of two items. */
  readonly trust?: 'title' | 'code' | undefined;
}

/** What is read with, row by row. */
export interface Reading {
  readonly items: readonly Item[];
  readonly layout: ResultLayout;
  readonly scales: Edition['scales'];
  readonly said: ResultsSaid;
  readonly joined: Joined;
}
