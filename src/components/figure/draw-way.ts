// Loaded when a reader opens the drawing of a unit's history, which its page has as a list.

import { wayWords } from '#diagrams/figures/captions.ts';
import { graphOfWay, type PageEvent, type PageUnit } from '#diagrams/text/way-graph.ts';
import { verbWords } from '#telling/verbs.ts';
import { buttonsOf } from './choice.ts';

/**
 * Expects a figure with one list item per event:
 * `<figure id="lineage-UNIT" aria-label><ol>…</ol><details
 * data-live="way"><summary>…</summary></details></figure>`
 */
export function start(part: HTMLElement): void {
  const figure = part.closest('figure');
  if (!figure) return;
  const focus = figure.id.replace('lineage-', '');
  const title = figure.ariaLabel ?? '';
  const events = [...figure.querySelectorAll('li')].flatMap((item) => eventIn(item, focus) ?? []);
  const picture = { ...graphOfWay(events, focus), kind: 'graph' as const };
  part.append(buttonsOf({ id: figure.id, title, description: wayWords.description(title), picture }));
}

/**
 * Reads `<li><i class="…">…<div><p>DAY <b>WORD</b></p><p>NAMES → NAMES</p></div></li>`. Null for transfers of
 * duties, which have no line.
 */
function eventIn(item: Element, focus: string): PageEvent | null {
  const [head, names] = item.querySelectorAll(':scope > div > p');
  const word = head?.querySelector('b');
  if (!word || !names || !item.querySelector(':scope > .n, :scope > .z')) return null;
  const parts = [...names.children];
  const at = parts.findIndex((part) => part.matches('b'));
  // A rename prints the parent once, before the first name.
  const same = word.textContent === verbWords.rename ? names.querySelector('.u > small:first-child') : null;
  const units = (from: number, to?: number) => parts.slice(from, to).map((part) => unitIn(part, same, focus));
  const sides =
    at >= 0 ? [units(0, at), units(at + 1)] : item.querySelector('.z') ? [units(0), []] : [[], units(0)];
  const [from = [], to = []] = parts[at]?.textContent?.includes('←') ? sides.toReversed() : sides;
  return {
    day: (word.parentElement?.textContent ?? '').replace(word.textContent ?? '', '').trim(),
    word: word.textContent ?? '',
    isPlanned: head?.querySelector('.badge') !== null,
    from,
    to,
  };
}

/** Reads `<span><small>ABOVE</small> <a href>NAME</a></span>`. The unit of the page is in `<strong>`. */
function unitIn(part: Element, same: Element | null, focus: string): PageUnit {
  const name = part.querySelector('a, b, strong');
  const href = name?.getAttribute('href') ?? (name?.matches('strong') ? location.pathname : null);
  return {
    unit: name?.matches('strong') ? focus : (href?.split('/').at(-2) ?? name?.textContent ?? ''),
    name: name?.textContent ?? '',
    above: (name?.previousElementSibling ?? same)?.textContent ?? '',
    href,
  };
}
