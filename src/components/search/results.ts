import type { Filters, Found } from '#search/types.ts';
import type { Asked } from './address.ts';
import { engine } from './engine.ts';
import { type Facets, facetsIn } from './facets.ts';
import { type Newest, newest } from './newest.ts';
import { type Parts, partsOf } from './parts.ts';
import { showFound, showLoading, showNothing } from './shown.ts';
import { type Visits, visitsOfPage } from './visits.ts';

/** Milliseconds after which a reader is told that something is being done. */
const SLOW = 400;

interface Results {
  /** What the page is called where nothing is asked for. */
  readonly title: string;
  readonly parts: Parts;
  readonly visits: Visits;
  readonly facets: Facets;
  readonly question: Newest<[asked: Asked, whole: boolean], Found>;
}

/**
 * Shows on the page of results what its address asks for, and keeps the address and the page together. Comes back when
 * that is shown.
 */
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
  // Whoever was faster than this script keeps what was typed.
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
  // A page that the browser does not keep is made again when one comes back.
  window.addEventListener('pagehide', () => visits.keep({ scrolled: scrollY }));
}

function fill({ parts: { field }, visits }: Results): void {
  if (field) field.value = visits.now().asked.query;
}

function narrow(visits: Visits, filters: Filters): void {
  visits.go({ ...visits.now().asked, filters });
}

/** Whether what was asked for is shown, and nothing else was asked meanwhile. */
async function show(results: Results): Promise<boolean> {
  const { title, parts, visits, facets, question } = results;
  const { asked, kept } = visits.now();
  const { query } = asked;
  document.title = query === '' ? title : `「${query}」の${title}`;
  if (query === '') {
    question.forget();
    // What comes with the page is used, whatever is asked next. Without it, a search tries again.
    engine.prepare().catch(() => {});
    showNothing(parts, 'idle');
    return true;
  }
  showLoading(parts, query);
  // What comes at once needs no word.
  const slow = setTimeout(() => {
    parts.status.textContent = '検索しています…';
  }, SLOW);
  try {
    const found = await question.ask(asked, kept.isWhole);
    if (found === null) return false;
    showFound(parts, found, visits, facets, (filters) => {
      // The button that was pressed is gone with what it let go.
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

/** As on a page that was opened afresh, what comes next is read from the results on. */
async function showFromTheTop(results: Results): Promise<void> {
  if (await show(results)) results.parts.heading.focus();
}

async function showAgain(results: Results): Promise<void> {
  const { scrolled } = results.visits.now().kept;
  if ((await show(results)) && scrolled !== null) scrollTo({ top: scrolled, behavior: 'instant' });
}
