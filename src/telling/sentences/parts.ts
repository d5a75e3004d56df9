// The units below a unit that came, stayed, left, ended or disappeared on one day, in a sentence.

import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { type Turnover, turnoversOf, type Way } from '#archive/4-link/units/turnover.ts';
import { keysOf } from '#archive/keys-of.ts';
import type { ISODate } from '#calendar/date.ts';
import { departmentIn } from '#org/path.ts';
import { things } from './counting.ts';
import { commonKind, partiesOf } from './party.ts';

/** The turnover on a day, or the last one if `date` is null. Null if there was none. */
export function turnoverOn(archive: Archive, unit: LinkedUnit, date: ISODate | null): Turnover | null {
  const all = turnoversOf(archive, unit).filter((one) => one.date <= archive.asOf);
  return all.find((one) => date === null || one.date === date) ?? null;
}

const ways: Readonly<Record<Exclude<Way, 'stayed'>, { readonly and: string; readonly did: string }>> = {
  came: { and: 'が来て', did: 'が来た' },
  went: { and: 'が出て', did: 'が出た' },
  ended: { and: 'がなくなり', did: 'がなくなった' },
  lost: { and: 'のその後が分からなくなり', did: 'のその後が分からなくなった' },
};

/** For example 係は四つのままで、二つが来て、一つがなくなった。 Empty if all units stayed. */
export function turnoverWords(archive: Archive, { date, before, after, rows }: Turnover): string {
  const [was, is] = [before?.children ?? [], after?.children ?? []];
  const kind = commonKind([...was, ...is].map(partiesOf(archive)));
  const moved = keysOf(ways).flatMap((way) => {
    const own = rows.filter((row) => row.way === way);
    const count = own.reduce((sum, row) => sum + (way === 'came' ? row.after.length : row.before.length), 0);
    return count > 0 ? [{ ...ways[way], count }] : [];
  });
  if (moved.length === 0 || was.length === 0) return '';
  const counts =
    was.length === is.length
      ? `${things(is.length, kind)}のままで、`
      : `${things(was.length, kind)}から${is.length === 0 ? 'なくなり' : `${things(is.length, kind)}になり`}、`;
  const clauses = moved.map(
    ({ and, did, count }, at) => `${things(count, kind)}${at === moved.length - 1 ? did : and}`,
  );
  return `${kind}は${isWhole(archive, date, was[0]?.path ?? '') ? counts : ''}${clauses.join('、')}。`;
}

/** Whether a chart before that day showed the whole department, so that units can be counted. */
function isWhole({ charts }: Archive, date: ISODate, path: string): boolean {
  const department = departmentIn(path);
  return charts.some(
    ({ asOf, coverage }) =>
      asOf < date && coverage !== null && (typeof coverage === 'string' || coverage.includes(department)),
  );
}
