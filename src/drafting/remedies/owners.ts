// Remedies for an owner of a measure that is not a known unit: similar units, an unknown parent, a body
// outside the chart.
import { recordOf } from '#archive/is-record.ts';
import { lastName } from '#org/path.ts';
import { inPlaceOf } from '../write/in-place-of.ts';
import type { Value } from '../write/to-piece.ts';
import type { Case } from './case.ts';
import type { Remedy } from './remedy.ts';
import { keyAt, listOf, type WrittenFile } from './written-file.ts';

type Keys = readonly (string | number)[];

export function otherOwners({ facts, own, position }: Case<'H401'>): readonly Remedy[] {
  const { owner, others, isWhole, several = [] } = facts;
  const at = ownerAt(own, position);
  if (at === null) return [];
  if (several.length > 0) return [apart(own, at, several)];
  const isUnplaced = recordOf(valueAt(own, at)).parent !== undefined;
  return [
    ...others.map((path) => setting(own, at, `「${path.replaceAll('/', ' ')}」とする`, path)),
    ...(isWhole || isUnplaced
      ? []
      : [setting(own, at, '上の組織は分からないとする', { unit: lastName(owner), parent: 'unknown' })]),
    outside(own, at, owner),
  ];
}

/** For an owner that is probably not a unit. */
export function outsideOwner({ facts, own, position }: Case<'H424'>): readonly Remedy[] {
  const at = ownerAt(own, position);
  if (at === null || facts.ended !== null) return [];
  const { several = [] } = facts;
  return several.length > 0 ? [apart(own, at, several)] : [outside(own, at, facts.owner)];
}

/** For several owners written as one name. */
export function ownersApart({ facts: { seems }, own, position }: Case<'H250'>): readonly Remedy[] {
  const at = seems.kind === 'list' ? ownerAt(own, position) : null;
  return at === null || seems.kind !== 'list' ? [] : [apart(own, at, seems.names)];
}

/** Makes each name an owner of its own. */
function apart({ path }: WrittenFile, at: Keys, names: readonly string[]): Remedy {
  const label = `${names.map((name) => `「${lastName(name)}」`).join('')}に分ける`;
  return { label, file: path, does: { kind: 'edits', edits: inPlaceOf(at, names) }, asks: null };
}

function outside(own: WrittenFile, at: Keys, owner: string): Remedy {
  return setting(own, at, `組織図に載らない機関「${owner}」とする`, { body: owner });
}

function setting({ path }: WrittenFile, at: Keys, label: string, value: Value): Remedy {
  return { label, file: path, does: { kind: 'edits', edits: [{ at, set: value }] }, asks: null };
}

/** The path of the owner at a position; null if the position is not an item of a list of owners. */
function ownerAt(own: WrittenFile, place: Case['position']): Keys | null {
  const lists = listOf(own.data.measures).flatMap((measure, index): readonly Keys[] => [
    ['measures', index, 'owners'],
    ['measures', index, 'supporters'],
    ...listOf(recordOf(measure).indicators).map((_, at) => ['measures', index, 'indicators', at, 'owners']),
  ]);
  const all = lists.flatMap((list) => listOf(valueAt(own, list)).map((_, at): Keys => [...list, at]));
  return keyAt(own, all, place);
}

function valueAt({ data }: WrittenFile, at: Keys): unknown {
  return at.reduce<unknown>(
    (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
    data,
  );
}
