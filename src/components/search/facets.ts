import { type FacetName, type FacetValue, type Filters, type Found, facetNames } from '#search/types.ts';
import { element } from './element.ts';
import { facetWords } from './facet-words.ts';

/** The filters beside the results: one fieldset per facet, one checkbox with a count per value. */
export interface Facets {
  /**
   * Updates the filters, and returns whether there is anything to choose. The element with the focus keeps its place and the focus.
   */
  readonly show: (found: Found, filters: Filters) => boolean;
}

interface Choice {
  readonly row: HTMLElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
}

export function facetsIn(form: HTMLFormElement, onChoice: (filters: Filters) => void): Facets {
  const sets = facetNames.map((facet) => facetSet(facet));
  form.replaceChildren(...sets.map(({ fieldset }) => fieldset));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    const given = new FormData(form);
    const chosen = facetNames.flatMap((facet) => {
      const values = given.getAll(facet).map(String);
      return values.length > 0 ? [[facet, values] as const] : [];
    });
    onChoice(Object.fromEntries(chosen));
  });
  return {
    show: ({ facets, hits }, filters) => {
      for (const { facet, show } of sets) show(facets[facet], filters[facet] ?? [], hits.length);
      return sets.some(({ fieldset }) => !fieldset.hidden);
    },
  };
}

function facetSet(facet: FacetName) {
  const rows = element('div', { class: 'choices' });
  const fieldset = element('fieldset', { hidden: true }, element('legend', {}, facetWords[facet]), rows);
  const known = new Map<string, Choice>();

  const show = (values: readonly FacetValue[], chosen: readonly string[], total: number) => {
    const wanted = values.map(({ value, label, count }) => {
      const one = known.get(value) ?? choice(facet, value, label);
      known.set(value, one);
      one.count.textContent = `${count}`;
      one.box.checked = chosen.includes(value);
      return one.row;
    });
    // Moving a row would take the focus from it: first surplus rows are removed, then missing ones inserted.
    for (const row of [...rows.children]) if (!wanted.some((one) => one === row)) row.remove();
    for (const [index, row] of wanted.entries()) {
      const there = rows.children[index] ?? null;
      if (there !== row) rows.insertBefore(row, there);
    }
    // A single value that all hits share is no choice.
    const isNoChoice = values.every(({ count }) => count === total) && values.length < 2;
    fieldset.hidden = isNoChoice && chosen.length === 0;
  };
  return { facet, fieldset, show };
}

function choice(facet: FacetName, value: string, label: string): Choice {
  const box = element('input', { type: 'checkbox', name: facet, value });
  const count = element('span', { class: 'quiet' });
  return { row: element('label', {}, box, element('span', {}, label), count), box, count };
}
