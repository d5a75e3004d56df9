import type { ISODate } from '#calendar/date.ts';
import { holdersToday, type Kin } from '#org/lineage.ts';
import { pathAt } from '#org/query.ts';
import type { EditionFile, MunicipalitySource } from '../1-read/read.ts';
import type { WrittenMeasure } from '../1-read/schema/edition.ts';
import { type NoUnit, noUnitMeant, type OwnerRef } from '../1-read/schema/owner.ts';
import { nameOf, pathParts } from '../1-read/schema/unit-ref.ts';
import type { Derived } from '../2-derive/derive.ts';
import type { LinkedResults } from './results.ts';
import type { LinkedMeasure, LinkedOwner } from './types.ts';
import { urls } from './urls.ts';

/** Every promise, with its owners followed to whoever goes on for them on the as-of date. */
export function linkMeasures(
  source: MunicipalitySource,
  derived: Derived,
  kin: Kin,
  asOf: ISODate,
  { ofMeasure }: Pick<LinkedResults, 'ofMeasure'>,
): readonly LinkedMeasure[] {
  const goesTo = new Map<string, string[]>();
  const keyed = source.editions.flatMap((file) => {
    const passages = passagesOf(file);
    return file.data.measures.map((measure, index) => {
      const key = measureKey(file.document, file.id, measure.id);
      const from = (measure.from ?? []).map((origin) => measureKey(file.document, origin.edition, origin.id));
      for (const origin of from) goesTo.set(origin, [...(goesTo.get(origin) ?? []), key]);
      return { file, measure, index, key, from, passage: passages.get(measure.id) ?? null };
    });
  });
  return keyed.map(({ file, measure, index, key, from, passage }) => ({
    key,
    id: measure.id,
    url: urls.item(source.id, file.document, file.id, measure.id),
    document: file.document,
    edition: file.id,
    text: measure.text ?? passage,
    data: measure,
    owners: (measure.owners ?? []).map((owner) => linkOwner(owner, file, derived, kin, asOf)),
    schedule: linkSchedule(measure),
    from,
    to: goesTo.get(key) ?? [],
    results: ofMeasure.get(key) ?? [],
    origin: { file: file.file, line: file.at(['measures', index, 'id']).line },
  }));
}

export function measureKey(document: string, edition: string, id: string): string {
  return `${document}/${edition}#${id}`;
}

/** What stands in the body below each heading; the first of two that are alike. */
function passagesOf({ body }: EditionFile): ReadonlyMap<string, string | null> {
  return new Map(body.passages.toReversed().map(({ heading, plain }) => [heading?.id ?? '', plain || null]));
}

function linkSchedule(measure: WrittenMeasure): LinkedMeasure['schedule'] {
  if (!measure.schedule) return null;
  return {
    text: measure.schedule.text,
    stages: measure.schedule.stages.map((stage) => ({
      for: stage.for ?? null,
      text: stage.when.text,
      ...stage.when.interval,
    })),
  };
}

function linkOwner(
  ref: OwnerRef,
  file: EditionFile,
  { history, directory }: Derived,
  kin: Kin,
  asOf: ISODate,
): LinkedOwner {
  const date = file.data.issued.interval.end ?? file.data.issued.interval.start ?? asOf;
  if (ref.kindKey === 'all' || ref.kindKey === 'concerned' || ref.kindKey === 'body') return noUnit(ref);
  const name = nameOf(ref);
  const printed = name.path.join('/');
  const unit = name.parentUnknown
    ? only(directory.named(name.path.at(-1) ?? '', date, name.sort))
    : (directory.find(name.path, date, 'on', name.sort) ??
      (pathParts(printed).length === 1 ? only(directory.named(printed, date, name.sort)) : null));
  const collective = ref.kindKey !== 'unnamed' && ref.collective === true;
  const meant = unit === null && ref.kindKey === 'unit' ? noUnitMeant(printed) : null;
  if (meant !== null) return { ...noUnit(meant), printed };
  if (unit === null)
    return { printed, unit: null, path: null, today: [], state: 'known-by-name', collective };
  const today = holdersToday(history, kin, unit, asOf).map((id) => ({
    id,
    path: pathAt(history, id, asOf)?.join('/') ?? '',
  }));
  const path = pathAt(history, unit, date)?.join('/') ?? printed;
  const [first] = today;
  const state = !first ? 'none' : first.id !== unit ? 'succeeded' : first.path === path ? 'same' : 'renamed';
  return { printed, unit, path, today, state, collective };
}

const NO_UNIT = { all: '全課', concerned: '関係各課' } as const;

function noUnit(ref: NoUnit): LinkedOwner {
  const printed = ref.kindKey === 'body' ? ref.body : NO_UNIT[ref.kindKey];
  return { printed, unit: null, path: null, today: [], state: ref.kindKey, collective: false };
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
