// Loaded when a reader turns to the drawings of an organization before and after, which its page has as one list.
import { figuresOfPairs, type Pair, type Side } from '#diagrams/figures/pair.ts';
import { type ShownName, sidesOf } from '../reorganizations/pair-names.ts';
import { choiceOf } from './choice.ts';

/** `<details data-live="pair" data-of data-event data-before data-after><summary>…</summary></details>`, and the page has the chart. */
export function start(part: HTMLElement): void {
  const { of = '', event = '', before = '', after = '' } = part.dataset;
  const items = document.querySelectorAll('.chart > ul > li:not(.alone), .chart > ul > .alone > ul > li');
  const departments = [...items].map((item) => pairIn(item, null));
  part.append(choiceOf(figuresOfPairs({ id: of, event, titles: { before, after }, departments })));
}

/** `<li>` with the names, a department's in a paragraph, and a list of what stands below. */
function pairIn(item: Element, above: Side | null): Pair {
  const names = namesIn(item.querySelector(':scope > p') ?? item);
  const sides = sidesOf(names, above);
  const link = item.querySelector<HTMLAnchorElement>(':scope > a, :scope > p > a');
  const side = sides.before === null ? 'after' : sides.after === null ? 'before' : null;
  return {
    id: link?.pathname.split('/').at(-2) ?? null,
    href: link?.getAttribute('href') ?? null,
    ...sides,
    children: [...item.querySelectorAll(':scope > ul > li')].map((child) => pairIn(child, side)),
  };
}

/** `<a>` or `<b>`, and behind it what happens to it. */
function namesIn(place: Element): readonly ShownName[] {
  return [...place.querySelectorAll(':scope > a, :scope > b')].map((name) => ({
    text: name.textContent?.trim() ?? '',
    box: name.matches('.ends') ? 'ends' : name.matches('.begins') ? 'begins' : null,
    mark: name.nextElementSibling?.matches('.mark') ? (name.nextElementSibling.textContent ?? '') : null,
  }));
}
