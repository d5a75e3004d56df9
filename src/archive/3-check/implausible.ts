import type { Seems } from '#diagnostics/messages/organization.ts';

/** Longer than the name of any unit. */
const LONGEST = 40;
const UNIT = /(?:部|課|係|室|局|所|館|班|署|センター|担当|グループ)$/;

/** Without one of these a short name is one name. */
const SEEMING = /[「、，,;；\s]/;

/** How units and posts are pointed at in changes: where only names stand, they would be names. */
const KEY = /^(?:unit|parent|unnamed|kind|collective|post|in|municipality)$/;

/** What a name seems to be that cannot be that of one unit. */
export function implausible(name: string): Seems | null {
  if (KEY.test(name)) return { kind: 'key' };
  if (name.length <= LONGEST && !SEEMING.test(name)) return null;
  const bare = /^「([^「」]+)」$/.exec(name)?.[1];
  if (bare !== undefined) return { kind: 'quoted', bare };
  const row = name.split(/ (?=\S*\t)/)[0]?.split('\t') ?? [];
  if (row.length > 1) return { kind: 'table', row: row.map((cell) => cell.trim()) };
  const listed = name.split(/[、，,;；]/).map((part) => part.trim());
  if (listed.length > 1 && listed.every((part) => part !== ''))
    return { kind: 'list', names: listed, mark: 'comma' };
  const apart = name.trim().split(/\s+/);
  if (apart.filter((part) => UNIT.test(part)).length > 1)
    return { kind: 'list', names: apart, mark: 'space' };
  const length = Math.max(...name.split('/').map((part) => [...part].length));
  return length > LONGEST ? { kind: 'long', length } : null;
}
