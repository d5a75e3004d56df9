import type { Filters, Found } from '#search/types.ts';
import type { Asked } from './address.ts';
import { engine } from './engine.ts';
import { type Facets, facetsIn } from './facets.ts';
import { type Newest, newest } from './newest.ts';
import { type Parts, partsOf } from './parts.ts';
import { showFound, showLoading, showNothing } from './shown.ts';
import { type Visits, visitsOfPage } from './visits.ts';

/** Milliseconds before a search in progress is announced. */
const SLOW = 400;

interface Results {
  /** The title of the page without a search. */
  readonly title: string;
  readonly parts: Parts;
  readonly visits: Visits;
  readonly facets: Facets;
  readonly question: Newest<[asked: Asked, whole: boolean], Found>;
}

/** Shows the search in the address, and keeps both in step. Resolves once the first results are shown. */
export async function start(page: HTMLElement): Promise<void> {
  const parts = partsOf(page);
  const visits = visitsOfPage();
  const results: Results = {
    title: document.title,
    parts,
    visits,
    facets: facetsIn(parts.facets, (filters) => {
      narrow(visits, filters);
      show(results);
    }),
    question: newest(({ query, filters }, whole) => engine.search(query, filters, { whole })),
  };
  parts.filters.open = matchMedia('(width >= 64rem)').matches;
  listen(results);
  // Keeps words that the reader typed before this script started.
  if (parts.field?.value === '') fill(results);
  await showAgain(results);
}

function listen(results: Results): void {
  const { parts, visits } = results;
  parts.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    visits.go({ query: parts.field?.value.trim() ?? '', filters: {} });
    showFromTheTop(results);
  });
  parts.again.addEventListener('click', () => showFromTheTop(results));
  parts.readOn.addEventListener('click', () => {
    visits.keep({ isWhole: true });
    showFromTheTop(results);
  });
  window.addEventListener('popstate', (event) => {
    if (!visits.arrive(event.state)) return;
    fill(results);
    showAgain(results);
  });
  // A page that the browser does not cache is rebuilt when the reader comes back.
  window.addEventListener('pagehide', () => visits.keep({ scrolled: scrollY }));
}

function fill({ parts: { field }, visits }: Results): void {
  if (field) field.value = visits.now().asked.query;
}

function narrow(visits: Visits, filters: Filters): void {
  visits.go({ ...visits.now().asked, filters });
}

/** Shows the current search. False if the reader has started another one meanwhile. */
async function show(results: Results): Promise<boolean> {
  const { title, parts, visits, facets, question } = results;
  const { asked, kept } = visits.now();
  const { query } = asked;
  document.title = query === '' ? title : `「${query}」の${title}`;
  if (query === '') {
    question.forget();
    // Load what every search needs. If this fails, the next search tries again.
    engine.prepare().catch(() => {});
    showNothing(parts, 'idle');
    return true;
  }
  showLoading(parts, query);
  // A fast answer needs no announcement.
  const slow = setTimeout(() => {
    parts.status.textContent = '検索しています…';
  }, SLOW);
  try {
    const found = await question.ask(asked, kept.isWhole);
    if (found === null) return false;
    showFound(parts, found, visits, facets, (filters) => {
      // The pressed button has disappeared together with its filter.
      narrow(visits, filters);
      showFromTheTop(results);
    });
    return true;
  } catch (problem) {
    console.error(problem);
    showNothing(parts, 'failed');
    return true;
  } finally {
    clearTimeout(slow);
  }
}

/** Moves the focus to the heading of the results, as if the page had been opened anew. */
async function showFromTheTop(results: Results): Promise<void> {
  if (await show(results)) results.parts.heading.focus();
}

async function showAgain(results: Results): Promise<void> {
  const { scrolled } = results.visits.now().kept;
  if ((await show(results)) && scrolled !== null) scrollTo({ top: scrolled, behavior: 'instant' });
}
