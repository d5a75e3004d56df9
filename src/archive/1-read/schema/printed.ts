import { once } from '../../once.ts';
// Which fields hold what the source prints, character by character, and which are the editor's.

/**
 * - `name`: names of units and posts. `words`: other words as printed. `code`: the number of an item
 * - `date`, `year` (a fiscal year), `number`: in any form in which the source prints it
 * - `prose`: text that may be the editor's, with dates and numbers of the source
 * - `ours`: the editor's own, or a reference between content files
 */
export type Printed = 'name' | 'words' | 'code' | 'date' | 'year' | 'number' | 'prose' | 'ours';

/**
 * Keyed by the end of the path to a field; entries also cover everything below it. The longest matching end
 * wins.
 */
export type PrintedFields = Readonly<Record<string, Printed>>;

const source: PrintedFields = {
  'source/title': 'words',
  'source/publisher': 'words',
  'source/kind': 'ours',
  'source/published': 'date',
  'source/place': 'ours',
  'source/url': 'ours',
  'source/kept': 'ours',
  'source/print': 'ours',
  'source/licence': 'ours',
};

const everywhere: PrintedFields = {
  ...source,
  ...Object.fromEntries(Object.entries(source).map(([path, as]) => [path.replace('source', 'sources'), as])),
  'sources/id': 'ours',
  mends: 'ours',
  corrections: 'ours',
  derived: 'ours',
  accepted: 'ours',
  ref: 'ours',
  note: 'ours',
  'contact/office': 'name',
  'contact/role': 'words',
  'contact/phone': 'words',
  'contact/extension': 'number',
  'remarks/text': 'prose',
};

const figures: PrintedFields = {
  'figures/label': 'prose',
  'figures/value': 'number',
  'figures/upTo': 'number',
  'figures/unit': 'ours',
};

export const printedInReorganizations: PrintedFields = {
  ...everywhere,
  ...figures,
  title: 'prose',
  effective: 'date',
  published: 'date',
  'stages/on': 'date',
  'stages/effective': 'date',
  'stages/by': 'words',
  'stages/bill': 'words',
  'stages/source': 'ours',
  before: 'ours',
  after: 'ours',
  realises: 'ours',
  basis: 'ours',
  'counts/before/*': 'number',
  'counts/after/*': 'number',
  statements: 'ours',
  'statements/gist': 'prose',
  'changes/establish': 'name',
  'changes/replaces': 'name',
  'changes/abolish': 'name',
  'changes/rename': 'name',
  'changes/move': 'name',
  'changes/merge': 'name',
  'changes/absorb': 'name',
  'changes/split': 'name',
  'changes/detach': 'name',
  'changes/reorganize': 'name',
  'changes/lose': 'name',
  'changes/regrade': 'name',
  'changes/hold': 'name',
  'changes/release': 'name',
  'changes/also': 'name',
  'changes/into': 'name',
  'changes/from': 'name',
  'changes/to': 'name',
  'changes/transfer': 'words',
  'changes/assign': 'words',
  'changes/kind': 'ours',
  'changes/grade': 'words',
  'changes/supervisedBy': 'words',
  'changes/until/date': 'date',
  'changes/until/was': 'date',
  'changes/until/words': 'words',
  'changes/children': 'ours',
  'changes/basis': 'ours',
  'states/unit': 'name',
  'states/has': 'name',
  'states/has/count': 'number',
  'states/has/kind': 'ours',
};

export const printedInCharts: PrintedFields = {
  ...everywhere,
  // Many sources date a chart only by its fiscal year.
  asOf: 'ours',
  title: 'prose',
  coverage: 'ours',
  units: 'name',
  'posts/post': 'name',
  'posts/in': 'name',
  'posts/grade': 'words',
  'posts/supervises': 'name',
  'notes/ref': 'ours',
  'notes/at': 'name',
  'notes/text': 'prose',
};

const indicators: PrintedFields = {
  'indicators/id': 'ours',
  'indicators/code': 'words',
  'indicators/name': 'prose',
  'indicators/unit': 'ours',
  'indicators/owners': 'name',
  'indicators/sumOf': 'ours',
  'indicators/baseline/year': 'year',
  'indicators/baseline/value': 'number',
  'years/*/target': 'number',
  'years/*/actual': 'number',
  'years/*/rate': 'number',
  'final/year': 'year',
  'final/due': 'date',
  'final/target': 'number',
  'total/from': 'year',
  'total/to': 'year',
  'total/target': 'number',
  'total/actual': 'number',
  'total/rate': 'number',
};

export const printedInEditions: PrintedFields = {
  ...everywhere,
  ...indicators,
  title: 'words',
  edition: 'words',
  issued: 'date',
  'period/from': 'date',
  'period/to': 'date',
  basedOn: 'ours',
  reports: 'ours',
  department: 'name',
  'sections/id': 'ours',
  'sections/code': 'code',
  'sections/title': 'words',
  'sections/in': 'ours',
  'sections/serves': 'ours',
  'measures/id': 'ours',
  'measures/code': 'code',
  'measures/title': 'words',
  'measures/section': 'ours',
  'measures/serves': 'ours',
  'measures/theme': 'ours',
  'measures/text': 'prose',
  'measures/owners': 'name',
  'measures/supporters': 'name',
  // This text is assembled from the stages.
  'schedule/text': 'ours',
  'measures/schedule': 'ours',
  'schedule/stages/for': 'ours',
  'schedule/stages/when': 'date',
  'targets/code': 'words',
  'targets/indicator': 'prose',
  'targets/milestone': 'prose',
  'targets/baseline': 'number',
  'targets/target': 'number',
  'targets/unit': 'ours',
  'targets/due': 'date',
  ...figures,
  'aspects/heading': 'words',
  'aspects/text': 'prose',
  'related/plan': 'words',
  'related/code': 'words',
  'evaluations/year': 'year',
  'evaluations/dated': 'date',
  'evaluations/result': 'prose',
  'evaluations/reason': 'prose',
  'evaluations/scale': 'ours',
  'progress/year': 'year',
  'progress/goal': 'prose',
  'progress/review': 'prose',
  'measures/from': 'ours',
  'measures/ends': 'ours',
  'measures/reorganization': 'ours',
  'results/measure': 'ours',
  'results/together': 'ours',
  'results/section': 'ours',
  'results/grades': 'ours',
  'results/tally/all': 'number',
  'results/tally/grades/*': 'number',
  'results/scale': 'ours',
  'results/grade': 'ours',
  'results/reason': 'prose',
  'results/text': 'prose',
  'results/actuals/*': 'number',
  'results/rates/*': 'number',
  'years/*/*/actual': 'number',
  'years/*/*/rate': 'number',
  'results/dated': 'date',
  'totals/*/target': 'number',
  'totals/*/actual': 'number',
  'totals/*/rate': 'number',
  'scales/id': 'ours',
  'scales/title': 'words',
  'labels/id': 'ours',
  'labels/text': 'prose',
  'labels/mark': 'words',
  'labels/from': 'number',
  'labels/above': 'number',
  'labels/below': 'number',
  'labels/upTo': 'number',
  'events/date': 'date',
  'events/kind': 'ours',
  'events/title': 'prose',
  'events/text': 'prose',
  'events/counts/*': 'number',
  'terms/term': 'ours',
};

/**
 * The kind of a field, by the keys that lead to it, without list indices. Null if only its parts have a kind.
 */
export function printedAt(fields: PrintedFields, keys: readonly string[]): Printed | null {
  let best: PrintedPart | null = null;
  const parts = printedParts(fields);
  const last = keys.at(-1) ?? '';
  for (const one of [...(parts.get(last) ?? []), ...(parts.get('*') ?? [])]) {
    const { path } = one;
    if (path.length <= (best?.path.length ?? 0) || path.length > keys.length) continue;
    if (path.length === 1 && keys.length > 1 && !SPEAKS_ANYWHERE.has(last)) continue;
    const begin = keys.length - path.length;
    if (path.every((part, at) => part === '*' || part === keys[begin + at])) best = one;
  }
  return best?.as ?? null;
}

interface PrintedPart {
  readonly path: readonly string[];
  readonly as: Printed;
}

/** The table by the last key of each path, because every value of a file is looked up. */
const printedParts = once((fields: PrintedFields): ReadonlyMap<string, readonly PrintedPart[]> => {
  const all = Object.entries(fields).map(([path, as]) => ({ path: path.split('/'), as }));
  return Map.groupBy(all, ({ path }) => path.at(-1) ?? '');
});

// Keys that mean the same at any depth. Other entries with a single key apply to the top of the file only.
const SPEAKS_ANYWHERE = new Set(['ref', 'note']);
