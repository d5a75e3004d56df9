import { noUnitMeant } from '#archive/1-read/schema/owner.ts';
import { lastName } from '#org/path.ts';
import { nameFault } from '../charts/unit-words.ts';
import { isDash } from '../tables/table.ts';
import type { Value } from '../write/to-piece.ts';

/** The owners that a cell names, in the form of the file. */
interface ParsedOwners {
  readonly owners: readonly Value[];
  readonly andOthers: boolean;
  /** Words that cannot be an owner. */
  readonly faults: readonly string[];
  /** Names of units that the chart does not have. */
  readonly unknown: readonly string[];
}

/** `paths`: the units on the day of the plan. A bare name is completed if exactly one unit has it. */
export function parseOwners(cell: string, paths: readonly string[]): ParsedOwners {
  const owners: Value[] = [];
  const faults: string[] = [];
  const unknown: string[] = [];
  let andOthers = false;
  for (const part of cell.split(/[、，,\n;；]|(?<=[部局課室係])(?:・|及び|および|並びに|ならびに)|\s{2,}/)) {
    const words = part.trim().replace(/^[・○●◎]/u, '');
    const name = words.replace(/(?:ほか|他|等|など)$/u, '').trim();
    if (words === '' || isDash(words)) continue;
    const none = noUnitMeant(words) ?? noUnitMeant(name);
    if (none === null && name !== words) andOthers = true;
    if (none !== null) owners.push(written(none));
    else {
      const path = name.replaceAll('／', '/');
      const found = paths.filter((one) => isCalled(one, path));
      if (found.length === 0 && (name === '' || nameFault(lastName(path)) !== null)) faults.push(words);
      else {
        owners.push(unitOf(path, found));
        if (paths.length > 0 && found.length === 0) unknown.push(path);
      }
    }
  }
  return { owners, andOthers, faults, unknown };
}

/** Whether `name` names the unit: 企画部/企画課, 企画課, 企画部 企画課 or 企画部企画課. */
function isCalled(path: string, name: string): boolean {
  const joined = name.replace(/[/\s]/g, '');
  const parts = path.split('/');
  return parts.some((_, at) => parts.slice(at).join('') === joined);
}

function written(none: NonNullable<ReturnType<typeof noUnitMeant>>): Value {
  if (none.kindKey === 'body') return { body: none.body };
  return none.kindKey === 'all' ? { all: true } : { concerned: true };
}

function unitOf(name: string, [only, another]: readonly string[]): Value {
  if (only !== undefined && another === undefined) return only;
  return name.includes('/') ? name : { unit: name, parent: 'unknown' };
}

/** An owner in words: 企画部/企画課, 全課. */
export function ownerWords(owner: Value): string {
  if (typeof owner === 'string') return owner;
  const { all, concerned, body, unit } = owner as Readonly<Record<string, Value | undefined>>;
  if (all) return '全課';
  return concerned ? '関係各課' : String(body ?? unit ?? '');
}
