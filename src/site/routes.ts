// Lists the pages of each route below `[municipality]`, and looks up what the address of a page names.

import { chartPairs } from '#archive/4-link/charts/compare-charts.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import type { Archive, LinkedChart, LinkedEdition, LinkedReorganization } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { archiveOf, municipalityIds } from './this-build.ts';

/** The params and props of each page of a route. */
type Pages<Params extends object, Props extends object> = readonly {
  readonly params?: Params;
  readonly props?: Props;
}[];

type Nothing = Record<never, never>;

/** These are for `getStaticPaths`: the pages of each municipality, by default one of each. */
export function inMunicipalities<Params extends object = Nothing, Props extends object = Nothing>(
  pagesOf: (archive: Archive) => Pages<Params, Props> = () => [{}],
) {
  return municipalityIds().flatMap((municipality) =>
    below({ municipality }, pagesOf(archiveOf(municipality))),
  );
}

export function inReorganizations<Params extends object = Nothing, Props extends object = Nothing>(
  pagesOf: (archive: Archive, reorganization: LinkedReorganization) => Pages<Params, Props> = () => [{}],
) {
  return inMunicipalities((archive) =>
    archive.reorganizations.flatMap((one) => below({ id: one.id }, pagesOf(archive, one))),
  );
}

export function inEditions<Params extends object = Nothing, Props extends object = Nothing>(
  pagesOf: (archive: Archive, edition: LinkedEdition) => Pages<Params, Props> = () => [{}],
) {
  return inMunicipalities((archive) =>
    archive.documents.flatMap(({ id, editions }) =>
      editions.flatMap((one) => below({ document: id, edition: one.id }, pagesOf(archive, one))),
    ),
  );
}

export function inComparisons<Params extends object = Nothing, Props extends object = Nothing>(
  pagesOf: (archive: Archive, comparison: Comparison) => Pages<Params, Props> = () => [{}],
) {
  return inMunicipalities((archive) =>
    archive.documents.flatMap(({ id, comparisons }) =>
      comparisons.flatMap((one) => below({ document: id, pair: pairOf(one) }, pagesOf(archive, one))),
    ),
  );
}

export function inPairsOfCharts<Params extends object = Nothing, Props extends object = Nothing>(
  pagesOf: (archive: Archive, older: LinkedChart, newer: LinkedChart) => Pages<Params, Props>,
) {
  return inMunicipalities((archive) =>
    chartPairs(archive.charts).flatMap(([older, newer]) => {
      const pair = pairOf({ older: older.asOf, newer: newer.asOf });
      return below({ pair }, pagesOf(archive, older, newer));
    }),
  );
}

/** `pages` with the params of the routes above them. */
export function below<Above extends object, Params extends object, Props extends object>(
  above: Above,
  pages: Pages<Params, Props>,
) {
  return pages.map(({ params, props }) => ({
    params: { ...above, ...params } as Above & Params,
    props: { ...props } as Props,
  }));
}

function pairOf({ older, newer }: { readonly older: string; readonly newer: string }): string {
  return `${older}..${newer}`;
}

const placesIn = once(
  (all: readonly { readonly id: string }[]): ReadonlyMap<string, number> =>
    new Map(all.map(({ id }, at) => [id, at])),
);

/** The item that an address names. Each page looks up its own, so the list is not searched each time. */
export function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const named = all[placesIn(all).get(id) ?? -1];
  if (named === undefined) throw new Error(`nothing has the id ${id}`);
  return named;
}

type Asked<Key extends string> = Readonly<Record<Key | 'municipality', string>>;

export function reorganizationAt({ municipality, id }: Asked<'id'>) {
  const archive = archiveOf(municipality);
  return { archive, reorganization: found(archive.reorganizations, id) };
}

export function editionAt({ municipality, document: id, edition }: Asked<'document' | 'edition'>) {
  const archive = archiveOf(municipality);
  const document = found(archive.documents, id);
  return { archive, document, edition: found(document.editions, edition) };
}

export function comparisonAt({ municipality, document: id, pair }: Asked<'document' | 'pair'>) {
  const archive = archiveOf(municipality);
  const document = found(archive.documents, id);
  const comparison = document.comparisons.find((one) => pairOf(one) === pair);
  if (comparison === undefined) throw new Error(`no editions are compared as ${pair}`);
  const { older, newer } = comparison;
  return {
    archive,
    document,
    comparison,
    older: found(document.editions, older),
    newer: found(document.editions, newer),
  };
}
