// Loaded when a reader turns to what can be taken of a figure that stands in the page.
import { descriptionOf } from '#diagrams/figure.ts';
import { type PairItem, pairGraph } from '#diagrams/figures/pair-graph.ts';
import { svgToTake } from '#diagrams/svg/to-take.ts';
import { flowchartText } from '#diagrams/text/flowchart.ts';
import { textToTake } from '#diagrams/text/to-take.ts';
import { creditsOfPage } from './credits.ts';
import { fileButtons } from './files.ts';

/** `<figure id aria-label>…<details data-live="figure"><summary>…</summary><pre>Mermaid</pre></details></figure>` */
export function start(part: HTMLElement): void {
  const figure = part.closest('figure');
  // The first of its forms is the widest.
  const drawing = figure?.querySelector('svg');
  if (!figure || !drawing) return;
  const title = figure.ariaLabel ?? '';
  const description = document.getElementById(descriptionOf(figure.id))?.textContent ?? '';
  const toTake = () => ({ title, description, ...creditsOfPage() });
  const file = {
    id: figure.id,
    svg: () => svgToTake(new XMLSerializer().serializeToString(drawing), toTake()),
    mermaid: () => textToTake(part.querySelector('pre')?.textContent ?? listedText(figure), toTake()),
  };
  part.querySelector('summary')?.after(fileButtons(() => file, `（${title}）`));
}

/** Of what was beside what is, as the list below the figure has it. */
function listedText(figure: Element): string {
  const [before, after] = itemsIn(figure.querySelector('.equal'));
  if (!before || !after) return '';
  return flowchartText(
    pairGraph({ title: before.text, items: before.children }, { title: after.text, items: after.children }),
  );
}

/** `<ul><li>NAME<span>（BADGE）</span><ul>…</ul></li></ul>`, the name in a link where it has a page. */
function itemsIn(whole: Element | null): readonly PairItem[] {
  return [...(whole?.querySelectorAll(':scope > ul > li') ?? [])].map((item) => {
    const link = item.querySelector<HTMLAnchorElement>(':scope > a');
    const named = link ?? [...item.childNodes].find((node) => node.textContent?.trim());
    const badge = item.querySelector(':scope > span')?.textContent;
    return {
      id: link?.pathname.split('/').at(-2) ?? null,
      text: named?.textContent?.trim() ?? '',
      href: link?.getAttribute('href') ?? null,
      badge: badge?.slice(1, -1) ?? null,
      children: itemsIn(item),
    };
  });
}
