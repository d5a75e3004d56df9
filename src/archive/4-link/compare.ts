import type { EditionFile } from '../1-read/read.ts';
import type { ComparedItem, Comparison, Fate, LinkedMeasure } from './types.ts';
import { urls } from './urls.ts';

/** Each edition with every later one, item by item. */
export function compareEditions(
  municipality: string,
  editions: readonly EditionFile[],
  measures: ReadonlyMap<string, LinkedMeasure>,
): readonly Comparison[] {
  const ofEdition = new Map<string, LinkedMeasure[]>();
  for (const measure of measures.values()) {
    const key = `${measure.document}/${measure.edition}`;
    const list = ofEdition.get(key);
    if (list) list.push(measure);
    else ofEdition.set(key, [measure]);
  }
  const itemsOf = (file: EditionFile) => ofEdition.get(`${file.document}/${file.id}`) ?? [];
  return editions.flatMap((newer, at) => {
    // Only the edition before and the first are compared with each: all pairs would grow with their square.
    const older = [...new Set([editions[at - 1], at > 1 ? editions[0] : undefined])].filter(
      (one) => one !== undefined,
    );
    return older
      .filter((file) => itemsOf(file).length > 0 && itemsOf(newer).length > 0)
      .map((file) => ({
        url: urls.comparison(municipality, file.document, file.id, newer.id),
        older: file.id,
        newer: newer.id,
        items: compareItems(file, newer, itemsOf(file), itemsOf(newer), measures),
      }));
  });
}

function compareItems(
  older: EditionFile,
  newer: EditionFile,
  before: readonly LinkedMeasure[],
  after: readonly LinkedMeasure[],
  measures: ReadonlyMap<string, LinkedMeasure>,
): readonly ComparedItem[] {
  const origins = new Map(after.map((measure) => [measure.key, originsIn(measure, older.id, measures)]));
  const goesTo = new Map<string, string[]>();
  for (const [key, from] of origins)
    for (const origin of from) goesTo.set(origin, [...(goesTo.get(origin) ?? []), key]);

  const items = after.map((measure): ComparedItem => {
    const from = origins.get(measure.key) ?? [];
    const fate = fateOf(measure, from, goesTo, older, measures);
    const [only] = from.flatMap((key) => measures.get(key) ?? []);
    const same = from.length === 1 ? only : undefined;
    return {
      fate,
      older: from,
      newer: [measure.key],
      slipped: same ? slip(same, measure) : null,
      ownersChanged: same ? ownersOf(same) !== ownersOf(measure) : false,
    };
  });
  const gone = before
    .filter((measure) => !goesTo.has(measure.key))
    .map((measure): ComparedItem => {
      // An edition that is known in part cannot show that something is missing from it.
      const fate: Fate = measure.data.ends || newer.data.known === 'full' ? 'ended' : 'unknown';
      return { fate, older: [measure.key], newer: [], slipped: null, ownersChanged: false };
    });
  return [...items, ...gone];
}

/** The measures of an older edition that a measure goes back to, through the editions between. */
function originsIn(
  measure: LinkedMeasure,
  edition: string,
  measures: ReadonlyMap<string, LinkedMeasure>,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = [...measure.from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const origin = measures.get(key);
    if (!origin) continue;
    if (origin.edition === edition) found.add(key);
    else open.push(...origin.from);
  }
  return [...found].sort();
}

function fateOf(
  measure: LinkedMeasure,
  from: readonly string[],
  goesTo: ReadonlyMap<string, readonly string[]>,
  older: EditionFile,
  measures: ReadonlyMap<string, LinkedMeasure>,
): Fate {
  const [first] = from;
  if (first === undefined)
    return older.data.known === 'full' || older.data.known === 'appendix' ? 'new' : 'unknown';
  if (from.length > 1) return 'merged';
  if ((goesTo.get(first)?.length ?? 0) > 1) return 'split';
  const before = measures.get(first);
  return before && saysTheSame(before, measure) ? 'continued' : 'revised';
}

function saysTheSame(a: LinkedMeasure, b: LinkedMeasure): boolean {
  const said = ({ data, text, schedule }: LinkedMeasure) =>
    JSON.stringify([data.title, text, schedule, data.targets ?? null]);
  return said(a) === said(b) && ownersOf(a) === ownersOf(b);
}

function ownersOf(measure: LinkedMeasure): string {
  return measure.owners
    .map(({ printed }) => printed)
    .sort()
    .join('\n');
}

/** A last deadline that now lies later than it did. */
function slip(before: LinkedMeasure, after: LinkedMeasure): ComparedItem['slipped'] {
  const last = (measure: LinkedMeasure) =>
    (measure.schedule?.stages ?? [])
      .filter((stage) => stage.end !== null)
      .toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? 1 : -1))[0];
  const [from, to] = [last(before), last(after)];
  if (!from?.end || !to?.end || to.end <= from.end) return null;
  return { from: from.text, to: to.text };
}
