import { type ComparedCharts, chartPairs, compareCharts } from '#archive/4-link/compare-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { archiveOf, municipalityIds } from '#site/this-build.ts';

interface PageOfPair<Props> {
  /** What stands in its address behind the pair. */
  readonly part: string | undefined;
  readonly props: Props;
}

/** The pages that each comparison of two charts has besides its own, for `getStaticPaths`. */
export function pagesOfPairs<Props>(
  pagesOf: (archive: Archive, compared: ComparedCharts) => readonly PageOfPair<Props>[],
) {
  return municipalityIds().flatMap((municipality) => {
    const archive = archiveOf(municipality);
    return chartPairs(archive.charts).flatMap(([older, newer]) =>
      pagesOf(archive, compareCharts(archive, older, newer)).map(({ part, props }) => ({
        params: { municipality, pair: `${older.asOf}..${newer.asOf}`, part },
        props,
      })),
    );
  });
}
