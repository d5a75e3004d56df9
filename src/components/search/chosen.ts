import { type Filters, type Found, facetNames } from '#search/types.ts';
import { element } from './element.ts';
import { facetWords } from './facet-words.ts';

/** The chosen filters, each with a button that removes it. Empty if none is chosen. */
export function chosenList(
  found: Found,
  filters: Filters,
  onChoice: (filters: Filters) => void,
): readonly Node[] {
  const rows = facetNames.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => {
      const label = found.facets[facet].find((one) => one.value === value)?.label ?? value;
      const rest = (filters[facet] ?? []).filter((one) => one !== value);
      return element(
        'li',
        {},
        element('span', { class: 'visually-hidden' }, `${facetWords[facet]}：`),
        label,
        ' ',
        letGo('外す', `${facetWords[facet]}の「${label}」を外す`, () =>
          onChoice({ ...filters, [facet]: rest }),
        ),
      );
    }),
  );
  if (rows.length === 0) return [];
  const all =
    rows.length > 1 &&
    element(
      'li',
      {},
      letGo('すべて外す', null, () => onChoice({})),
    );
  return [
    element('p', { class: 'visually-hidden', id: 'chosen' }, '選んでいる絞り込み'),
    element('ul', { class: 'chosen plain', 'aria-labelledby': 'chosen' }, ...rows, all),
  ];
}

function letGo(words: string, label: string | null, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'small no-print', 'aria-label': label }, words);
  button.addEventListener('click', act);
  return button;
}
