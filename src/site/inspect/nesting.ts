// A strict subset of HTML's nesting rules. If this allows a nesting, a browser's tree of balanced tags is exactly as written: no element
// is moved, closed or added. It may refuse nestings that HTML allows.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const VOID = words('area base br col embed hr img input link meta source track wbr');

/** Elements whose content is plain text up to the end tag. */
export const TEXT_ONLY = words('script style textarea title');

const KNOWN = words(
  'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup d- data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i img input ins kbd label legend li link main map mark menu meta meter nav noscript ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select small source span strong style sub summary sup t- table tbody td textarea tfoot th thead time title tr track u ul var video wbr',
);

const DRAWN = words(
  'a circle clippath defs desc ellipse g line lineargradient marker mask path pattern polygon polyline radialgradient rect stop svg symbol text textpath title tspan use',
);

/** Elements that implicitly close an open <p>. */
const ENDS_PARAGRAPH = words(
  'address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);

const HEADINGS = words('h1 h2 h3 h4 h5 h6');

/** Elements that may not be nested in themselves at any depth. */
const NEVER_WITHIN_ITSELF = words('a button form');

/** Elements that are allowed only below certain parents. */
const PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: 'ul ol menu',
    dt: 'dl',
    dd: 'dl',
    caption: 'table',
    colgroup: 'table',
    col: 'colgroup',
    thead: 'table',
    tbody: 'table',
    tfoot: 'table',
    tr: 'thead tbody tfoot',
    td: 'tr',
    th: 'tr',
    optgroup: 'select',
    option: 'select optgroup datalist',
    rt: 'ruby',
    rp: 'ruby',
    head: 'html',
    body: 'html',
    html: '',
  }).map(([name, parents]) => [name, words(parents)]),
);

/** Elements that may contain only certain children. */
const CHILDREN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    '': 'html',
    html: 'head body',
    head: 'base link meta script style title',
    table: 'caption colgroup thead tbody tfoot',
    colgroup: 'col',
    thead: 'tr',
    tbody: 'tr',
    tfoot: 'tr',
    tr: 'td th',
    select: 'optgroup option',
    optgroup: 'option',
    option: '',
  }).map(([name, children]) => [name, words(children)]),
);

/** Elements that may not contain text. */
const WITHOUT_TEXT = words(' html head table colgroup thead tbody tfoot tr');

/** The nesting rules of one HTML element; null means no restriction. */
interface Rule {
  readonly parents: ReadonlySet<string> | null;
  readonly children: ReadonlySet<string> | null;
  readonly neverWithin: ReadonlySet<string> | null;
}

const RULES: ReadonlyMap<string, Rule> = new Map(
  ['', ...KNOWN].map((name) => [
    name,
    {
      parents: PARENTS.get(name) ?? null,
      children: CHILDREN.get(name) ?? null,
      neverWithin: neverWithin(name),
    },
  ]),
);

function neverWithin(name: string): ReadonlySet<string> | null {
  const all = [
    ...(NEVER_WITHIN_ITSELF.has(name) ? [name] : []),
    ...(ENDS_PARAGRAPH.has(name) ? ['p'] : []),
    ...(HEADINGS.has(name) ? HEADINGS : []),
  ];
  return all.length === 0 ? null : new Set(all);
}

/** Whether an HTML element may begin within the open elements, innermost last. */
export function mayBegin(name: string, open: readonly string[]): boolean {
  const rule = RULES.get(name);
  if (rule === undefined || name === '') return false;
  const parent = open.at(-1) ?? '';
  const { parents, neverWithin } = rule;
  if (parents !== null && !parents.has(parent) && !isGroupOfTerms(name, open)) return false;
  const children = RULES.get(parent)?.children ?? null;
  if (children !== null && !children.has(name)) return false;
  return neverWithin === null || !open.some((one) => neverWithin.has(one));
}

/** A <div> may group <dt> and <dd> within a <dl>. */
function isGroupOfTerms(name: string, open: readonly string[]): boolean {
  return (name === 'dt' || name === 'dd') && open.at(-1) === 'div' && open.at(-2) === 'dl';
}

/** Whether an SVG element may begin within the open elements. */
export function mayBeDrawn(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1);
  return DRAWN.has(name) && parent !== 'title' && parent !== 'desc';
}

/** Whether an <svg> may begin within the open elements. */
export function mayHoldDrawing(open: readonly string[]): boolean {
  return !CHILDREN.has(open.at(-1) ?? '');
}

export function mayHoldText(open: readonly string[]): boolean {
  return !WITHOUT_TEXT.has(open.at(-1) ?? '');
}
