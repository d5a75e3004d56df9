import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Edition } from '../../1-read/schema/edition.ts';
import { partOf, type Reports, type WrittenResult } from '../../1-read/schema/report.ts';
import type { EditionFile } from '../../1-read/source.ts';
import { promisedBy, splitJointResult } from '../../2-derive/reported.ts';
import { areIdsUnclear } from '../items-of.ts';
import { near } from '../near.ts';
import { repetitionsIn } from '../repetitions-in.ts';
import { type Reported, reportedIn } from '../reported-in.ts';
import type { Context } from '../rule.ts';

/**
 * Checks that each result is about an existing measure or section, has an existing grade, and occurs once.
 */
export function* resultsKnown({ source }: Context): Iterable<Diagnostic> {
  for (const { file, about, editions, reports, results } of reportedIn(source)) {
    for (const { result, index } of results) {
      yield* subject(file, index, result, about, editions);
      yield* indicators(file, index, result, about);
      yield* years(file, index, result, reports);
      yield* grade(file, index, result, [...file.data.scales, ...about.data.scales]);
      if (result.together && result.measure === undefined)
        yield diagnose('H454', file.at(['results', index, 'together'], 'key'), {});
    }
    yield* twice(file, results);
    for (const { result, index } of results) yield* tally(file, index, result, { about, results });
  }
}

function* subject(
  file: EditionFile,
  index: number,
  { measure, section, together = [] }: WrittenResult,
  about: EditionFile,
  editions: readonly EditionFile[],
): Iterable<Diagnostic> {
  if (measure !== undefined && section !== undefined) {
    yield diagnose('H452', file.at(['results', index, 'section'], 'key'), { measure, section });
    return;
  }
  const parts = [
    { kind: '取組', keys: ['measure'], list: 'measures', what: measure },
    { kind: '節', keys: ['section'], list: 'sections', what: section },
    ...together.map(
      (what, at) => ({ kind: '取組', keys: ['together', at], list: 'measures', what }) as const,
    ),
  ] as const;
  for (const { kind, keys, list, what } of parts) {
    const ids = (one: EditionFile) => one.data[list].map(({ id }) => id);
    if (what === undefined || ids(about).includes(what) || areIdsUnclear(about)) continue;
    const [numbered = null, another] = about.data[list].filter(({ code }) => code === what);
    const meant = another === undefined ? numbered : null;
    const elsewhere = meant ? null : (editions.find((one) => ids(one).includes(what))?.id ?? null);
    const nearest = meant?.id ?? near(what, ids(about));
    const facts = { kind, what, nearest, elsewhere, known: ids(about), title: meant?.title ?? null };
    yield diagnose('H441', file.at(['results', index, ...keys]), facts);
  }
}

function* indicators(
  file: EditionFile,
  index: number,
  result: WrittenResult,
  about: EditionFile,
): Iterable<Diagnostic> {
  const promised = promisedBy(about, result);
  // An unknown subject has been reported already.
  if (!promised) return;
  const known = (promised.indicators ?? []).map(({ id }) => id);
  for (const list of ['actuals', 'rates', 'years', 'totals', 'grades'] as const) {
    for (const what of Object.keys(result[list] ?? {})) {
      if (known.includes(what)) continue;
      const facts = { kind: '指標', what, nearest: near(what, known), elsewhere: null, known } as const;
      yield diagnose('H441', file.at(['results', index, list, what], 'key'), facts);
    }
  }
}

/** Reports a year that the report cannot state here: one after its own, or its own, which has fields of its own. */
function* years(
  file: EditionFile,
  index: number,
  { years = {} }: WrittenResult,
  reports: Reports,
): Iterable<Diagnostic> {
  const isOfOneYear = partOf(reports) === null;
  for (const [indicator, all] of Object.entries(years))
    for (const year of Object.keys(all).map(Number)) {
      if (year < reports.year || (year === reports.year && !isOfOneYear)) continue;
      const facts = { year, reported: reports.year, indicator };
      yield diagnose('H458', file.at(['results', index, 'years', indicator, String(year)], 'key'), facts);
    }
}

function* grade(
  file: EditionFile,
  index: number,
  { scale, grade, grades = {}, tally }: WrittenResult,
  scales: Edition['scales'],
): Iterable<Diagnostic> {
  const own = scales.filter(({ id }) => scale === undefined || id === scale);
  if (scale !== undefined && own.length === 0) {
    const facts = {
      kind: '標語',
      what: scale,
      nearest: near(
        scale,
        scales.map(({ id }) => id),
      ),
    } as const;
    yield diagnose('H442', file.at(['results', index, 'scale']), facts);
    return;
  }
  const known = own.flatMap(({ labels }) => labels.map(({ id }) => id));
  const references = [
    ...(grade === undefined ? [] : [{ what: grade, keys: ['grade'] }]),
    ...Object.entries(grades).map(([indicator, what]) => ({ what, keys: ['grades', indicator] })),
    ...Object.keys(tally?.grades ?? {}).map((what) => ({ what, keys: ['tally', 'grades', what] })),
  ];
  for (const { what, keys } of references) {
    if (known.includes(what)) continue;
    const facts = { kind: '段階', what, nearest: near(what, known) } as const;
    yield diagnose(
      'H442',
      file.at(['results', index, ...keys], keys[0] === 'tally' ? 'key' : 'value'),
      facts,
    );
  }
  if (!tally) return;
  const sum = Object.values(tally.grades).reduce((sum, count) => sum + count, 0);
  if (sum !== tally.all)
    yield diagnose('H455', file.at(['results', index, 'tally', 'all']), { all: tally.all, sum });
}

/**
 * Reports a tally that counts fewer measures of a grade than the report itself grades, by the same judge: one
 * of them was copied wrongly.
 */
function* tally(
  file: EditionFile,
  index: number,
  { by, measure, section, tally }: WrittenResult,
  { about, results }: Pick<Reported, 'about' | 'results'>,
): Iterable<Diagnostic> {
  if (!tally || measure !== undefined) return;
  const sections = new Map(about.data.sections.map(({ id, in: above }) => [id, above]));
  const within = (id: string | undefined, seen: readonly string[] = []): boolean =>
    id === section || (id !== undefined && !seen.includes(id) && within(sections.get(id), [...seen, id]));
  const own = new Set(
    about.data.measures.filter((one) => section === undefined || within(one.section)).map(({ id }) => id),
  );
  const graded = results
    .filter(({ result }) => result.by === by)
    .flatMap(({ result }) => splitJointResult(result))
    .filter((one) => one.measure !== undefined && own.has(one.measure) && one.grade !== undefined);
  const measuresBy = Map.groupBy(graded, (one) => one.grade ?? '');
  for (const [grade, all] of measuresBy) {
    const printed = tally.grades[grade] ?? 0;
    const recorded = new Set(all.map((one) => one.measure)).size;
    if (recorded > printed) {
      const keys = grade in tally.grades ? ['tally', 'grades', grade] : ['tally', 'grades'];
      yield diagnose('H456', file.at(['results', index, ...keys], 'key'), { grade, printed, recorded });
    }
  }
}

/** Results of different judges for the same measure are allowed. */
function* twice(file: EditionFile, results: Reported['results']): Iterable<Diagnostic> {
  for (const own of Map.groupBy(results, ({ result }) => result.by).values()) {
    const subjects = own.flatMap(({ result, index }) =>
      splitJointResult(result).map((one) => [subjectWords(one), file.at(['results', index])] as const),
    );
    for (const { key: what, place, first } of repetitionsIn(subjects))
      yield diagnose('H444', place, { what, first });
  }
}

function subjectWords({ measure, section }: WrittenResult): string {
  if (measure !== undefined) return `取組「${measure}」`;
  return section === undefined ? '全体' : `節「${section}」`;
}
