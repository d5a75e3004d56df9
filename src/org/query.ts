import { compareDates, type ISODate } from '#calendar/date.ts';
import { heldBefore, holdsOn, type Stretch } from '#calendar/stretch.ts';
import type { Chart } from './chart.ts';
import type { History, Life, Span } from './history/history.ts';
import {
  type DutyId,
  nameKey,
  type Parent,
  ROOT,
  type Sort,
  UNKNOWN,
  type Unit,
  type UnitId,
} from './unit.ts';

/** On a date with a change, `on` means after the change and `before` means before it. */
export type Instant = 'on' | 'before';

export function spanAt(life: Pick<Life, 'spans'>, date: ISODate, side: Instant): Span | null {
  let low = 0;
  let high = life.spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = life.spans[middle];
    if (!span) return null;
    if (startsAfter(span, date, side)) high = middle - 1;
    else if (endsBy(span, date, side)) low = middle + 1;
    else return span;
  }
  return null;
}

export function unitAt(history: History, id: UnitId, date: ISODate, side: Instant): Unit | null {
  const life = history.lives.get(id);
  return life ? (spanAt(life, date, side)?.unit ?? null) : null;
}

/** The names from the top down on a date, or null if the unit does not exist then. */
export function pathAt(
  history: History,
  id: UnitId,
  date: ISODate,
  side: Instant = 'on',
): readonly string[] | null {
  const names: string[] = [];
  let at: Parent = id;
  while (at !== ROOT && at !== UNKNOWN) {
    const unit: Unit | null = unitAt(history, at, date, side);
    if (!unit) return null;
    names.unshift(unit.name);
    at = unit.parent;
  }
  return names;
}

/** The names from the top down, each as last known, and whether the topmost parent is unknown. */
export function lastNames(
  lives: ReadonlyMap<UnitId, Pick<Life, 'spans'>>,
  id: UnitId,
): { readonly names: readonly string[]; readonly isUnknown: boolean } {
  const names: string[] = [];
  let at: Parent = id;
  // A bound, because units that ended at different times may each have stood below the other.
  for (let depth = 0; at !== ROOT && at !== UNKNOWN && depth < 20; depth++) {
    const unit: Unit | undefined = lives.get(at)?.spans.at(-1)?.unit;
    if (!unit) break;
    names.unshift(unit.name);
    at = unit.parent;
  }
  return { names, isUnknown: at === UNKNOWN };
}

/**
 * The last path of a unit, or the future path of a planned one; null if the history does not know the unit.
 */
export function lastPath({ planned, lives }: History, id: UnitId): string | null {
  const path = planned.get(id)?.path ?? lastNames(lives, id).names;
  return path.join('/') || null;
}

/** The whole chart on a date, built from the spans and tenures of that date without replaying events. */
export function chartOn(history: History, date: ISODate, side: Instant = 'on'): Chart {
  const units = new Map<UnitId, Unit>();
  for (const life of history.lives.values()) {
    const span = spanAt(life, date, side);
    if (span) units.set(life.id, span.unit);
  }
  const holders = new Map<DutyId, ReadonlySet<UnitId>>();
  for (const [duty, tenures] of history.tenures) {
    const now = tenures.filter((tenure) => (side === 'on' ? holdsOn : heldBefore)(tenure, date));
    if (now.length > 0) holders.set(duty, new Set(now.map((tenure) => tenure.holder)));
  }
  return { units, holders };
}

/**
 * Finds units by their name on a date. Built once per history; a lookup then costs the length of its path.
 */
export interface Directory {
  readonly find: (
    path: readonly string[],
    date: ISODate,
    side?: Instant,
    sort?: Sort,
    top?: Parent,
  ) => UnitId | null;
  /** All units of that name on that date, wherever they stand. */
  readonly named: (name: string, date: ISODate, sort?: Sort) => readonly UnitId[];
}

export function directoryOf(history: History): Directory {
  const all = [...history.lives.values()].flatMap(({ id, spans }) =>
    spans.map((span) => ({ id, span, key: nameKey(span.unit.sort, span.unit.name) })),
  );
  const places = Map.groupBy(all, ({ span, key }) => `${span.unit.parent}\n${key}`);
  const names = Map.groupBy(all, ({ key }) => key);
  for (const list of places.values()) list.sort((a, b) => compareStarts(a.span, b.span));

  const find: Directory['find'] = (path, date, side = 'on', sort = 'unit', top = ROOT) => {
    let at: Parent = top;
    for (const [depth, name] of path.entries()) {
      const key = nameKey(depth === path.length - 1 ? sort : 'unit', name);
      const list = places.get(`${at}\n${key}`);
      const next = list && lastStarted(list, date, side);
      if (!next || endsBy(next.span, date, side)) return null;
      at = next.id;
    }
    return path.length > 0 ? at : null;
  };
  const named: Directory['named'] = (name, date, sort = 'unit') =>
    (names.get(nameKey(sort, name)) ?? []).filter(({ span }) => holdsOn(span, date)).map(({ id }) => id);
  return { find, named };
}

/** The last item that has started. Two units never stand in one place at a time, so no other can be there. */
function lastStarted<T extends { readonly span: Span }>(
  list: readonly T[],
  date: ISODate,
  side: Instant,
): T | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item && !startsAfter(item.span, date, side)) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
}

function startsAfter(stretch: Stretch, date: ISODate, side: Instant): boolean {
  if (stretch.from === null) return false;
  return side === 'on' ? stretch.from > date : stretch.from >= date;
}

function endsBy(stretch: Stretch, date: ISODate, side: Instant): boolean {
  if (stretch.to === null) return false;
  return side === 'on' ? stretch.to <= date : stretch.to < date;
}

function compareStarts(a: Stretch, b: Stretch): number {
  return compareDates(a.from ?? '', b.from ?? '');
}
