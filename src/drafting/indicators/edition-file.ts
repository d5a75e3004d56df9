// Writes indicators read from a table into an edition.
import { recordOf } from '#archive/is-record.ts';
import { type EditionHead, headFields } from '../editions/head.ts';
import { unusedId } from '../editions/unused-id.ts';
import { quantityWords, writtenValue } from '../editions/values.ts';
import { listOf, writtenFile } from '../remedies/written-file.ts';
import { type Edit, editFile } from '../write/edit-file.ts';
import { newFile } from '../write/new-file.ts';
import type { Value } from '../write/to-piece.ts';
import type { IndicatorRead, YearRead } from './read.ts';

type Place = readonly (string | number)[];

/** Adds the indicators to an edition. Null if the file cannot be edited. */
export function withIndicators(path: string, text: string, read: readonly IndicatorRead[]): string | null {
  return editFile(text, indicatorEdits(writtenFile(path, text).data, read), path);
}

/** A new edition with only these indicators: what a report prints of a plan. */
export function indicatorsText(head: Omit<EditionHead, 'fidelity'>, read: readonly IndicatorRead[]): string {
  const fields = { ...headFields({ ...head, fidelity: 'summary' }), known: 'appendix' };
  const { text } = newFile('edition', { municipality: 'x', fields });
  const edits = indicatorEdits({ measures: [], sections: [], indicators: [] }, read);
  return editFile(text, edits, 'content/x/documents/x/x.md') ?? text;
}

type Written = Readonly<Record<string, unknown>>;

function indicatorEdits(data: Written, read: readonly IndicatorRead[]): readonly Edit[] {
  const taken = new Map<string, Set<string>>();
  const edits = read.flatMap((one): readonly Edit[] => {
    const place = placeOf(data, one);
    if (place === null) return [];
    const item = recordAt(data, place);
    if (one.progress.length > 0) return progressEdits(item, one, place);
    const ids = listOf(item.indicators).map((indicator) => String(recordOf(indicator).id));
    const at = one.known === null ? -1 : ids.indexOf(one.known.id);
    if (at >= 0) return addedValues([...place, 'indicators', at], one);
    const own = taken.get(place.join()) ?? new Set(ids);
    taken.set(place.join(), own);
    return [{ at: [...place, 'indicators'], insert: indicatorValue(one, own) }];
  });
  return [...edits, ...newMeasures(read).map((value): Edit => ({ at: ['measures'], insert: value }))];
}

/** Null if the measure is not in the file. */
function placeOf(data: Written, { item }: IndicatorRead): Place | null {
  if (item.kind === 'new') return null;
  if (item.kind === 'whole') return [];
  const list = item.kind === 'measure' ? 'measures' : 'sections';
  const at = listOf(data[list]).findIndex((one) => recordOf(one).id === item.id);
  return at < 0 ? null : [list, at];
}

function recordAt(data: Written, [list, at]: Place): Written {
  return list === undefined ? data : recordOf(listOf(data[list])[Number(at)]);
}

/** New measures for rows whose measure the edition does not have, with their indicators. */
function newMeasures(read: readonly IndicatorRead[]): readonly Value[] {
  const own = Map.groupBy(
    read.filter(({ item }) => item.kind === 'new'),
    ({ item: { code, title } }) => `${code ?? ''} ${title}`,
  );
  const taken = new Set<string>();
  return [...own.values()].flatMap((list, at): readonly Value[] => {
    const [first] = list;
    if (first === undefined) return [];
    const { code, title } = first.item;
    const ids = new Set<string>();
    const indicators = list.filter(({ progress }) => progress.length === 0);
    const progress = list.flatMap((one) => one.progress.map((year) => ({ ...year })));
    return [
      {
        id: unusedId('m', code ?? '', at + 1, taken),
        code: code === '' || code === null ? undefined : code,
        title,
        text: null,
        indicators: indicators.length === 0 ? undefined : indicators.map((one) => indicatorValue(one, ids)),
        progress: progress.length === 0 ? undefined : progress,
      },
    ];
  });
}

function indicatorValue(read: IndicatorRead, taken: Set<string>): Value {
  const { code, name, unit, isUnitless, owners, years, baseline, final, total } = read;
  return {
    id: unusedId('i', code, taken.size + 1, taken),
    code: code === '' ? undefined : code,
    name,
    unit: unit ?? (isUnitless ? null : undefined),
    owners: owners.length === 0 ? undefined : owners,
    baseline: baselineValue(baseline),
    years: yearsValue(years),
    final: finalValue(final),
    total: Object.keys(total).length === 0 ? undefined : yearValue(total),
  };
}

function yearsValue(years: IndicatorRead['years']): Value {
  const filled = Object.entries(years).filter(([, year]) => Object.keys(year).length > 0);
  return filled.length === 0
    ? undefined
    : Object.fromEntries(filled.map(([year, one]) => [year, yearValue(one)]));
}

function yearValue({ target, actual, rate }: YearRead): { readonly [key: string]: Value } {
  return {
    target: target && writtenValue(target),
    actual: actual && writtenValue(actual),
    rate: rate && quantityWords(rate),
  };
}

/** Adds the values that the indicator lacks. Existing values are never changed. */
function addedValues(
  at: Place,
  { known, years, baseline, final, total, unit, isUnitless, owners }: IndicatorRead,
): readonly Edit[] {
  const written: Written = known ?? {};
  const added = (place: Place, values: Readonly<Record<string, Value>>, before: Written): readonly Edit[] =>
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined || before[key] !== undefined ? [] : [{ at: [...place, key], set: value }],
    );
  return [
    ...added(
      at,
      {
        unit: unit ?? (isUnitless ? null : undefined),
        owners: owners.length === 0 ? undefined : owners,
        baseline: baselineValue(baseline),
      },
      written,
    ),
    ...Object.entries(years).flatMap(([year, one]) =>
      added([...at, 'years', year], yearValue(one), known?.years[Number(year)] ?? {}),
    ),
    ...added(at, { final: finalValue(final) }, written),
    ...added([...at, 'total'], yearValue(total), known?.total ?? {}),
  ];
}

function baselineValue(read: IndicatorRead['baseline']): Value {
  return read === null ? undefined : { year: read.year ?? undefined, value: writtenValue(read.value) };
}

function finalValue(read: IndicatorRead['final']): Value {
  return read === null ? undefined : { year: read.year ?? undefined, target: writtenValue(read.value) };
}

/** Adds years, and what a year of the measure lacks. Existing words are never changed. */
function progressEdits(item: Written, { progress }: IndicatorRead, place: Place): readonly Edit[] {
  const known = listOf(item.progress).map(recordOf);
  return progress.flatMap(({ year, ...words }): readonly Edit[] => {
    const index = known.findIndex((one) => Number(one.year) === year);
    if (index < 0) return [{ at: [...place, 'progress'], insert: { year, ...words } }];
    return Object.entries(words).flatMap(([key, value]) =>
      value === null || (known[index]?.[key] ?? null) !== null
        ? []
        : [{ at: [...place, 'progress', index, key], set: value }],
    );
  });
}
