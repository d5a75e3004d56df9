import type { Filters, Found, HitType, Separate } from '#search/types.ts';
import { addressOf } from './address.ts';
import { answerParts } from './answer.ts';
import { chosenList } from './chosen.ts';
import { element } from './element.ts';
import type { Facets } from './facets.ts';
import { hitItem } from './hit.ts';
import { hitList } from './hit-list.ts';
import type { Parts } from './parts.ts';
import { foundWords } from './sentences.ts';
import type { Visits } from './visits.ts';

type State = 'idle' | 'loading' | 'done' | 'failed';

/** Shows the results of the current search. */
export function showFound(
  parts: Parts,
  found: Found,
  visits: Visits,
  facets: Facets,
  widen: (filters: Filters) => void,
): void {
  const { asked, kept } = visits.now();
  const { query, filters } = asked;
  const isFiltered = Object.values(filters).some((values) => values.length > 0);
  const names = new Map(found.facets.municipality.map(({ value, label }) => [value, label]));
  const nameOf = (id: string | null) => id && (names.get(id) ?? id);
  const { answer } = found;
  parts.status.textContent = foundWords(found, query, isFiltered);
  parts.answer.replaceChildren(...(answer ? answerParts(answer, nameOf(answer.municipality)) : []));
  parts.chosen.replaceChildren(...chosenList(found, filters, widen));
  parts.filters.hidden = !facets.show(found, filters);
  parts.list.replaceChildren(
    ...hitList(
      found.hits,
      (hit) => hitItem(hit, nameOf(hit.municipality)),
      kept.unfolded,
      (type: HitType, more) => visits.keep({ unfolded: { ...visits.now().kept.unfolded, [type]: more } }),
    ),
  );
  parts.nothing.hidden = found.hits.length > 0;
  parts.separately.hidden = found.separately.length === 0;
  parts.separately.replaceChildren(...found.separately.map(separateItem));
  parts.rest.hidden = found.isWhole;
  setState(parts, 'done', found.hits.length);
}

function separateItem({ query, hits }: Separate): HTMLElement {
  if (hits === 0) return element('li', {}, `「${query}」は見つかりません`);
  const link = element('a', { href: addressOf({ query, filters: {} }) }, `「${query}」`);
  return element('li', {}, link, hits === null ? 'で探す' : `なら${hits}件`);
}

/** Clears all results, because nothing is searched or the search failed. */
export function showNothing(parts: Parts, state: 'idle' | 'failed'): void {
  parts.answer.replaceChildren();
  parts.list.replaceChildren();
  parts.chosen.replaceChildren();
  parts.status.textContent = '';
  parts.nothing.hidden = true;
  parts.filters.hidden = true;
  parts.rest.hidden = true;
  setState(parts, state);
}

/** Keeps the previous results until the new ones arrive. */
export function showLoading(parts: Parts, query: string): void {
  setState(parts, 'loading');
  parts.heading.textContent = `「${query}」の検索結果`;
}

/** Set last: programs that read the page wait for the state `done`. */
function setState({ idle, body, failed, list }: Parts, state: State, count?: number): void {
  idle.hidden = state !== 'idle';
  body.hidden = state === 'idle';
  failed.hidden = state !== 'failed';
  if (count === undefined) delete list.dataset.count;
  else list.dataset.count = String(count);
  list.setAttribute('aria-busy', String(state === 'loading'));
  list.dataset.state = state;
}
