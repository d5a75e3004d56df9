import type { LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';

type Statement = LinkedReorganization['data']['statements'][number];

/** Whether a statement says more than the changes that refer to it. */
function addsToChanges(statement: Statement, placed: ReadonlySet<string>): boolean {
  const hasWords = 'gist' in statement && statement.gist;
  const hasSource = 'source' in statement && statement.source;
  return Boolean(hasWords || hasSource) || !placed.has(statement.ref);
}

/** The statements to show; empty if the changes cover them all. */
export function statementsBesideChanges(
  { data }: LinkedReorganization,
  changes: readonly LinkedChange[],
): readonly Statement[] {
  const placed = new Set(changes.flatMap(({ ref }) => ref));
  return data.statements.some((one) => addsToChanges(one, placed)) ? data.statements : [];
}
