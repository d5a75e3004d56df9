import { stringify } from 'yaml';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { type DraftTree, treeOfChart } from '#drafting/charts/tree.ts';
import type { Suggested } from '#drafting/suggest/suggest.ts';
import type { PlainChange } from '#drafting/write/add-changes.ts';
import { chartOn } from '#org/query.ts';

/** Problems that do not concern the effect of changes: missing ids, undecided names. */
const OTHER = ['H301', 'H233'];

type Nested = { readonly [name: string]: Nested } | null;

function nested(tree: DraftTree): Nested {
  if (tree.length === 0) return null;
  return Object.fromEntries(tree.map(({ name, children }) => [name, nested(children)]));
}

/** The chart that the archive derives from a chart and changes, and the problems found. */
export function takeEffect(before: DraftTree, changes: readonly PlainChange[]) {
  const source = { title: '見本の資料' };
  const chart = { asOf: '2025-04-01', source, coverage: 'all', units: nested(before) };
  const event = {
    title: '見本の改正',
    effective: '2026-04-01',
    status: 'in force',
    source,
    fidelity: 'summary',
    changes: changes.map((change) => ({ ...change, basis: 'editor' })),
  };
  const files = filesInMemory({
    'content/site.yaml': 'name: 見本\nurl: https://example.invalid\n',
    'content/aozora/municipality.yaml':
      'name: 青空市\nreading: あおぞらし\ncode: "999997"\nprefecture: 架空県\nwebsite: https://aozora.invalid\n',
    'content/aozora/charts/2025-04-01.yaml': stringify(chart),
    'content/aozora/reorganizations/2026-04-01.md': `---\n${stringify(event)}---\n見本。\n`,
  });
  const { derived, diagnostics } = checkOne(openArchive(files, '2026-11-21'), 'aozora');

  const errors = diagnostics.filter(({ code, severity }) => severity === 'error' && !OTHER.includes(code));
  return {
    tree: treeOfChart(chartOn(derived.history, '2026-04-01')),
    wrong: errors.map(({ message, hint }) => `${message} ${hint}`),
  };
}

/** All suggested changes, with an answer to each question chosen by a number. */
export function chosen({ suggestions, questions }: Suggested, number: number): readonly PlainChange[] {
  return [
    ...suggestions.map(({ written }) => written),
    ...questions.flatMap(({ choices }, at) => choices[(number + at * 7) % choices.length]?.written ?? []),
  ];
}

/** One line per unit, siblings sorted by name. */
export function drawn(tree: DraftTree, indent = ''): string {
  return tree
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, children }) => `${indent}${name}\n${drawn(children, `${indent}  `)}`)
    .join('');
}
