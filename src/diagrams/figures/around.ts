import { carrierOf } from '#archive/4-link/reorganizations/carriers.ts';
import { changesOf } from '#archive/4-link/reorganizations/changes-of.ts';
import type { Archive, LinkedChange, LinkedChart, LinkedReorganization } from '#archive/4-link/types.ts';
import { addDays } from '#calendar/date.ts';
import { formatDate, formatFiscalYear } from '#calendar/era.ts';
import { planState } from '#telling/reorganizations/plans.ts';
import { changeWords } from '#telling/verbs.ts';
import { pairWords } from './captions.ts';

/** A reorganization in its time. */
export interface Around {
  readonly before: LinkedChart | null;
  /** The chart just after it; of one that is not in force, the published one of the plan. */
  readonly after: LinkedChart | null;
  readonly titles: { readonly before: string; readonly after: string };
  readonly changes: readonly LinkedChange[];
  /** With those of the other reorganizations that took effect in the same instant. */
  readonly together: readonly LinkedChange[];
}

export function around(archive: Archive, reorganization: LinkedReorganization): Around {
  const { date } = reorganization;
  const state = planState(archive, reorganization);
  const isInForce = state === 'in force';
  // What stands on its day is what it is to change, unless that is what came of it.
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

/** Fiscal years where the change of the year is that of the organization, and otherwise the last and first day. */
function titlesOf({ date, fiscalYear, data }: LinkedReorganization): Around['titles'] {
  if (fiscalYear !== null && date.endsWith('-04-01'))
    return { before: formatFiscalYear(fiscalYear - 1), after: formatFiscalYear(fiscalYear) };
  if (data.effective.interval.precision !== 'day')
    return { before: pairWords.before, after: pairWords.after };
  return {
    before: pairWords.until(formatDate(addDays(date, -1))),
    after: pairWords.from(formatDate(date)),
  };
}

/** The words for what happens to a unit, by its id, or by its path where it has none. */
export interface Fates {
  /** It ends, or leaves its place or its name. */
  readonly ends: ReadonlyMap<string, readonly string[]>;
  /** It begins, or comes to a place or a name. */
  readonly begins: ReadonlyMap<string, readonly string[]>;
}

/** What changes do to identities. Duties and grades leave a unit where it is. */
export function fatesOf(changes: readonly LinkedChange[]): Fates {
  const ends = new Map<string, readonly string[]>();
  const begins = new Map<string, readonly string[]>();
  for (const change of changes) {
    const word = changeWords(change);
    for (const unit of change.from) if (unit.leaves) add(ends, keyOf(unit), word);
    for (const unit of change.to) if (unit.comes) add(begins, keyOf(unit), word);
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
