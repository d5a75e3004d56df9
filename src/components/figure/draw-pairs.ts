// Loaded when a reader opens the drawings of the charts before and after, which the page has as one list.
import { figuresOfPairs, type Pair, type Side } from '#diagrams/figures/pair.ts';
import { type ShownName, sidesOf } from '../reorganizations/pair-names.ts';
import { choiceOf } from './choice.ts';

/**
 * Expects a page with the chart as a list and
 * `<details data-live="pair" data-of data-event data-before data-after><summary>…</summary></details>`.
 */
export function start(part: HTMLElement): void {
  const { of = '', event = '', before = '', after = '' } = part.dataset;
  const items = document.querySelectorAll('.chart > ul > li:not(.alone), .chart > ul > .alone > ul > li');
  const departments = [...items].map((item) => pairIn(item, null));
  part.append(choiceOf(figuresOfPairs({ id: of, event, titles: { before, after }, departments })));
}

/** Reads an `<li>`: the names (of a department in a paragraph), then a list of the units below. */
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

/** Reads each `<a>` or `<b>` and the mark after it. */
function namesIn(place: Element): readonly ShownName[] {
  return [...place.querySelectorAll(':scope > a, :scope > b')].map((name) => ({
    text: name.textContent?.trim() ?? '',
    box: name.matches('.ends') ? 'ends' : name.matches('.begins') ? 'begins' : null,
    mark: name.nextElementSibling?.matches('.mark') ? (name.nextElementSibling.textContent ?? '') : null,
  }));
}
