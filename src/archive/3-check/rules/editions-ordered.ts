import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearIn, fiscalYearOf } from '#calendar/fiscal.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { WrittenMeasure } from '../../1-read/schema/edition.ts';
import type { EditionFile } from '../../1-read/source.ts';
import type { PositionOf } from '../../1-read/yaml/places.ts';
import { editionsByDocument, issuedOrder } from '../../2-derive/editions.ts';
import { inContent, places } from '../../content-paths.ts';
import { keyOfEdition, keyOfPlace, measureKey, originKey } from '../../keys.ts';
import { below, measuresIn } from '../measures-in.ts';
import type { Context } from '../rule.ts';
import { fiscalYearInTitle } from '../title-year.ts';

/**
 * Checks the order of the editions of each document, and the measures that are declared to continue earlier
 * ones.
 */
export function* editionsOrdered({ source }: Context): Iterable<Diagnostic> {
  const known: Known = {
    municipality: source.id,
    broken: source.broken,
    editions: new Map(source.editions.map((file) => [keyOfEdition(file), file])),
  };
  const takers = takersIn(source.editions);
  for (const [document, editions] of editionsByDocument(source.editions)) {
    const latest = editions.at(-1);
    for (const [index, file] of editions.entries()) {
      const before = editions[index - 1];
      // Reports are ordered by the year that they cover.
      const { type } = file.data;
      if (before && type !== 'report' && issuedOrder(before) === issuedOrder(file)) {
        yield diagnose('H419', file.at(['issued']), { issued: file.data.issued.text, other: before.id });
      }
      // Another rule reports a report in the folder of its own plan.
      const [mine, last] = [file, latest].map((one) => one?.data.reports?.document === document);
      if (latest && file.data.type !== latest.data.type && !mine && !last) {
        yield diagnose('H418', file.at(['type']), {
          field: '種類',
          value: file.data.type,
          other: latest.data.type,
        });
      }
      if (before) yield* followsNothing(file, before);
      yield* endsElsewhere(file, takers, file === latest && index > 0);
      // Both are about a year that is over.
      if (type !== 'report' && type !== 'evaluation') yield* titleYear(file);
      yield* handedOn(file, known);
    }
  }
}

/** Reports two complete editions between which no measure is declared to continue. */
function* followsNothing(file: EditionFile, before: EditionFile): Iterable<Diagnostic> {
  const [later, earlier] = [file.data.measures, before.data.measures];
  // A single measure may well replace another.
  if (later.length < 2 || earlier.length < 2) return;
  if (file.data.known !== 'full' || before.data.known !== 'full') return;
  // 部局マニフェスト set new goals each year, and another part of the work is evaluated.
  if (file.data.type === 'manifesto' || file.data.type === 'evaluation') return;
  if (later.some(({ from = [] }) => from.length > 0)) return;
  const facts = { before: before.id, fresh: later.length, ended: earlier.length };
  yield diagnose('H422', file.at(['measures'], 'key'), facts);
}

/** The first edition that continues each measure, by the key of the measure. */
function takersIn(files: readonly EditionFile[]): ReadonlyMap<string, EditionFile> {
  const takers = new Map<string, EditionFile>();
  for (const file of files.toSorted((a, b) => (issuedOrder(a) < issuedOrder(b) ? 1 : -1)))
    for (const { from = [] } of file.data.measures)
      for (const origin of from) takers.set(originKey(file.document, origin), file);
  return takers;
}

/** Checks that `ends` is written in the last edition that contains the measure. */
function* endsElsewhere(
  file: EditionFile,
  takers: ReadonlyMap<string, EditionFile>,
  isLatestOfSeveral: boolean,
): Iterable<Diagnostic> {
  for (const { measure, at } of measuresIn(file)) {
    const { id, ends, from = [] } = measure;
    if (ends === undefined) continue;
    const taker = takers.get(measureKey(file.document, file.id, id));
    const next = taker && taker !== file ? nameBeside(taker, file.document) : null;
    if (next !== null || (isLatestOfSeveral && from.length === 0))
      yield diagnose('H423', at(['ends'], 'key'), { id, next });
  }
}

/** The id of an edition, preceded by its document if that is another one. */
function nameBeside(file: EditionFile, document: string): string {
  return file.document === document ? file.id : keyOfEdition(file);
}

function* titleYear(file: EditionFile): Iterable<Diagnostic> {
  const { title, issued, period } = file.data;
  const year = fiscalYearInTitle(title);
  const issuedIn = fiscalYearIn(issued.interval);
  if (year === null || issuedIn === null) return;
  const from = period?.from.interval.start;
  const to = period?.to ? period.to.interval.end : from;
  // A plan for a fiscal year is often issued in the March before it.
  const fits =
    year === issuedIn ||
    year === issuedIn + 1 ||
    (from && to && year >= fiscalYearOf(from) && (!period?.to || year <= fiscalYearOf(to)));
  if (!fits) yield diagnose('H415', file.at(['issued']), { title, year: formatFiscalYear(issuedIn) });
}

/** Checks that the stages declared to be the same exist in both measures. */
function* comparedDeadlines(
  { deadlines = [] }: Origin,
  at: PositionOf,
  older: WrittenMeasure,
  newer: WrittenMeasure,
): Iterable<Diagnostic> {
  for (const [index, deadline] of deadlines.entries()) {
    for (const [key, measure] of [
      ['was', older],
      ['is', newer],
    ] as const) {
      const known = stageNames(measure);
      for (const stage of deadline[key] ?? [null]) {
        if (known.has(stage)) continue;
        const names = [...known].filter((name) => name !== null);
        yield diagnose('H440', at(['deadlines', index, ...(stage === null ? [] : [key])]), {
          stage,
          measure: measure.id,
          nearest: stage === null ? null : nearest(stage, names),
        });
      }
    }
  }
}

/** What the deadlines of a measure are for; null for an unnamed one. */
function stageNames({ schedule, targets = [], indicators = [] }: WrittenMeasure): ReadonlySet<string | null> {
  const dated = targets.filter(({ due }) => due !== undefined);
  return new Set([
    ...(schedule?.stages ?? []).map((stage) => stage.for ?? null),
    ...indicators.filter(({ final }) => final !== undefined).map(({ name }) => name),
    ...dated.map((target) => (target.kindKey === 'milestone' ? target.milestone : target.indicator)),
  ]);
}

interface Known {
  readonly municipality: string;
  readonly broken: ReadonlySet<string>;
  readonly editions: ReadonlyMap<string, EditionFile>;
}

function* handedOn(file: EditionFile, known: Known): Iterable<Diagnostic> {
  for (const { measure, keys } of measuresIn(file))
    for (const [index, origin] of (measure.from ?? []).entries())
      yield* continues(file, measure, origin, below(file, [...keys, 'from', index]), known);
}

type Origin = NonNullable<WrittenMeasure['from']>[number];

/** Checks that the measure that another one continues exists, and is in an earlier edition. */
function* continues(
  file: EditionFile,
  measure: WrittenMeasure,
  origin: Origin,
  at: PositionOf,
  { municipality, broken, editions }: Known,
): Iterable<Diagnostic> {
  const { document = file.document } = origin;
  const place = keyOfPlace({ document, edition: origin.edition });
  const what = document === file.document ? origin.edition : place;
  const other = editions.get(place);
  if (!other) {
    if (broken.has(inContent(municipality, places.edition(document, origin.edition)))) return;
    const ids = [...editions.values()].flatMap((one) => (one.document === document ? [one.id] : []));
    // If the document does not exist, its editions need no comparison.
    if (ids.length > 0)
      yield diagnose('H403', at(['edition']), { what, nearest: nearest(origin.edition, ids) });
    else {
      const documents = [...editions.values()].map((one) => one.document);
      yield diagnose('H403', at(['document']), { what: document, nearest: nearest(document, documents) });
    }
    return;
  }
  // Two editions issued on the same day are reported above.
  if (other === file || issuedOrder(other) > issuedOrder(file))
    yield diagnose('H402', at(['edition']), { edition: file.id, from: what });
  const older = other.data.measures.find(({ id }) => id === origin.id);
  if (!older) {
    const ids = other.data.measures.map(({ id }) => id);
    yield diagnose('H403', at(['id']), { what: `${what}#${origin.id}`, nearest: nearest(origin.id, ids) });
  } else if (document === file.document) yield* comparedDeadlines(origin, at, older, measure);
  else if (origin.deadlines !== undefined) yield diagnose('H428', at(['deadlines'], 'key'), { document });
}
