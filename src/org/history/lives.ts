import type { ISODate } from '#calendar/date.ts';
import { later } from '#calendar/stretch.ts';
import { put } from '../chart.ts';
import { placeOf, type Unit, type UnitId } from '../unit.ts';
import type { Cause } from './history.ts';
import type { State } from './state.ts';

export function appear(
  { lives }: State,
  unit: Unit,
  date: ISODate,
  from: ISODate | null,
  began: Cause | null,
): void {
  lives.set(unit.id, { id: unit.id, spans: [{ from, to: null, unit }], known: date, began, ended: null });
}

/**
 * Adds a unit that a chart or a statement shows. In an overlay the unit gets no life: a plan does not prove
 * that it existed.
 */
export function adopt(state: State, unit: Unit, date: ISODate, from: ISODate | null): void {
  put(state.draft, unit);
  if (!state.isForeseen) appear(state, unit, date, from, null);
}

/**
 * The first day on which a unit that no event created can have stood in its place; null if no day is known.
 */
export function sinceWhen({ emptied, lives }: State, { parent, sort, name }: Unit): ISODate | null {
  const left = emptied.get(placeOf(parent, sort, name))?.since ?? null;
  return later(left, lives.get(parent)?.spans[0]?.from ?? null);
}

/**
 * Ends the current span of a unit and starts one with `next`. A second call on the same day leaves no empty
 * span.
 */
export function turn({ lives }: State, id: UnitId, date: ISODate, next: Unit | null): void {
  const spans = lives.get(id)?.spans;
  const last = spans?.at(-1);
  if (!spans || !last) return;
  if (last.from === date) spans.pop();
  else spans[spans.length - 1] = { ...last, to: date };
  if (next) spans.push({ from: date, to: null, unit: next });
}

/** Records a grade that is first mentioned now as valid since the current span began. */
export function gradeSinceEver({ draft, lives }: State, id: UnitId, grade: string | null): void {
  const unit = draft.units.get(id);
  if (!unit || unit.grade !== null || grade === null) return;
  const graded = { ...unit, grade };
  draft.units.set(id, graded);
  const spans = lives.get(id)?.spans;
  const last = spans?.at(-1);
  if (spans && last) spans[spans.length - 1] = { ...last, unit: graded };
}
