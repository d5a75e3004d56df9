// The JSON files of changes for the finder. Values that consecutive changes share are written once.
import type { FoundChange } from '#feeds/tables/found-changes.ts';

const COMMON = ['municipality', 'date', 'when', 'fiscalYear', 'status', 'mark'] as const;

type Common = Pick<FoundChange, (typeof COMMON)[number]>;

/** Values that mean "none"; a change leaves out such properties. */
const NONE = { from: [], to: [], duty: null, grade: null, levels: [], ref: [], note: null } as const;

type Own = Pick<FoundChange, 'kind' | 'what'> & {
  /** The part of the address after the page: the anchor. */
  readonly at: string;
} & Partial<Pick<FoundChange, keyof typeof NONE>>;

interface Together extends Common {
  readonly page: string;
  readonly changes: readonly Own[];
}

export function foundFile(changes: readonly FoundChange[]): string {
  const groups: { readonly key: string; readonly changes: FoundChange[] }[] = [];
  for (const change of changes) {
    const key = JSON.stringify([pageOf(change), ...COMMON.map((name) => change[name])]);
    const last = groups.at(-1);
    if (last?.key === key) last.changes.push(change);
    else groups.push({ key, changes: [change] });
  }
  return JSON.stringify(groups.map(({ changes }) => together(changes)));
}

function together(changes: readonly FoundChange[]): unknown {
  const [first] = changes;
  if (first === undefined) return null;
  const common = Object.fromEntries(COMMON.map((name) => [name, first[name]]));
  return { page: pageOf(first), ...common, changes: changes.map(ownOf) };
}

function ownOf(change: FoundChange): unknown {
  const own = Object.keys(NONE).flatMap((name) => {
    const value = change[name as keyof typeof NONE];
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]];
  });
  const at = change.url.slice(pageOf(change).length);
  return { at, kind: change.kind, what: change.what, ...Object.fromEntries(own) };
}

function pageOf({ url }: FoundChange): string {
  return url.replace(/#.*$/s, '');
}

export function changesFound(file: string): readonly FoundChange[] {
  return (JSON.parse(file) as readonly Together[]).flatMap(({ page, changes, ...common }) =>
    changes.map(({ at, ...own }) => ({ ...NONE, ...common, ...own, url: page + at })),
  );
}
