import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Item } from '../editions/items.ts';
import type { RowAnswers } from '../tables/open-rows.ts';
import type { Joined } from '../tables/table.ts';
import type { ResultLayout, ResultMapping } from './columns.ts';
import type { WordAnswers } from './scale.ts';

/** The editor's answers on how to read the table. */
export interface ResultAnswers {
  readonly sheet?: string | undefined;
  readonly mapping?: ResultMapping | undefined;
  readonly words?: WordAnswers | undefined;
  readonly rows?: RowAnswers | undefined;
  /** Which one counts if name and number belong to different items. */
  readonly trust?: 'title' | 'code' | undefined;
}

/** The settings with which rows are read. */
export interface Reading {
  readonly items: readonly Item[];
  readonly layout: ResultLayout;
  readonly scales: Edition['scales'];
  readonly said: ResultAnswers;
  readonly joined: Joined;
}
