// The labels of a form (個票): the headings that tables of measures and of results have, too.
import { isAspect, type PlanColumn, planColumns } from '../plans/columns.ts';
import { type Column as ResultColumn, columns as resultColumns } from '../results/columns.ts';
import { judgedNamed } from '../results/judged.ts';
import { plainHeading } from '../tables/plain-heading.ts';
import { normal } from '../tables/same-words.ts';

const PLAN = new Map<string, PlanColumn>(
  (Object.keys(planColumns) as PlanColumn[]).flatMap((column) =>
    planColumns[column].map((words) => [normal(words), column] as const),
  ),
);
const RESULTS = new Map<string, ResultColumn>(
  (Object.keys(resultColumns) as ResultColumn[]).flatMap((column) =>
    resultColumns[column].map((words) => [normal(words), column] as const),
  ),
);

/** The column of a table of measures that a label names; null if none. */
export function planColumnOf(label: string): PlanColumn | null {
  return columnIn(PLAN, label);
}

/** The same for a table of results. */
export function resultColumnOf(label: string): ResultColumn | null {
  return columnIn(RESULTS, label);
}

function columnIn<C>(columns: ReadonlyMap<string, C>, label: string): C | null {
  const ways = [label, inBrackets(label).label, plainHeading(label)];
  return ways.flatMap((words) => columns.get(normal(words)) ?? [])[0] ?? null;
}

/** Splits 目標値（台） into the label and what stands in its brackets. */
export function inBrackets(label: string): { readonly label: string; readonly remark: string } {
  const [, before = label, remark = ''] = /^(.+?)[(（]([^()（）]+)[)）]$/.exec(label) ?? [];
  return { label: before, remark };
}

/** Longer cells are texts, whatever their words. */
const LONGEST = 40;

/** The label in its bare words, if the cell holds nothing else: ■担当課：, 【担当課】, 3．担当課. Null otherwise. */
export function labelIn(cell: string): string | null {
  if (cell.length > LONGEST) return null;
  const bare = cell
    .replace(/\s+/g, '')
    .replace(/^(?:[■□●○◆◇▼▽★☆・※]|[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[.．、)）])+/u, '')
    .replace(/[:：→]$/, '')
    .replace(/^[【［[〔<＜](.+)[】］\]〕>＞]$/u, '$1');
  if (bare === '' || bare.length > 14) return null;
  const isKnown = [planColumnOf, resultColumnOf, judgedNamed].some((named) => named(bare) !== null);
  return isKnown || isAspect(bare) ? bare : null;
}

/** Splits 担当課：市民課 into its label and value. Null if the cell does not begin with a known label. */
export function labelledValue(cell: string): { readonly label: string; readonly value: string } | null {
  const [, before = '', value = ''] =
    /^([^:：→\n]{1,16}[:：→]|[【［〔][^】］〕]{1,14}[】］〕])\s*(\S.*)$/s.exec(cell.trim()) ?? [];
  const label = labelIn(before);
  return label === null ? labelledNumber(cell) : { label, value };
}

/** Splits 現状（令和5年度） 10％, where a space alone stands between. */
function labelledNumber(cell: string): { readonly label: string; readonly value: string } | null {
  const [, before = '', value = ''] =
    /^(\D{2,6}(?:[（(][^（()）]{1,12}[)）])?)\s+(\S*\d\S*)$/.exec(cell.trim()) ?? [];
  const label = labelIn(before);
  const column = planColumnOf(label ?? '');
  return label !== null && (column === 'current' || column === 'target') ? { label, value } : null;
}

/** Labels that never head a row below years: they say once what the form is about. */
const ONCE: ReadonlySet<PlanColumn> = new Set([
  'id',
  'code',
  'section',
  'title',
  'owners',
  'department',
  'supporters',
  'schedule',
  'note',
]);

export function isSaidOnce(label: string): boolean {
  const column = planColumnOf(label);
  return column !== null && ONCE.has(column);
}

/** Whether a label may also head what is done in each year. */
export function isPlanText(label: string): boolean {
  return ['title', 'text', 'schedule'].includes(planColumnOf(label) ?? '');
}

/** The label of a cell, whether its value is in the same cell or not. */
export function labelOf(words: string): string | null {
  return labelIn(words) ?? labelledValue(words)?.label ?? null;
}

export function isTitle(label: string): boolean {
  return planColumnOf(label) === 'title';
}
