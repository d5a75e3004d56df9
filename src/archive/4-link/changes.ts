import { addDays, type ISODate } from '#calendar/date.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Change, Duty, Verb } from '#org/change.ts';
import { type Effect, effectOf } from '#org/effect.ts';
import type { Occurrence } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';
import type { Sides } from '#org/verbs/definition.ts';
import { definitionOf } from '#org/verbs/verbs.ts';
import type { MunicipalitySource, Written } from '../1-read/read.ts';
import { type ChangeFields, isEvery } from '../1-read/schema/change.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { type EveryRef, nameOf } from '../1-read/schema/unit-ref.ts';
import type { Derived } from '../2-derive/derive.ts';
import { namelessSides } from './nameless.ts';
import type { LinkedChange } from './types.ts';
import { plannedPath } from './units.ts';
import { urls } from './urls.ts';

/** Every change of every reorganization, with the paths before and after it. */
export function linkChanges(source: MunicipalitySource, derived: Derived): readonly LinkedChange[] {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  return derived.history.occurrences.flatMap((occurrence) => {
    const file = files.get(occurrence.event);
    return file ? changesOf(source.id, file, occurrence, derived) : [];
  });
}

function changesOf(
  municipality: string,
  file: Written<Reorganization>,
  occurrence: Occurrence,
  derived: Derived,
): readonly LinkedChange[] {
  const paths = pathsOf(derived, occurrence);
  const taken = new Set<string>();
  return occurrence.changes.flatMap((change, index) => {
    const written = file.data.changes[index];
    if (!change || !written) return [];
    const sides = definitionOf(change).sides(change);
    const anchor = free(`${change.verb}-${everyIn(written) ? 'every' : sides.subject}`, taken);
    const linked: LinkedChange = {
      id: `${occurrence.event}.${anchor}`,
      url: urls.change(municipality, occurrence.event, anchor),
      date: occurrence.date,
      datePrecision: file.data.effective.interval.precision,
      fiscalYear: fiscalYearOf(occurrence.date),
      status: occurrence.status,
      ...toldOf(change, written, sides, paths, derived),
      replaces: replacedBy(change, derived, occurrence),
      until: untilOf(written),
      children: ('children' in written && written.children) || null,
      supervisedBy: 'supervisedBy' in written ? (written.supervisedBy ?? []) : [],
      ref: written.ref ?? [],
      note: written.note ?? null,
      reorganization: occurrence.event,
      origin: { file: file.file, line: file.at(['changes', index]).line },
    };
    return [linked];
  });
}

/** What a change tells by itself: who becomes what, and what else passes. */
function toldOf(change: Change, written: ChangeFields, sides: Sides, paths: Paths, { duties }: Derived) {
  const effect = effectOf(change);
  const placed = effect.placed.map(({ id }) => id);
  const leaving = new Set([...effect.ends, ...placed]);
  const coming = new Set([...effect.begins.map(({ id }) => id), ...placed]);
  const others = namelessSides(written);
  const from = [
    ...sides.from.map((id) => ({ id, path: paths.before(id), leaves: leaving.has(id) })),
    ...others.from,
  ];
  const to = [
    ...sides.to.map(({ id, extent }) => ({
      id,
      path: pathAfter(effect, paths, id),
      comes: coming.has(id),
      extent,
    })),
    ...others.to,
  ];
  const every = everyIn(written);
  const departments = new Set([...from, ...to].map(({ path }) => path.split('/')[0] ?? ''));
  const isRenamed = effect.placed.some(
    ({ id, name }) => lastName(from.find((side) => side.id === id)?.path ?? '') !== name,
  );
  const [graded] = effect.graded;
  return {
    // What moves in from another municipality begins in this one, and is told as the source tells it.
    verb: written.kindKey,
    kinds: [...new Set<Verb>(isRenamed ? [written.kindKey, 'rename'] : [written.kindKey])],
    ...(every ? collectiveSides(written, every, from, to) : { from, to, known: null }),
    duty: 'duty' in change ? linkedDuty(change.duty, duties) : null,
    grade: graded ? { from: graded.from ?? '', to: graded.to ?? '' } : null,
    departments: [...departments],
  };
}

/** すべての班 → すべての係, and all of them that are known. */
function collectiveSides(
  written: ChangeFields,
  { every, in: within }: EveryRef,
  from: LinkedChange['from'],
  to: LinkedChange['to'],
) {
  const above = within?.kindKey === 'unit' ? `${within.unit}/` : '';
  const became = allAfter(written, above, every);
  const others = new Set(from.map(({ id }) => id));
  return {
    from: [{ id: null, path: `${above}すべての${every}`, leaves: from.some(({ leaves }) => leaves) }],
    to: [
      ...(became === null ? [] : [{ id: null, path: became, comes: true, extent: null }]),
      ...to.filter(({ id }) => id === null || !others.has(id)),
    ],
    known: [...others].filter((id) => id !== null),
  };
}

/** What all of a kind are called after a change in which they go on. */
function allAfter(written: ChangeFields, above: string, every: string): string | null {
  if (written.kindKey === 'rename') return `${above}すべての${written.to}`;
  if (written.kindKey !== 'move') return null;
  return `${nameOf(written.to).path.join('/')}/すべての${every}`;
}

/** All of a kind, where a change is about those. */
function everyIn(written: ChangeFields): EveryRef | null {
  const whom: unknown[] = Object.values(written);
  return whom.find((one) => isEvery(one)) ?? null;
}

/** Whom somebody stands for who begins, under the last name of that one. */
function replacedBy(change: Change, { history }: Derived, { date }: Occurrence): LinkedChange['replaces'] {
  const [id] = effectOf(change).replaced;
  if (id === undefined) return null;
  const path = pathAt(history, id, date, 'before') ?? pathAt(history, id, lastDay(history, id));
  return { id, path: path?.join('/') ?? plannedPath(history, id) };
}

function lastDay({ lives }: Derived['history'], id: UnitId): ISODate {
  const ended = lives.get(id)?.ended?.date;
  return ended === undefined ? '' : addDays(ended, -1);
}

function untilOf(written: ChangeFields): LinkedChange['until'] {
  if (!('until' in written) || typeof written.until !== 'object') return null;
  return { date: written.until.date ?? null, words: written.until.words ?? null };
}

function linkedDuty(duty: Duty, duties: Derived['duties']): LinkedChange['duty'] {
  return 'id' in duty ? { id: duties.idOf(duty.id), name: duty.id } : { id: null, name: duty.unnamed };
}

/** The paths of units in the instant before an event and after it; of a plan, as they are on its day. */
interface Paths {
  readonly before: (id: UnitId) => string;
  readonly after: (id: UnitId) => string;
}

function pathsOf({ history }: Derived, { date, status }: Occurrence): Paths {
  const isPlan = status !== 'in force';
  const on = (id: UnitId, side: 'on' | 'before') => pathAt(history, id, date, side)?.join('/') ?? null;
  return {
    before: (id) => on(id, isPlan ? 'on' : 'before') ?? plannedPath(history, id),
    after: (id) => (isPlan ? null : on(id, 'on')) ?? plannedPath(history, id),
  };
}

/** The path to which a change brings a unit; where it says nothing of its place, the one that it has anyway. */
function pathAfter({ begins, placed }: Effect, paths: Paths, id: UnitId): string {
  const begun = begins.find((unit) => unit.id === id);
  if (begun) return below(paths, begun.parent, begun.name);
  const place = placed.find((one) => one.id === id);
  if (!place) return paths.after(id);
  if (place.parent !== null) return below(paths, place.parent, place.name);
  // Whatever stands above may have changed its name in the same instant.
  const now = paths.after(id);
  if (lastName(now) === place.name) return now;
  return [...paths.before(id).split('/').slice(0, -1), place.name].join('/');
}

function below(paths: Paths, parent: Parent, name: string): string {
  return parent === ROOT || parent === UNKNOWN ? name : `${paths.after(parent)}/${name}`;
}

function lastName(path: string): string | undefined {
  return path.split('/').at(-1);
}

/** Says what it is about, so that a change keeps its anchor when others are written before it. */
function free(anchor: string, taken: Set<string>): string {
  let name = anchor;
  for (let number = 2; taken.has(name); number++) name = `${anchor}-${number}`;
  taken.add(name);
  return name;
}
