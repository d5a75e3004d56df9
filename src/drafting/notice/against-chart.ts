// Compares what a notice tells with the chart before the changes, which shows what words leave open.
import { lastName, pathAbove } from '#org/path.ts';
import { newPlacing } from '../change-list/placing.ts';
import { mayStandBelow, rankOf } from '../charts/ranks.ts';
import type { Told } from './readers.ts';

type Change = Pick<Told, 'kind' | 'before' | 'after' | 'mayStand'>;

/** Kinds after which a unit of the old name is gone from its place. */
const ENDING: ReadonlySet<Told['kind']> = new Set([
  ...(['rename', 'abolish', 'merge', 'absorb', 'split', 'reorganize', 'move', 'move and rename'] as const),
]);

/**
 * The kind of a change with full paths, or why it cannot be what happened to the chart. `paths`: the units before
 * the changes; `all`: the changes of the notice.
 */
export function newKinds(
  paths: readonly string[],
  all: readonly Change[],
): (change: Change) => Told['kind'] | { readonly why: string } {
  const known = new Set(paths);
  const placing = newPlacing(paths);
  const ended = new Set(all.flatMap(({ kind, before }) => (ENDING.has(kind) ? before : [])));
  const goesOn = (path: string) => known.has(path) && !ended.has(path);

  const renamed = ({ kind, before: [from = ''], after: [to = ''] }: Change) => {
    const above = pathAbove(to);
    // 住民課国保係 → 福祉課国保係: the 課 exists, so it did not get its name by a renaming.
    if (lastName(from) === lastName(to) && above !== '' && above !== pathAbove(from) && known.has(above))
      return known.has(to) ? already(to, OR_RENAMED) : 'move';
    if (isRaised(from, to))
      return {
        why: `「${lastName(from)}」が「${lastName(to)}」になってどこに置かれるのかが、文から読み取れません`,
      };
    const beside = [pathAbove(from), lastName(to)].filter((part) => part !== '').join('/');
    const taken = [beside, placing(lastName(to))].find(goesOn);
    return taken === undefined || taken === from ? kind : already(taken, OR_RENAMED);
  };
  const established = ({ kind, after: [path = ''], mayStand = false }: Change) => {
    if (goesOn(path)) return already(path, '新設なのか');
    const other = placing(lastName(path));
    return mayStand && known.has(other) ? { why: newOrMoved(path, other) } : kind;
  };
  const merged = ({ kind, before, after: [into = ''] }: Change) => {
    const other = placing(into);
    const isFar = before.every((path) => pathAbove(path) !== pathAbove(other));
    return before.length > 1 && isFar && goesOn(other)
      ? already(other, '編入なのか、新しい組織なのか')
      : kind;
  };
  return (change) => {
    if (change.kind === 'rename') return renamed(change);
    if (change.kind === 'merge') return merged(change);
    const [made = ''] = change.after;
    if (change.kind === 'detach' && known.has(placing(made)))
      return already(placing(made), '分離なのか移管なのか');
    return change.kind === 'establish' ? established(change) : change.kind;
  };
}

/** 子ども課手当係 → 手当課: a 課 does not stay below the 課. */
function isRaised(from: string, to: string): boolean {
  const above = lastName(pathAbove(from));
  const isNamed = rankOf(above) >= 0 && rankOf(lastName(to)) >= 0;
  return isNamed && mayStandBelow(lastName(from), above) && !mayStandBelow(lastName(to), above);
}

const OR_RENAMED = '改称なのか、編入や事務の移管なのか';

function already(path: string, what: string): { readonly why: string } {
  return { why: `「${path}」は改正前の組織図にもうあり、${what}が、文から読み取れません` };
}

function newOrMoved(path: string, other: string): string {
  return `「${path}」が新しい組織なのか、改正前の組織図の「${other}」が移るのかが、文から読み取れません`;
}
