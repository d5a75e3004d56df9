import type { APIRoute } from 'astro';
import { allFigures, svgOf } from '#components/figures.ts';
import type { Figure } from '#diagrams/figure.ts';
import { standalone } from '#diagrams/standalone.ts';
import { archiveOf, historyOf, municipalityIds, openedArchive } from '#site/this-build.ts';

/** Every figure as Mermaid text and as an SVG with its colours, for somebody's own slides. */
export function getStaticPaths() {
  return municipalityIds().flatMap((municipality) =>
    allFigures(archiveOf(municipality), historyOf(municipality)).flatMap(({ figure }) =>
      ['mmd', 'svg'].map((ending) => ({
        params: { municipality, file: `${figure.id}.${ending}` },
        props: { figure },
      })),
    ),
  );
}

export const GET: APIRoute<{ figure: Figure }> = async ({ props: { figure }, params }) => {
  if (params.file?.endsWith('.mmd')) return new Response(figure.mermaid);
  const site = openedArchive().shared.site?.data.url ?? '';
  return new Response(standalone(await svgOf(figure), site));
};
