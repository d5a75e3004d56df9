import type { Archive, LinkedDocument, LinkedEdition, LinkedMeasure } from '#archive/4-link/types.ts';

/** A measure of another edition, as a link to it. */
export interface Relation {
  readonly edition: string;
  readonly title: string;
  readonly url: string;
  /** Whether the source says so or the editor read it so; null where it follows from the editions between. */
  readonly basis: 'stated' | 'editor' | null;
}

export interface MeasureKin {
  readonly earlier: readonly Relation[];
  readonly later: readonly Relation[];
  /** In the latest edition, where `later` does not reach it already. */
  readonly latest: readonly Relation[];
}

/** What a measure was in the edition before, and what became of it. */
export function kinOfMeasures(
  archive: Archive,
  document: LinkedDocument,
): (measure: LinkedMeasure) => MeasureKin {
  const byKey = new Map(archive.measures.map((measure) => [measure.key, measure]));
  const names = new Map(document.editions.map(({ id, data }) => [id, data.edition]));
  const latestEdition = document.editions.at(-1)?.id;
  const relation = (measure: LinkedMeasure, basis: Relation['basis']): Relation => ({
    edition: names.get(measure.edition) ?? measure.edition,
    title: `${measure.data.code ?? ''} ${measure.data.title}`.trim(),
    url: measure.url,
    basis,
  });
  const basisOf = (later: LinkedMeasure, earlier: LinkedMeasure) =>
    later.data.from?.find(({ edition, id }) => edition === earlier.edition && id === earlier.id)?.basis ??
    null;
  return (measure) => {
    const earlier = measure.from.flatMap((key) => byKey.get(key) ?? []);
    const later = measure.to.flatMap((key) => byKey.get(key) ?? []);
    return {
      earlier: earlier.map((one) => relation(one, basisOf(measure, one))),
      later: later.map((one) => relation(one, basisOf(one, measure))),
      latest: descendants(measure, byKey)
        .filter((one) => one.edition === latestEdition && !later.includes(one))
        .map((one) => relation(one, null)),
    };
  };
}

function descendants(
  measure: LinkedMeasure,
  byKey: ReadonlyMap<string, LinkedMeasure>,
): readonly LinkedMeasure[] {
  const found = new Set<LinkedMeasure>();
  const open = [...measure.to];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const next = byKey.get(key);
    if (!next || found.has(next)) continue;
    found.add(next);
    open.push(...next.to);
  }
  return [...found];
}

/** Where the latest edition has the same section. */
export function sameInLatest(edition: LinkedEdition, latest: LinkedEdition): ReadonlyMap<string, string> {
  if (edition === latest) return new Map();
  const own = new Set(edition.measures.map((key) => key.split('#')[1]));
  const there = new Map(latest.sections.map(({ id, url }) => [id, url]));
  return new Map(
    edition.sections.flatMap(({ id }) => {
      const url = own.has(id) ? undefined : there.get(id);
      return url === undefined ? [] : [[id, url] as const];
    }),
  );
}
