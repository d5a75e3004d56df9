import type { APIRoute } from 'astro';
import type { Figure } from '#diagrams/figure.ts';
import { allFigures } from '#diagrams/figures/all.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { archiveOf, historyOf, municipalityIds, sharedRegisters } from '#site/this-build.ts';

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

export const GET: APIRoute<{ figure: Figure }> = ({ props: { figure }, params }) => {
  if (params.file?.endsWith('.mmd')) return new Response(mermaidText(figure));
  const site = sharedRegisters().site?.data.url ?? '';
  return new Response(standalone(drawFigure(figure), site));
};
