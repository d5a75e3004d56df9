import { lookupIn } from '#archive/4-link/lookup.ts';
import { changeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import type { Archive, LinkedChange, LinkedUnit } from '#archive/4-link/types.ts';
import { valuesByKey } from '#archive/values-by-key.ts';
import { unitAnswer } from '#telling/answers/unit.ts';
import { changeDayWords, dateAsKnown } from '#telling/dates.ts';
import { pathOf } from '#telling/names.ts';
import { plannedUnit } from '#telling/reorganizations/plans.ts';
import { howItEnded } from '#telling/units/ending.ts';
import { changeWords } from '#telling/verbs.ts';
import { answerText, newRecord, type RecordName, type SearchRecord } from '../record.ts';
import type { Place } from '../types.ts';
import { answered } from './answered.ts';
import { lines, pathWords } from './lines.ts';
import type { Reader } from './readings.ts';

/** One record for the municipality, and one for each unit and post with all its names. */
export function unitRecords(archive: Archive, read: Reader): readonly SearchRecord[] {
  const duties = new Map(archive.duties.map(({ id, name }) => [id, name]));
  const around = { archive, read, duties, former: formerNames(archive) };
  return [municipalityRecord(archive, read), ...archive.units.map((unit) => unitRecord(around, unit))];
}

interface Around {
  readonly archive: Archive;
  readonly read: Reader;
  /** The names of duties by id. */
  readonly duties: ReadonlyMap<string, string>;
  readonly former: ReadonlyMap<string, readonly string[]>;
}

/** For each unit, the names of those that it carries on. */
function formerNames({ units }: Archive): Around['former'] {
  return valuesByKey(
    units.flatMap(({ id, names, today }) =>
      today.filter((heir) => heir !== id).flatMap((heir) => names.map(({ name }) => [heir, name] as const)),
    ),
  );
}

function unitRecord({ archive, read, duties, former }: Around, unit: LinkedUnit): SearchRecord {
  const { units, changes } = lookupIn(archive);
  const last = unit.names.at(-1);
  const own = unit.changes.flatMap((id) => changes.get(id) ?? []);
  const hasEnded = unit.abolished !== null;
  const names = unit.names.map((one, index): RecordName => {
    const isOld = hasEnded || (index < unit.names.length - 1 && one.name !== last?.name);
    return { name: one.name, path: one.path, isOld, reading: one.reading ?? read(one.name) };
  });
  const heirs = hasEnded ? unit.today.flatMap((id) => place(units.get(id))) : place(unit);
  const answer = answered(unitAnswer(archive, unit));
  const since = unit.abolished ?? (unit.names.length > 1 ? (last?.from ?? null) : unit.established);
  return newRecord({
    type: 'unit',
    url: unit.url,
    title: pathOf(unit),
    answer,
    text: lines(answerText(answer), aboutWords(duties, unit), own.map(datedChange)),
    municipality: archive.id,
    date: since === null ? null : changeDayWords(archive, since),
    state: howItEnded(unit) ?? plannedUnit(archive, unit)?.word ?? null,
    years: unique(own.flatMap(({ fiscalYear }) => fiscalYear ?? [])),
    changes: unique(own.map(changeKind)),
    level: unit.kind,
    today: unit.planned === null ? heirs : [],
    names,
    reading: unit.id.replaceAll('-', '|'),
    former: unique(former.get(unit.id) ?? []),
    weight: 1,
    isPast: hasEnded,
  });
}

function aboutWords(duties: Around['duties'], unit: LinkedUnit): readonly string[] {
  return [
    ...unit.names.map(({ path }) => pathWords(path)),
    ...unit.names.map(({ reading }) => reading ?? ''),
    ...unit.grades.map(({ grade }) => grade),
    ...unit.supervisedBy,
    ...unit.duties.flatMap((id) => duties.get(id) ?? []),
    ...(unit.remark === null ? [] : [unit.remark]),
  ];
}

function datedChange(change: LinkedChange): string {
  return `${dateAsKnown(change.date, change.datePrecision)} ${changeWords(change)}`;
}

/** Where the search leads to for a unit. */
export function place(unit: LinkedUnit | undefined): readonly Place[] {
  return unit ? [{ title: pathOf(unit), url: unit.url }] : [];
}

function municipalityRecord(archive: Archive, read: Reader): SearchRecord {
  const { name, reading, url, id, prefecture, code } = archive;
  return newRecord({
    type: 'unit',
    url,
    title: name,
    text: lines(reading, prefecture, `団体コード ${code}`),
    municipality: id,
    level: name.slice(-1),
    reading:
      reading.endsWith('し') && name.endsWith('市') ? `${reading.slice(0, -1)}|し` : reading || read(name),
    weight: 1,
  });
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
