/** The elements of the page of results (Results.astro) and the form in the masthead. */
export interface Parts {
  /** Shown while nothing is searched. */
  readonly idle: HTMLElement;
  readonly body: HTMLElement;
  readonly failed: HTMLElement;
  readonly form: HTMLFormElement | null;
  readonly field: HTMLInputElement | null;
  readonly heading: HTMLElement;
  /** Inside the band at the top of the page. */
  readonly answer: HTMLElement;
  readonly status: HTMLElement;
  readonly filters: HTMLDetailsElement;
  readonly facets: HTMLFormElement;
  readonly chosen: HTMLElement;
  readonly list: HTMLElement;
  readonly nothing: HTMLElement;
  /** What each word finds alone. */
  readonly separately: HTMLElement;
  readonly rest: HTMLElement;
  readonly readOn: HTMLElement;
  readonly again: HTMLElement;
}

export function partsOf(page: HTMLElement): Parts {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = page.querySelector<E>(`[data-${name}]`);
    if (!found) throw new Error(`The page of results lacks its part data-${name}.`);
    return found;
  };
  const answer = document.querySelector<HTMLElement>('[data-results-answer]');
  if (!answer) throw new Error('The page of results has no place for the answer.');
  const field = document.querySelector<HTMLInputElement>('#site-search');
  return {
    idle: part('results-idle'),
    body: part('results-body'),
    failed: part('results-failed'),
    field,
    form: field?.form ?? null,
    answer,
    heading: part('results-heading'),
    status: part('results-status'),
    filters: part<HTMLDetailsElement>('results-filters'),
    facets: part<HTMLFormElement>('results-facets'),
    chosen: part('results-chosen'),
    list: part('search-results'),
    nothing: part('results-nothing'),
    separately: part('results-separately'),
    rest: part('results-rest'),
    readOn: part('results-read-on'),
    again: part('results-again'),
  };
}
