import type { LinkedChange, LinkedReorganization } from '#archive/4-link/types.ts';

type Statement = LinkedReorganization['data']['statements'][number];

/** Whether a clause says more than the list of changes does, in which each change has its place in the source. */
function saysMore(statement: Statement, placed: ReadonlySet<string>): boolean {
  const hasWords = 'gist' in statement && statement.gist;
  const hasSource = 'source' in statement && statement.source;
  return Boolean(hasWords || hasSource) || !placed.has(statement.ref);
}

/** The clauses of the sources; none where the list of changes tells them all. */
export function statementsToTell(
  { data }: LinkedReorganization,
  changes: readonly LinkedChange[],
): readonly Statement[] {
  const placed = new Set(changes.flatMap(({ ref }) => ref));
  return data.statements.some((one) => saysMore(one, placed)) ? data.statements : [];
}
