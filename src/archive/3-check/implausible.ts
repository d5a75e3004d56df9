import type { Seems } from '#diagnostics/messages/organization.ts';

// Longer than any name of a unit.
const LONGEST = 40;
const UNIT = /(?:部|課|係|室|局|所|館|班|署|センター|担当|グループ)$/;

// A short name without these is certainly a single name.
const SEEMING = /[「、，,;；\s]/;

/** A count of staff, a telephone number or a person behind the name of a unit. */
const REMARK =
  /^(?<bare>.+?)\s*[（(【](?:[^（()）]*\d\s*[人名]|\d+課.*|内線.*|新設|廃止|改称|[^（()）]*(?:係長|課長|部長|室長|所長|班長).*)[）)】]$/u;

// Keys of references to units, in a place where only names stand and so would be read as names.
const KEY = /^(?:unit|parent|unnamed|kind|collective|post|in|municipality)$/;

/** What a text that cannot be the name of one unit seems to be; null if it may be a name. */
export function implausible(name: string): Seems | null {
  if (KEY.test(name)) return { kind: 'key' };
  const marked = REMARK.exec(name)?.groups?.bare;
  if (marked !== undefined) return { kind: 'remark', bare: marked };
  if (name.length <= LONGEST && !SEEMING.test(name)) return null;
  const bare = /^「([^「」]+)」$/.exec(name)?.[1];
  if (bare !== undefined) return { kind: 'quoted', bare };
  const row = name.split(/ (?=\S*\t)/)[0]?.split('\t') ?? [];
  if (row.length > 1) return { kind: 'table', row: row.map((cell) => cell.trim()) };
  const listed = name.split(/[、，,;；]/).map((part) => part.trim());
  if (listed.length > 1 && listed.every((part) => part !== ''))
    return { kind: 'list', names: listed, mark: 'comma' };
  // 総務部 / 秘書課
  const apart = name.trim().split(/\s+(?:\/\s*)?|\/\s+/);
  if (apart.filter((part) => UNIT.test(part)).length > 1)
    return { kind: 'list', names: apart, mark: 'space' };
  const length = Math.max(...name.split('/').map((part) => [...part].length));
  return length > LONGEST ? { kind: 'long', length } : null;
}
