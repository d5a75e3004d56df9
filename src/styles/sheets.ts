// Which styles a page has. Every page links the sheet of the frame, which a browser keeps. What has a style of its own
// brings it while it is rendered, and the frame, which is rendered after its content, writes what was brought into the
// page: so it is there with the first answer of the server, and no page has the styles of what it does not show.

import changeRows from '../components/changes/change-rows.css?inline';
import course from '../components/course.css?inline';
import compared from '../components/documents/compared.css?inline';
import draft from '../components/draft/draft.css?inline';
import drawing from '../components/drawing.css?inline';
import flow from '../components/flow.css?inline';
import fold from '../components/fold.css?inline';
import glossary from '../components/glossary/glossary.css?inline';
import chapters from '../components/guide/chapters.css?inline';
import messages from '../components/guide/messages.css?inline';
import home from '../components/home/home.css?inline';
import indicator from '../components/measures/indicator.css?inline';
import standing from '../components/measures/standing.css?inline';
import status from '../components/measures/status.css?inline';
import chart from '../components/org/chart.css?inline';
import pager from '../components/pager.css?inline';
import changes from '../components/reorganizations/changes.css?inline';
import results from '../components/search/results.css?inline';
import state from '../components/state.css?inline';
import byTheme from '../components/table/by-theme.css?inline';
import filter from '../components/table/filter.css?inline';
import grouped from '../components/table/grouped.css?inline';
import sentences from '../components/table/sentences.css?inline';
import table from '../components/table/table.css?inline';
import timed from '../components/timed.css?inline';
import boxes from '../components/units/boxes.css?inline';
import holders from '../components/units/holders.css?inline';
import inout from '../components/units/in-and-out.css?inline';
import units from '../components/units/units.css?inline';
import glance from '../components/years/glance.css?inline';
import timeline from '../components/years/timeline.css?inline';
import sums from '../layouts/sums.css?inline';
import beside from './beside-each-other.css?inline';
import figure from './figure.css?inline';
import graph from './graph.css?inline';
import frame from './index.css?url';
import mermaid from './mermaid.css?inline';
import typed from './typed.css?inline';

export { frame };

const brought = new WeakMap<object, Set<string>>();

/** What a part of a page brings, in the order in which it is written, which decides between equals. */
const sheets = {
  boxes,
  chart,
  figure,
  graph,
  mermaid,
  drawing,
  flow,
  fold,
  chapters,
  glance,
  glossary,
  home,
  inout,
  typed,
  table,
  changes,
  units,
  byTheme,
  changeRows,
  holders,
  sentences,
  pager,
  beside,
  filter,
  compared,
  status,
  messages,
  standing,
  grouped,
  indicator,
  state,
  results,
  sums,
  timed,
  course,
  timeline,
  draft,
} as const;

/** `page` is Astro.locals, which is one object a page. */
export function bring(page: object, ...own: readonly (keyof typeof sheets)[]): void {
  const known = brought.get(page) ?? new Set();
  brought.set(page, known);
  for (const sheet of own) known.add(sheet);
}

/** The same for text that was written: the sheets of the elements that it was found to have. */
export function bringFor(page: object, tags: ReadonlySet<string>): void {
  if (tags.has('figure')) bring(page, 'figure', 'graph', 'mermaid', 'drawing');
  if (tags.has('table')) bring(page, 'table');
  if (['pre', 'code', 'blockquote'].some((tag) => tags.has(tag))) bring(page, 'typed');
}

/** The colours of the site's own, in the place of those that it has otherwise. */
export function ownColours({
  colours,
}: {
  readonly colours?: { readonly light: string; readonly dark: string };
}): string {
  if (colours === undefined) return '';
  const colour = `light-dark(${colours.light}, ${colours.dark})`;
  return `@layer tokens{:root{--accent:${colour};--link:${colour}}}`;
}

/** All that was brought, as one text. */
export function stylesOf(page: object): string {
  const own = brought.get(page);
  return Object.entries(sheets)
    .filter(([name]) => own?.has(name))
    .map(([, css]) => css.trim())
    .join('');
}
