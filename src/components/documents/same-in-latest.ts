import type { LinkedEdition } from '#archive/4-link/types.ts';

export function sameInLatest(edition: LinkedEdition, latest: LinkedEdition): ReadonlyMap<string, string> {
  if (edition === latest) return new Map();
  const own = new Set(edition.measures.map((key) => key.split('#')[1]));
  const there = new Map(latest.sections.map(({ id, url }) => [id, url]));
  return new Map(
    edition.sections.flatMap(({ id }) => {
      const url = own.has(id) ? undefined : there.get(id);
      return url === undefined ? [] : [[id, url] as const];
    }),
  );
}
