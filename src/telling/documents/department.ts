import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { lastDay } from '#calendar/interval.ts';
import { holdsOn } from '#calendar/stretch.ts';
import { type Line, link, text } from '../inline.ts';

/** The department that a manifesto belongs to. Links the unit if exactly one matches. */
export function departmentLine(
  { units }: Pick<Archive, 'units'>,
  { data }: Pick<LinkedEdition, 'data'>,
): Line | null {
  const { department } = data;
  if (!department) return null;
  if (department.kindKey === 'unnamed')
    return [text(`${department.in}の${department.kind}${department.unnamed}`)];
  const name =
    department.kindKey === 'unit'
      ? department.unit
      : [department.in, department.post].filter(Boolean).join('/');
  const day = lastDay(data.issued.interval);
  const [only, another] = units.filter(
    ({ planned, names }) =>
      planned === null && names.some((one) => one.path === name && (day === null || holdsOn(one, day))),
  );
  return [link(name, another ? undefined : only?.url)];
}
