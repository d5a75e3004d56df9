import type { Reports, WrittenResult } from '#archive/1-read/schema/report.ts';
import { recordOf } from '#archive/is-record.ts';
import { quantityWords, writtenValue } from '../editions/values.ts';
import { listOf, writtenFile } from '../remedies/written-file.ts';
import { appended, type Edit, editFile } from '../write/edit-file.ts';
import { newFile } from '../write/new-file.ts';
import type { Value } from '../write/to-piece.ts';
import type { DraftResult } from './draft.ts';
import type { AddedScale } from './scale.ts';

/** The frontmatter of a report. */
export interface ReportHead {
  readonly title: string;
  readonly edition: string;
  readonly issued: string;
  readonly source: string;
  readonly reports: Reports;
}

export function reportFile(head: ReportHead, results: readonly DraftResult[]): string {
  const { title, edition, issued, source, reports } = head;
  const { document, edition: of, year, part } = reports;
  const fields = {
    title,
    type: 'report',
    edition,
    issued,
    reports: { document, edition: of, year, part },
    source: { title: source },
    fidelity: 'summary',
    results: results.map(resultValue),
  };
  return newFile('edition', { municipality: 'x', fields }).text;
}

/**
 * Writes results into an existing report. Only differing fields of existing results are edited, so that
 * totals, comments and order stay. Null if the file cannot be edited.
 */
export function withResults(
  path: string,
  text: string,
  results: readonly DraftResult[],
  scale: AddedScale | null = null,
): string | null {
  const graded = scale === null ? text : editFile(text, scaleEdits(path, text, scale), path);
  return graded === null ? null : withOnly(path, graded, results);
}

/** Adds the scale, or adds its steps to an existing scale with this id. */
function scaleEdits(path: string, text: string, { id, title, labels }: AddedScale): readonly Edit[] {
  const place = listOf(writtenFile(path, text).data.scales).findIndex((one) => recordOf(one).id === id);
  const values = labels.map((label) => ({ ...label }));
  return place < 0
    ? [{ at: ['scales'], insert: { id, title, labels: values } }]
    : values.map((label): Edit => ({ at: ['scales', place, 'labels'], insert: label }));
}

function withOnly(path: string, text: string, results: readonly DraftResult[]): string | null {
  const old = listOf(writtenFile(path, text).data.results).map(recordOf);
  const at = results.map((result) => old.findIndex((one) => isSame(one, result)));
  const added = results.filter((_, index) => at[index] === -1).map(resultValue);
  // From the last to the first, so that indexes stay valid.
  const edits = old.flatMap((one, place) => differing(one, results[at.indexOf(place)], place)).toReversed();
  const edited = editFile(text, edits, path);
  if (edited === null || writtenFile(path, edited).data.title === undefined) return null;
  if (added.length === 0) return edited;
  return old.length === edits.filter((edit) => 'remove' in edit && edit.at.length === 2).length
    ? editFile(edited, [{ at: ['results'], set: added }], path)
    : appended(edited, ['results'], added, path);
}

type Written = Readonly<Record<string, unknown>>;

function isSame({ measure, section, by = 'unsaid' }: Written, result: DraftResult): boolean {
  return measure === result.measure && section === result.section && by === result.by;
}

/** The edits that turn an existing result into the new one, or remove the result. */
function differing(was: Written, result: DraftResult | undefined, place: number): readonly Edit[] {
  if (result === undefined) return isBeyondTables(was) ? [] : [{ at: ['results', place], remove: true }];
  return Object.entries(resultValue(result)).flatMap(([key, value]): readonly Edit[] => {
    const at = ['results', place, key];
    if (JSON.stringify(plain(was[key])) === JSON.stringify(plain(value))) return [];
    // A table without such a column does not mean that the value is gone.
    if (value === undefined && BEYOND_TABLES.some((one) => one === key)) return [];
    if (value === undefined) return [{ at, remove: true }];
    const depth = key === 'years' ? 3 : key === 'totals' ? 2 : 0;
    return [{ at, set: laidOver(was[key], value, depth) }];
  });
}

/** The new values over the old ones: by indicator, year and field, with those that the table does not mention. */
function laidOver(was: unknown, now: unknown, depth: number): Value {
  if (depth === 0) return now as Value;
  const old = recordOf(was);
  const all = Object.entries(recordOf(now)).map(([key, value]) => [
    key,
    laidOver(old[key], value, depth - 1),
  ]);
  return { ...old, ...Object.fromEntries(all) } as Value;
}

/** Fields for which few tables have a column, or none. */
export const BEYOND_TABLES = [
  'together',
  'years',
  'grades',
  'tally',
  'totals',
] as const satisfies readonly (keyof WrittenResult)[];

/** Whether a result has such fields: then it stays even if no row mentions it. */
export function isBeyondTables(result: Written | WrittenResult): boolean {
  return BEYOND_TABLES.some((key) => (result as Written)[key] !== undefined);
}

/** A list with one item may be written without the list. */
function plain(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/** A result in the form of the file; missing values are undefined. */
function resultValue(result: DraftResult): { readonly [key: string]: Value } {
  const { measure, section, status, scale, grade, by, dated, reason, text, ref, note } = result;
  return {
    measure,
    together: result.together,
    section,
    status: status === 'unsaid' ? undefined : status,
    scale,
    grade,
    grades: mapped(result.grades, (one) => one),
    tally: result.tally,
    by: by === 'unsaid' ? undefined : by,
    dated,
    reason,
    text,
    actuals: mapped(result.actuals, writtenValue),
    rates: mapped(result.rates, quantityWords),
    years: mapped(result.years, (years) => mapped(years, valueOfYear)),
    totals: mapped(result.totals, valueOfYear),
    ref: ref.length === 0 ? undefined : ref,
    note,
  };
}

function valueOfYear({ actual, rate }: DraftResult['totals'][string]): Value {
  return {
    ...(actual && { actual: writtenValue(actual) }),
    ...(rate && { rate: quantityWords(rate) }),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, value: (one: T) => Value): Value {
  const entries = Object.entries(record);
  return entries.length === 0
    ? undefined
    : Object.fromEntries(entries.map(([id, one]) => [id, value(one)] as const));
}
