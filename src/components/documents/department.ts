import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';

/** The department that a manifesto belongs to. `url` is null unless exactly one unit matches. */
export function departmentUnit(
  { units }: Pick<Archive, 'units'>,
  { data }: Pick<LinkedEdition, 'data'>,
): { readonly name: string; readonly url: string | null } | null {
  const { department } = data;
  if (!department) return null;
  if (department.kindKey === 'unnamed')
    return { name: `${department.in}の${department.kind}${department.unnamed}`, url: null };
  const name =
    department.kindKey === 'unit'
      ? department.unit
      : [department.in, department.post].filter(Boolean).join('/');
  const { start, end } = data.issued.interval;
  const day = end ?? start;
  const found = units.filter(({ names }) =>
    names.some(
      ({ path, from, to }) =>
        path === name && (day === null || ((from === null || from <= day) && (to === null || day < to))),
    ),
  );
  return { name, url: found.length === 1 ? (found[0]?.url ?? null) : null };
}
