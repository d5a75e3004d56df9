import type { z } from 'zod';
import { isRecord } from '#archive/is-record.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Keys } from '../yaml/places.ts';
import type { Tree } from '../yaml.ts';
import { valueAt } from './at.ts';

type Issue = z.core.$ZodIssue;

/**
 * Items that a dash before a later key cut in two: the first lacks a key that the second begins with. Returns one
 * diagnostic for each, and the issues that remain.
 */
export function splitItems(
  issues: readonly Issue[],
  tree: Tree,
): { readonly diagnostics: readonly Diagnostic[]; readonly left: readonly Issue[] } {
  const diagnostics: Diagnostic[] = [];
  let left = issues;
  for (const { path } of issues) {
    const [list, item, key] = [path.slice(0, -2) as Keys, path.at(-2), path.at(-1)];
    if (typeof item !== 'number' || typeof key !== 'string' || valueAt(tree.data, path as Keys) !== undefined)
      continue;
    const next = [...list, item + 1];
    const [own, rest] = [valueAt(tree.data, [...list, item]), valueAt(tree.data, next)];
    if (!isRecord(own) || !isRecord(rest) || !Object.hasOwn(rest, key)) continue;
    const isCut = Object.keys(rest).every((one) => !Object.hasOwn(own, one));
    if (!isCut || !left.some((issue) => isBelow(issue, next))) continue;
    const [above = ''] = Object.keys(own);
    const [first = ''] = Object.keys(rest);
    diagnostics.push(
      diagnose('H008', tree.at([...next, first], 'key'), {
        problem: '「- 」が、一つの項目を二つに分けています。',
        remedy: `行の頭の「- 」を消し、「${first}」の頭を、上の「${above}」とそろえてください。`,
      }),
    );
    left = left.filter((issue) => !isBelow(issue, next) && !isMissing(issue, [...list, item], tree));
  }
  return { diagnostics, left };
}

function isBelow({ path }: Issue, above: Keys): boolean {
  return above.every((key, index) => path[index] === key);
}

function isMissing(issue: Issue, item: Keys, tree: Tree): boolean {
  const { path } = issue;
  return (
    path.length === item.length + 1 && isBelow(issue, item) && valueAt(tree.data, path as Keys) === undefined
  );
}
