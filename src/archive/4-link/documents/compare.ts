import { keyOfEdition, keyOfPlace } from '../../keys.ts';
import { valuesByKey } from '../../values-by-key.ts';
import { urls } from '../addresses/urls.ts';
import { duesOf } from '../promises/dues.ts';
import type { LinkedMeasure } from '../promises/measures.ts';
import type { LinkedEdition } from '../types.ts';
import { compareDeadlines, type DeadlineChange } from './compare-deadlines.ts';
import { compareSections } from './compare-sections.ts';
import {
  areWordsCompared,
  type ChangedPart,
  type ComparedItem,
  type ComparedNames,
  type Comparison,
  type Fate,
} from './comparison.ts';

/** How many items have a deadline with this change. */
export function itemsWhoseDeadline(
  items: readonly Pick<ComparedItem, 'deadlines'>[],
  change: DeadlineChange,
): number {
  return items.filter(({ deadlines }) => deadlines.some((one) => one.change === change)).length;
}

type Measures = ReadonlyMap<string, LinkedMeasure>;

/** Compares each edition with the one before it and, where `pairsOf` says so, with the first. */
export function compareEditions(
  municipality: string,
  editions: readonly LinkedEdition[],
  measures: Measures,
): readonly Comparison[] {
  return pairsOf(editions).map(({ older, newer }) => ({
    url: urls.comparison(municipality, newer.document, older.id, newer.id),
    ...compareTwo(older, newer, measures),
  }));
}

interface Pair {
  readonly older: LinkedEdition;
  readonly newer: LinkedEdition;
}

/**
 * With more editions than this, only the latest is compared with the first: the other comparisons would be
 * many and tell little.
 */
const FEW = 6;

function pairsOf(editions: readonly LinkedEdition[]): readonly Pair[] {
  return pairsWithOlder(editions, (at) => [editions[at - 1], isSetBesideFirst(editions, at) && editions[0]]);
}

/** The comparisons with the first edition that existed while there were at most `FEW` editions. */
export function formerPairsOf(editions: readonly LinkedEdition[]): readonly Pair[] {
  return pairsWithOlder(editions, (at) => [at > 1 && !isSetBesideFirst(editions, at) && editions[0]]);
}

function isSetBesideFirst({ length }: readonly LinkedEdition[], at: number): boolean {
  return at > 1 && (length <= FEW || at === length - 1);
}

/**
 * Leaves out reports: those of two years are not two versions of one text. Their results are listed with the
 * measures.
 */
function pairsWithOlder(
  editions: readonly LinkedEdition[],
  olderOf: (at: number) => readonly (LinkedEdition | false | undefined)[],
): readonly Pair[] {
  return editions.flatMap((newer, at) =>
    newer.report === null ? olderOf(at).flatMap((older) => (older ? [{ older, newer }] : [])) : [],
  );
}

/** Compares two editions of a document, adjacent or not. */
export function compareTwo(
  older: LinkedEdition,
  newer: LinkedEdition,
  measures: Measures,
): Omit<Comparison, 'url'> {
  const [before, after] = [older, newer].map(({ measures: keys }) =>
    keys.flatMap((key) => measures.get(key) ?? []),
  );
  const sides: Sides = { older, newer, before: before ?? [], after: after ?? [], measures };
  const items = sides.before.length > 0 && sides.after.length > 0 ? compareItems(sides) : [];
  const namesOwners = (list: readonly LinkedMeasure[]) => list.some(({ owners }) => owners.length > 0);
  return {
    older: older.id,
    newer: newer.id,
    areWordsCompared: areWordsCompared(older, newer),
    namesOwners: { older: namesOwners(sides.before), newer: namesOwners(sides.after) },
    items,
    sections: compareSections(older, newer, items, measures),
  };
}

interface Sides {
  readonly older: LinkedEdition;
  readonly newer: LinkedEdition;
  readonly before: readonly LinkedMeasure[];
  readonly after: readonly LinkedMeasure[];
  readonly measures: Measures;
}

function compareItems(sides: Sides): readonly ComparedItem[] {
  const { older, newer, before, after, measures } = sides;
  const origins = new Map(
    after.map((measure) => [measure.key, originsIn(measure, keyOfEdition(older), measures)]),
  );
  const heirs = valuesByKey(
    after.flatMap((measure) => (origins.get(measure.key) ?? []).map((origin) => [origin, measure] as const)),
  );
  const items = after.map((measure): ComparedItem => {
    const from = origins.get(measure.key) ?? [];
    return compareItem(
      measure,
      from.flatMap((key) => measures.get(key) ?? []),
      heirs,
      sides,
    );
  });
  const gone = before
    .filter((measure) => !heirs.has(measure.key))
    .map((measure): ComparedItem => {
      // An incomplete edition cannot show that something is missing from it.
      const fate: Fate = measure.data.ends || newer.data.known === 'full' ? 'ended' : 'unknown';
      return { fate, older: [measure.key], newer: [], ...nothing };
    });
  return [...items, ...gone];
}

const nothing = {
  changed: [],
  deadlines: [],
  owners: 'unsaid',
  supporters: 'unsaid',
  serves: 'unsaid',
} as const;

function compareItem(
  measure: LinkedMeasure,
  from: readonly LinkedMeasure[],
  heirs: ReadonlyMap<string, readonly LinkedMeasure[]>,
  sides: Sides,
): ComparedItem {
  const newer = [measure.key];
  const [first] = from;
  if (first === undefined) {
    const isShown = sides.older.data.known === 'full' || sides.older.data.known === 'appendix';
    return { fate: isShown ? 'new' : 'unknown', older: [], newer, ...nothing };
  }
  const heirsOf = ({ key }: LinkedMeasure) => heirs.get(key) ?? [];
  const isSplit = from.some((one) => heirsOf(one).length > 1);
  const deadlines = compareDeadlines({ newer: measure, older: from, heirsOf, isTold: namesDeadlines(sides) });
  const names = (namesOf: (measure: LinkedMeasure) => readonly string[]) =>
    compareNames(from.flatMap(namesOf), namesOf(measure), isSplit);
  const owners = names((one) => idsOf(one.owners));
  const supporters = names((one) => idsOf(one.supporters));
  const serves = names(partsServed);
  const rewording = from.length === 1 && !isSplit ? changedWords(first, measure, sides) : [];
  const changed: ChangedPart[] = [...rewording];
  if (deadlines.some(({ change }) => change !== 'same' && change !== 'unclear')) changed.push('deadlines');
  if (owners === 'changed') changed.push('owners');
  if (supporters === 'changed') changed.push('supporters');
  if (serves === 'changed') changed.push('serves');
  const fate: Fate =
    from.length > 1 ? 'merged' : isSplit ? 'split' : changed.length > 0 ? 'revised' : 'continued';
  return { fate, older: from.map(({ key }) => key), newer, changed, deadlines, owners, supporters, serves };
}

/**
 * The keys of the measures of an older edition that a measure continues, directly or through editions
 * between.
 */
function originsIn(measure: LinkedMeasure, edition: string, measures: Measures): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...measure.from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const origin = measures.get(key);
    if (!origin) continue;
    if (keyOfPlace(origin) === edition) found.add(key);
    else open.push(...origin.from);
  }
  return [...found].sort();
}

/**
 * Whether each edition would name a deadline if there were one: not if it names none at all or is incomplete.
 */
function namesDeadlines({ older, newer, before, after }: Sides) {
  const names = (list: readonly LinkedMeasure[]) => list.some((measure) => duesOf(measure).length > 0);
  return {
    older: names(before) && (older.data.known === 'full' || older.data.known === 'appendix'),
    newer: names(after) && newer.data.known === 'full',
  };
}

/** Of a split measure, each part may have only some of the names that the whole had. */
function compareNames(older: readonly string[], newer: readonly string[], isSplit: boolean): ComparedNames {
  const [before, after] = [new Set(older), new Set(newer)];
  if (before.size === 0 || after.size === 0) return 'unsaid';
  const isKept = [...after].every((name) => before.has(name));
  const isSame = isKept && (isSplit || before.size === after.size);
  return isSame ? 'same' : 'changed';
}

/** The ids of units where known, otherwise the printed names. */
function idsOf(owners: LinkedMeasure['owners']): readonly string[] {
  return owners.map(({ unit, printed }) => unit ?? printed);
}

/** The parts of other documents (`document#id`), whatever edition they are in. */
function partsServed({ serves }: LinkedMeasure): readonly string[] {
  return serves.map((key) => key.replace(/\/[^/#]*#/, '#'));
}

/** The parts whose printed wording differs. Titles and texts written by the editor are not compared. */
function changedWords(a: LinkedMeasure, b: LinkedMeasure, sides: Sides): readonly ChangedPart[] {
  const areCompared = areWordsCompared(sides.older, sides.newer);
  const isDifferent = (part: (measure: LinkedMeasure) => unknown) =>
    JSON.stringify(part(a)) !== JSON.stringify(part(b));
  const isTitlePrinted = a.data.heading === 'source' && b.data.heading === 'source';
  const parts: ChangedPart[] = [];
  if (isTitlePrinted && isDifferent(({ data }) => data.title)) parts.push('title');
  if (areCompared && isDifferent(({ text, data }) => [text, data.aspects ?? null])) parts.push('text');
  if (isDifferent((measure) => targetsOf(measure, areCompared))) parts.push('targets');
  return parts;
}

/**
 * The targets without final days, which are deadlines, and without actual values. Names only where words are
 * compared.
 */
function targetsOf({ indicators }: LinkedMeasure, areCompared: boolean): readonly unknown[] {
  return indicators.map(({ name, isMilestone, unit, baseline, years, final }) => {
    const called = areCompared ? name : null;
    if (isMilestone) return [called];
    const targets = years.map(({ year, target }) => [year, target]);
    return [called, unit, baseline, targets, final?.target ?? null];
  });
}
