// Loaded when a reader opens the files of a figure that the page draws.
import { descriptionOf } from '#diagrams/figure.ts';
import { svgForDownload } from '#diagrams/svg/download.ts';
import { textForDownload } from '#diagrams/text/download.ts';
import { creditsOfPage } from './credits.ts';
import { fileButtons } from './files.ts';

/**
 * Expects `<figure id aria-label>…<details
 * data-live="figure"><summary>…</summary><pre>Mermaid</pre></details></figure>`.
 */
export function start(part: HTMLElement): void {
  const figure = part.closest('figure');
  // The first drawing is the widest version.
  const drawing = figure?.querySelector('svg');
  if (!figure || !drawing) return;
  const title = figure.ariaLabel ?? '';
  const description = document.getElementById(descriptionOf(figure.id))?.textContent ?? '';
  const toTake = () => ({ title, description, ...creditsOfPage() });
  const file = {
    id: figure.id,
    svg: () => svgForDownload(new XMLSerializer().serializeToString(drawing), toTake()),
    mermaid: () => textForDownload(part.querySelector('pre')?.textContent ?? '', toTake()),
  };
  part.querySelector('summary')?.after(fileButtons(() => file, `（${title}）`));
}
