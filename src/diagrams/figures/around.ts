import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedChange, LinkedChart, LinkedReorganization } from '#archive/4-link/types.ts';
import { addDays } from '#calendar/date.ts';
import { formatDate, formatFiscalYear } from '#calendar/era.ts';
import { planState } from '#telling/reorganizations/plans.ts';
import { changeWords } from '#telling/verbs.ts';
import { pairWords } from './captions.ts';

/** A reorganization with the charts around it. */
export interface ChartsAround {
  readonly before: LinkedChart | null;
  /** The chart just after the reorganization; if it is not in force, the published chart of the plan. */
  readonly after: LinkedChart | null;
  readonly titles: { readonly before: string; readonly after: string };
  readonly changes: readonly LinkedChange[];
  /** `changes`, and those of other reorganizations that took effect at the same instant. */
  readonly together: readonly LinkedChange[];
}

export function around(archive: Archive, reorganization: LinkedReorganization): ChartsAround {
  const { date } = reorganization;
  const state = planState(archive, reorganization);
  const isInForce = state === 'in force';
  // For a plan without a known result, the chart of its own day is still the chart before it.
  const isOpen = state === 'awaited' || state === 'unsaid';
  const carrier = carrierOf(archive.reorganizations, reorganization.id);
  const until = carrier && carrier.date < date ? carrier.date : date;
  const plan = archive.plannedCharts.find(
    ({ plans, published }) => published !== null && plans?.includes(reorganization.id),
  );
  const own = changesOf(archive, reorganization);
  const together = archive.changes.filter((change) => change.date === date && change.status === 'in force');
  return {
    before: archive.charts.findLast(({ asOf }) => asOf < until || (asOf === until && isOpen)) ?? null,
    after: (isInForce ? archive.charts.find(({ asOf }) => asOf === date) : plan) ?? null,
    titles: titlesOf(reorganization),
    changes: own,
    together: isInForce ? together : own,
  };
}

/**
 * The fiscal years before and after if it takes effect on April 1, otherwise the last and the first day, or
 * general words if no day is known.
 */
function titlesOf({ date, fiscalYear, data }: LinkedReorganization): ChartsAround['titles'] {
  if (fiscalYear !== null && date.endsWith('-04-01'))
    return { before: formatFiscalYear(fiscalYear - 1), after: formatFiscalYear(fiscalYear) };
  if (data.effective.interval.precision !== 'day')
    return { before: pairWords.before, after: pairWords.after };
  return {
    before: pairWords.until(formatDate(addDays(date, -1))),
    after: pairWords.from(formatDate(date)),
  };
}

/** The words for what happens to each unit, by its id, or by its path if it has none. */
export interface Fates {
  /** The unit ends, or leaves its place or name. */
  readonly ends: ReadonlyMap<string, readonly string[]>;
  /** The unit begins, or comes to a place or name. */
  readonly begins: ReadonlyMap<string, readonly string[]>;
}

/** What changes do to units. Changes of duties and grades leave a unit where it is. */
export function fatesOf(changes: readonly LinkedChange[]): Fates {
  const ends = new Map<string, readonly string[]>();
  const begins = new Map<string, readonly string[]>();
  for (const change of changes) {
    const word = changeWords(change);
    for (const unit of change.from) if (unit.leaves) add(ends, keyOf(unit), word);
    for (const unit of change.to) if (unit.comes) add(begins, keyOf(unit), word);
    // Of all units of a kind (すべての班), those that are known.
    const [leave, come] = [
      change.from.some(({ id, leaves }) => id === null && leaves),
      change.to.some(({ id, comes }) => id === null && comes),
    ];
    for (const id of change.known ?? []) {
      if (leave) add(ends, id, word);
      if (come) add(begins, id, word);
    }
  }
  return { ends, begins };
}

export function keyOf({ id, path }: { readonly id: string | null; readonly path: string }): string {
  return id ?? path;
}

function add(map: Map<string, readonly string[]>, key: string, word: string): void {
  const words = map.get(key) ?? [];
  if (!words.includes(word)) map.set(key, [...words, word]);
}
