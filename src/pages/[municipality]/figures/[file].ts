import type { APIRoute } from 'astro';
import { allFigures } from '#diagrams/figures/all.ts';
import { type CitedFigure, creditsOf } from '#diagrams/figures/credits.ts';
import { drawFigure } from '#diagrams/svg/draw.ts';
import { standalone } from '#diagrams/svg/standalone.ts';
import { withCredits } from '#diagrams/svg/with-credits.ts';
import { mermaidText } from '#diagrams/text/mermaid-text.ts';
import { textWithCredits } from '#diagrams/text/with-credits.ts';
import { archiveOf, historyOf, municipalityIds, siteSettings } from '#site/this-build.ts';

/** Every figure as Mermaid text and as an SVG with its colours, for somebody's own slides. */
export function getStaticPaths() {
  return municipalityIds().flatMap((municipality) =>
    allFigures(archiveOf(municipality), historyOf(municipality)).flatMap(({ figure, cited }) =>
      ['mmd', 'svg'].map((ending) => ({
        params: { municipality, file: `${figure.id}.${ending}` },
        props: { figure, cited },
      })),
    ),
  );
}

export const GET: APIRoute<CitedFigure> = ({ props, params }) => {
  const settings = siteSettings();
  const credits = creditsOf(settings, settings.asOf, props);
  if (params.file?.endsWith('.mmd')) return new Response(textWithCredits(mermaidText(props.figure), credits));
  return new Response(
    withCredits(standalone(drawFigure(props.figure), new URL(settings.url).origin), credits),
  );
};
