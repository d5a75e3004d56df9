// The rows that pages across municipalities list: little text for each change and measure, so that the rows
// of all municipalities fit in memory.

import type { ISODate } from '#calendar/date.ts';
import type { Status } from '#org/stages.ts';
import type { WrittenMeasure } from '../../1-read/schema/edition.ts';
import type { Legible } from '../../1-read/schema/scalar.ts';
import type { LinkedMeasure } from '../promises/measures.ts';
import type { LinkedResult } from '../promises/results.ts';
import { promisesOf, type StandingKind } from '../promises/standing.ts';
import { type ChangeKind, changeKind } from '../reorganizations/change-kind.ts';
import { dutyName } from '../reorganizations/duty-name.ts';
import type { Archive, LinkedChange } from '../types.ts';

export interface ChangeRow {
  readonly url: string;
  readonly municipality: string;
  readonly date: ISODate;
  /** The date as the source gives it: 令和8年4月 is not a day. */
  readonly when: string;
  /** Null where only the calendar year is known. */
  readonly fiscalYear: number | null;
  readonly status: Status;
  readonly kind: ChangeKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** 秘書課の業務, of one that has no name of its own. */
  readonly duty: string | null;
  readonly grade: LinkedChange['grade'];
  /** The kinds (部, 課, 係 …) of the units concerned. */
  readonly levels: readonly string[];
  readonly ref: readonly string[];
  readonly note: string | null;
}

export function changeRows(archive: Archive): readonly ChangeRow[] {
  const kinds = new Map(archive.units.map(({ id, kind, sort }) => [id, sort === 'post' ? '職' : kind]));
  const effective = new Map(archive.reorganizations.map(({ id, data }) => [id, data.effective.text]));
  return archive.changes.map((change) => ({
    url: change.url,
    municipality: archive.name,
    date: change.date,
    when: effective.get(change.reorganization) ?? change.date,
    fiscalYear: change.fiscalYear,
    status: change.status,
    kind: changeKind(change),
    from: change.from.map(({ path }) => path),
    to: change.to.map(({ path }) => path),
    duty: change.duty && dutyName(change),
    grade: change.grade,
    levels: [
      ...new Set(
        [...change.from, ...change.to].flatMap(({ id }) => (id === null ? [] : (kinds.get(id) ?? []))),
      ),
    ],
    ref: change.ref,
    note: change.note,
  }));
}

/**
 * A year with more changes than this is split by prefecture, so that a search need not load the whole year.
 */
const MOST_IN_FILE = 1500;

/**
 * The data files of the change search, newest first, by name: a year, or a year and the code that
 * `prefectureOf` returns.
 */
export function filesOfChanges(
  rows: readonly ChangeRow[],
  prefectureOf: (row: ChangeRow) => string,
): ReadonlyMap<string, readonly ChangeRow[]> {
  return new Map(
    yearsOfChanges(rows).flatMap((year) => {
      const own = rows.filter((row) => yearOfChange(row) === year);
      if (own.length <= MOST_IN_FILE) return [[year, own] as const];
      const parts = [...Map.groupBy(own, prefectureOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
      return parts.map(([code, some]) => [`${year}-${code}`, some] as const);
    }),
  );
}

/**
 * The fiscal years that have changes, newest first; `unknown` for changes that no fiscal year can be given
 * for.
 */
export function yearsOfChanges(rows: readonly ChangeRow[]): readonly string[] {
  return [...new Set(rows.map(yearOfChange))].toSorted(
    (a, b) => Number(b === 'unknown' ? 0 : b) - Number(a === 'unknown' ? 0 : a),
  );
}

export function yearOfChange({ fiscalYear }: Pick<ChangeRow, 'fiscalYear'>): string {
  return fiscalYear === null ? 'unknown' : String(fiscalYear);
}

export interface PromiseRow {
  readonly url: string;
  readonly municipality: string;
  readonly code: string | null;
  readonly title: string;
  /** The text of the measure, as published or summarized. */
  readonly text: Legible | null;
  readonly targets: WrittenMeasure['targets'];
  readonly edition: { readonly title: string; readonly edition: string };
  readonly themes: readonly string[];
  readonly owners: readonly string[];
  readonly schedule: LinkedMeasure['schedule'];
  readonly lastDay: ISODate | null;
  readonly kind: StandingKind;
  /** The most recent result. */
  readonly result: LinkedResult | null;
  readonly lacksOwner: boolean;
}

/** The measures in effect, with their themes. */
export function promiseRows(archive: Archive): readonly PromiseRow[] {
  return promisesOf(archive).current.map(({ measure, edition, standing, owners }) => ({
    url: measure.url,
    municipality: archive.name,
    code: measure.data.code ?? null,
    title: measure.data.title,
    text: measure.text,
    targets: measure.data.targets,
    edition: { title: edition.data.title, edition: edition.data.edition },
    themes: measure.data.theme ?? [],
    owners: owners.map(({ printed }) => printed),
    schedule: measure.schedule,
    lastDay: standing.lastDay,
    kind: standing.kind,
    result: standing.results.at(-1) ?? null,
    lacksOwner: standing.lacksOwner,
  }));
}
