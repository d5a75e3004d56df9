// Which stylesheets a page links. Every page has that of the frame. What has a style of its own brings it while it is
// rendered, and the frame, which is rendered after its content, links what was brought.

import flow from '../components/flow.css?url';
import fold from '../components/fold.css?url';
import glossary from '../components/glossary/glossary.css?url';
import home from '../components/home/home.css?url';
import chart from '../components/org/chart.css?url';
import results from '../components/search/results.css?url';
import timed from '../components/timed.css?url';
import boxes from '../components/units/boxes.css?url';
import inout from '../components/units/in-and-out.css?url';
import glance from '../components/years/glance.css?url';
import timeline from '../components/years/timeline.css?url';
import sums from '../layouts/sums.css?url';
import figure from './figure.css?url';
import frame from './index.css?url';
import lists from './lists.css?url';

const brought = new WeakMap<object, Set<string>>();

/** Sheets that a part of a page brings. */
export const sheets = {
  boxes,
  chart,
  figure,
  flow,
  fold,
  glance,
  glossary,
  home,
  inout,
  lists,
  results,
  sums,
  timed,
  timeline,
} as const;

/** `page` is Astro.locals, which is one object a page. */
export function bring(page: object, ...own: readonly (keyof typeof sheets)[]): void {
  const known = brought.get(page) ?? new Set();
  brought.set(page, known);
  for (const sheet of own) known.add(sheets[sheet]);
}

/** The same for text that was written: the sheets of the elements that it was found to have. */
export function bringFor(page: object, tags: ReadonlySet<string>): void {
  if (tags.has('figure')) bring(page, 'figure');
  if (['table', 'pre', 'code', 'blockquote'].some((tag) => tags.has(tag))) bring(page, 'lists');
}

/** In the order in which they are linked, which says in what order their layers stand. */
export function sheetsOf(page: object): readonly string[] {
  const own = brought.get(page);
  return [frame, ...Object.values(sheets).filter((sheet) => own?.has(sheet))];
}
