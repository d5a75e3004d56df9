import type { Filters, Found, HitType } from '#search/types.ts';
import { type Asked, addressOf, readAddress } from './address.ts';
import { answerParts } from './answer.ts';
import { chosenList } from './chosen.ts';
import { engine } from './engine.ts';
import { facetsIn } from './facets.ts';
import { hitItem } from './hit.ts';
import { hitList, type Unfolded } from './hit-list.ts';
import { newest } from './newest.ts';
import { type Parts, partsOf } from './parts.ts';
import { foundWords } from './sentences.ts';

/** What an entry of the browser's history keeps besides the address, so that going back shows what was left. */
interface Kept {
  readonly unfolded: Unfolded;
  /** Whether everything was read. */
  readonly isWhole: boolean;
  readonly scrolled: number | null;
}
const fresh: Kept = { unfolded: {}, isWhole: false, scrolled: null };

/** Milliseconds after which a reader is told that something is being done. */
const SLOW = 400;

type State = 'idle' | 'loading' | 'done' | 'failed';

/**
 * Shows on the page of results what its address asks for, and keeps the address and the page together. Comes back when
 * that is shown.
 */
export async function start(page: HTMLElement): Promise<void> {
  const parts = partsOf(page);
  const title = document.title;
  const question = newest(({ query, filters }: Asked, whole: boolean) =>
    engine.search(query, filters, { whole }),
  );
  let asked = readAddress(location.search);
  let kept = keptIn(history.state);

  const keep = (change: Partial<Kept>) => {
    kept = { ...kept, ...change };
    history.replaceState(kept, '');
  };
  const go = (to: Asked) => {
    keep({ scrolled: scrollY });
    asked = to;
    kept = fresh;
    const address = addressOf(to);
    if (address === location.pathname + location.search) history.replaceState(kept, '');
    else history.pushState(kept, '', address);
  };
  const narrow = (filters: Filters) => {
    go({ ...asked, filters });
    show();
  };
  const facets = facetsIn(parts.facets, narrow);
  /** As on a page that was opened afresh, what comes next is read from the results on. */
  const showFromTheTop = async () => {
    if (await show()) parts.heading.focus();
  };
  // The button that was pressed is gone with what it let go.
  const widen = (filters: Filters) => {
    go({ ...asked, filters });
    showFromTheTop();
  };
  const showAgain = async () => {
    const { scrolled } = kept;
    if ((await show()) && scrolled !== null) scrollTo({ top: scrolled, behavior: 'instant' });
  };

  const show = async (): Promise<boolean> => {
    const { query, filters } = asked;
    document.title = query === '' ? title : `「${query}」の${title}`;
    if (query === '') {
      question.forget();
      // What comes with the page is used, whatever is asked next. Without it, a search tries again.
      engine.prepare().catch(() => {});
      empty(parts);
      setState(parts, 'idle');
      return true;
    }
    setState(parts, 'loading');
    parts.heading.textContent = `「${query}」の検索結果`;
    // What comes at once needs no word; until it comes, what was there stays.
    const slow = setTimeout(() => {
      parts.status.textContent = '検索しています…';
    }, SLOW);
    try {
      const found = await question.ask(asked, kept.isWhole);
      if (found === null) return false;
      draw(found, filters);
      return true;
    } catch (problem) {
      console.error(problem);
      empty(parts);
      setState(parts, 'failed');
      return true;
    } finally {
      clearTimeout(slow);
    }
  };

  const draw = (found: Found, filters: Filters) => {
    const isFiltered = Object.values(filters).some((values) => values.length > 0);
    const names = new Map(found.facets.municipality.map(({ value, label }) => [value, label]));
    parts.status.textContent = foundWords(found, asked.query, isFiltered);
    const { answer } = found;
    const place = answer?.municipality ?? null;
    parts.answer.replaceChildren(
      ...(answer ? answerParts(answer, place && (names.get(place) ?? place)) : []),
    );
    parts.chosen.replaceChildren(...chosenList(found, filters, widen));
    parts.filters.hidden = found.match === 'none' && !isFiltered;
    facets.show(found, filters);
    parts.list.replaceChildren(
      ...hitList(
        found.hits,
        (hit) => hitItem(hit, hit.municipality && (names.get(hit.municipality) ?? hit.municipality)),
        kept.unfolded,
        (type: HitType, more) => keep({ unfolded: { ...kept.unfolded, [type]: more } }),
      ),
    );
    parts.nothing.hidden = found.hits.length > 0;
    parts.rest.hidden = found.isWhole;
    setState(parts, 'done', found.hits.length);
  };

  const fill = () => {
    if (parts.field) parts.field.value = asked.query;
  };

  parts.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ query: parts.field?.value.trim() ?? '', filters: {} });
    showFromTheTop();
  });
  parts.again.addEventListener('click', showFromTheTop);
  parts.readOn.addEventListener('click', () => {
    keep({ isWhole: true });
    showFromTheTop();
  });
  window.addEventListener('popstate', (event) => {
    const to = readAddress(location.search);
    // A link to a place on this page asks for nothing else.
    if (addressOf(to) === addressOf(asked)) {
      history.replaceState(kept, '');
      return;
    }
    asked = to;
    kept = keptIn(event.state);
    fill();
    showAgain();
  });
  // A page that the browser does not keep is made again when one comes back.
  window.addEventListener('pagehide', () => keep({ scrolled: scrollY }));
  parts.filters.open = matchMedia('(width >= 64rem)').matches;

  // Whoever was faster than this script keeps what was typed.
  if (parts.field?.value === '') fill();
  await showAgain();
}

function keptIn(state: unknown): Kept {
  return typeof state === 'object' && state !== null ? { ...fresh, ...state } : fresh;
}

/** Programs that read the page wait for this to become `done`, so it is set last. */
function setState({ idle, body, failed, list }: Parts, state: State, count?: number): void {
  idle.hidden = state !== 'idle';
  body.hidden = state === 'idle';
  failed.hidden = state !== 'failed';
  if (count === undefined) delete list.dataset.count;
  else list.dataset.count = String(count);
  list.setAttribute('aria-busy', String(state === 'loading'));
  list.dataset.state = state;
}

function empty(parts: Parts): void {
  parts.answer.replaceChildren();
  parts.list.replaceChildren();
  parts.chosen.replaceChildren();
  parts.status.textContent = '';
  parts.nothing.hidden = true;
  parts.filters.hidden = true;
  parts.rest.hidden = true;
}
