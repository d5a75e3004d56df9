import { hitWords } from '#search/hit-words.ts';
import type { Hit, HitType } from '#search/types.ts';
import { arrange } from './arrange.ts';
import { element } from './element.ts';
import { orderWords } from './sentences.ts';

/** Hits of a group that are shown at first: with several groups, and with a single one. */
const FIRST = { several: 5, single: 20 } as const;
/** Hits that each press on the button adds. */
const MORE = 20;

/** How many more hits of each type the reader has asked for. */
export type Unfolded = Readonly<Partial<Record<HitType, number>>>;

/** The list of hits: the best first, then the rest by type, each group with a button for more. */
export function hitList(
  hits: readonly Hit[],
  item: (hit: Hit) => HTMLLIElement,
  unfolded: Unfolded,
  onUnfold: (type: HitType, more: number) => void,
): readonly Node[] {
  const { best, groups } = arrange(hits);
  const order = orderWords(best.length, groups.length);
  const first = groups.length === 1 && best.length === 0 ? FIRST.single : FIRST.several;
  return [
    ...(order === null ? [] : [element('p', { class: 'small quiet' }, order)]),
    ...(groups.length > 1 ? [jumps(groups)] : []),
    ...(best.length > 0 ? [section('best', 'よく合うもの', null, best.map(item))] : []),
    ...groups.map((group) => groupSection(group, first)),
  ];

  function groupSection({ type, count, hits }: (typeof groups)[number], first: number): HTMLElement {
    const above = count - hits.length;
    const counted = `${count}件${above > 0 ? `（うち${above}件は上にあります）` : ''}`;
    const made = section(type, hitWords[type], counted, []);
    const list = made.querySelector('ol');
    const button = element('button', { type: 'button', class: 'no-print' });
    let shown = 0;
    let asked = unfolded[type] ?? 0;
    const show = (many: number) => {
      const items = hits.slice(shown, shown + many).map(item);
      shown += items.length;
      list?.append(...items);
      const left = hits.length - shown;
      button.textContent = `${hitWords[type]}をさらに${Math.min(left, MORE)}件示す（残り${left}件）`;
      button.hidden = left === 0;
      return items;
    };
    button.addEventListener('click', () => {
      const items = show(MORE);
      asked += items.length;
      onUnfold(type, asked);
      // Readers who use a keyboard continue at the first added hit.
      items[0]?.querySelector('a')?.focus();
    });
    show(first + asked);
    made.append(button);
    return made;
  }
}

function section(id: string, title: string, note: string | null, items: readonly Node[]): HTMLElement {
  const heading = element(
    'h3',
    { id: `hits-${id}`, tabindex: -1 },
    title,
    note !== null && ' ',
    note !== null && element('small', { class: 'quiet' }, note),
  );
  return element(
    'section',
    { 'aria-labelledby': heading.id },
    heading,
    element('ol', { class: 'rows' }, ...items),
  );
}

function jumps(groups: readonly { readonly type: HitType; readonly count: number }[]): HTMLElement {
  const links = groups.map(({ type, count }) =>
    element('li', {}, element('a', { href: `#hits-${type}` }, `${hitWords[type]} ${count}`)),
  );
  return element(
    'nav',
    { class: 'jumps no-print', 'aria-label': '結果の種類' },
    element('ul', { class: 'plain' }, ...links),
  );
}
