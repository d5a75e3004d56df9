// Reads a pasted table as measures of a plan.

import { done, type Outcome } from '#diagnostics/outcome.ts';
import { yearsOf } from '#drafting/forms/bare-years.ts';
import { type PlanMapping, type PlanRole, planTable } from '#drafting/plans/columns.ts';
import { ownerWords } from '#drafting/plans/owners.ts';
import { planFromSheet, type ReadPlan } from '#drafting/plans/read-plan.ts';
import { targetWords } from '#drafting/plans/targets.ts';
import { type Headings, hasHeadings, headingsOf } from '#drafting/tables/columns.ts';
import type { RowAnswers } from '#drafting/tables/open-rows.ts';
import { openEdition } from './indicator-tables.ts';
import { knownPaths } from './known-units.ts';
import type { Looking } from './look.ts';
import { foundIn, type SheetNames, type Table } from './sheets.ts';

/** How the editor wants the table to be read. */
export interface PlanTableAnswers {
  readonly sheet?: string | undefined;
  readonly mapping?: PlanMapping | undefined;
  readonly rows?: RowAnswers | undefined;
}

export interface PlanTable {
  readonly sheets: SheetNames;
  /** What each column holds, for correction; null if no row can be a heading row. */
  readonly headings: Headings<PlanRole> | null;
  /** Or why the table cannot be read. */
  readonly read: Outcome<ReadPlan>;
  readonly measures: readonly MeasureRead[];
}

export interface MeasureRead {
  readonly name: string;
  readonly section: string | null;
  readonly owners: readonly string[];
  readonly supporters: readonly string[];
  readonly andOthers: boolean;
  readonly schedule: string;
  readonly deadlines: ReadPlan['measures'][number]['deadlines'];
  readonly targets: readonly string[];
}

export async function readPlan(
  looking: Looking,
  table: Table,
  { sheet, mapping, rows }: PlanTableAnswers,
): Promise<Outcome<PlanTable>> {
  const paths = knownPaths(looking);
  const found = await foundIn(
    table,
    sheet,
    (one) => planFromSheet(one, { mapping, paths, rows }),
    (one) => hasHeadings(one, planTable, mapping),
    yearsOf(openEdition(looking)),
  );
  if (!found.ok) return found;
  const { sheets, sheet: chosen, read } = found.value;
  return done({
    sheets,
    headings: chosen && headingsOf(chosen, planTable, mapping),
    read,
    measures: read.ok ? measuresIn(read.value) : [],
  });
}

function measuresIn({ measures, sections }: ReadPlan): readonly MeasureRead[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return measures.map(({ code, title, section, owners, supporters, targets, ...rest }) => ({
    name: code === '' ? title : `${code} ${title}`,
    section: titles.get(section ?? '') ?? null,
    owners: owners.map(ownerWords),
    supporters: supporters.map(ownerWords),
    targets: targets.map(targetWords),
    andOthers: rest.andOthers,
    schedule: rest.schedule,
    deadlines: rest.deadlines,
  }));
}
