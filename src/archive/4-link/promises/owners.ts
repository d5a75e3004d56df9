import { addDays, type ISODate } from '#calendar/date.ts';
import { lastDay } from '#calendar/interval.ts';
import type { History } from '#org/history/history.ts';
import { holdersToday, type Kin } from '#org/lineage.ts';
import type { NamedUnit } from '#org/path.ts';
import { pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';
import { type NoUnit, noUnitMeant, type OwnerRef } from '../../1-read/schema/owner.ts';
import { nameOf, pathParts } from '../../1-read/schema/unit-ref.ts';
import type { EditionFile, MunicipalitySource } from '../../1-read/source.ts';
import { closingOf, type Derived } from '../../2-derive/derive.ts';

export interface LinkedOwner {
  readonly printed: string;
  readonly unit: string | null;
  readonly path: string | null;
  readonly today: readonly NamedUnit[];
  /**
   * `all`, `concerned`, `body`: no single unit. `known-by-name`: no unit of the archive is found by the
   * printed name. `none`: the unit ended without a successor. `lost`: no source says what became of it.
   * `merged`: the municipality ended by a merger, and which unit took over is unknown.
   */
  readonly state:
    | 'same'
    | 'renamed'
    | 'succeeded'
    | 'none'
    | 'lost'
    | 'merged'
    | 'known-by-name'
    | NoUnit['kindKey'];
  readonly collective: boolean;
}

/** The unit that was named, and the units that it has become by the as-of date. */
export function holdersOf({ unit, today }: LinkedOwner): readonly (string | null)[] {
  return [unit, ...today.map(({ id }) => id)];
}

/** Resolves owners as of the date of the edition, and follows them to the as-of date. */
export type OwnerLinker = (
  file: EditionFile,
) => (refs: readonly OwnerRef[] | undefined) => readonly LinkedOwner[];

export function ownerLinker(
  { municipality }: Pick<MunicipalitySource, 'municipality'>,
  derived: Derived,
  kin: Kin,
  asOf: ISODate,
): OwnerLinker {
  const closed = closingOf({ municipality }, asOf);
  return (file) => (refs) =>
    (refs ?? []).map((owner) => linkOwner(owner, file, derived, { kin, asOf, closed }));
}

interface Today {
  readonly kin: Kin;
  readonly asOf: ISODate;
  /** The date on which the municipality ended by a merger; null if it has not. */
  readonly closed: ISODate | null;
}

function linkOwner(
  ref: OwnerRef,
  file: EditionFile,
  { history, directory }: Derived,
  { kin, asOf, closed }: Today,
): LinkedOwner {
  const date = lastDay(file.data.issued.interval) ?? asOf;
  if (ref.kindKey === 'all' || ref.kindKey === 'concerned' || ref.kindKey === 'body') return noUnit(ref);
  const name = nameOf(ref);
  const printed = name.path.join('/');
  const unit = name.parentUnknown
    ? only(directory.named(name.path.at(-1) ?? '', date, name.sort))
    : (directory.find(name.path, date, 'on', name.sort) ??
      (pathParts(printed).length === 1 ? only(directory.named(printed, date, name.sort)) : null));
  const collective = ref.kindKey !== 'unnamed' && ref.collective === true;
  const meant = unit === null && ref.kindKey === 'unit' ? noUnitMeant(printed) : null;
  if (meant !== null) return { ...noUnit(meant), printed };
  if (unit === null) {
    const state = closed === null ? 'known-by-name' : 'merged';
    return { printed, unit: null, path: null, today: [], state, collective };
  }
  const today = holdersToday(history, kin, unit, asOf).map((id) => ({
    id,
    path: pathAt(history, id, asOf)?.join('/') ?? '',
  }));
  const path = pathAt(history, unit, date)?.join('/') ?? printed;
  const [first] = today;
  const isMerged = closed !== null && holdersToday(history, kin, unit, addDays(closed, -1)).length > 0;
  const ended = isMerged ? 'merged' : isLost(history, kin, unit) ? 'lost' : 'none';
  const state = !first ? ended : first.id !== unit ? 'succeeded' : first.path === path ? 'same' : 'renamed';
  return { printed, unit, path, today, state, collective };
}

/** Whether the unit or one that continued it is recorded as ended only because no source says more. */
function isLost(history: History, kin: Kin, unit: UnitId, seen: ReadonlySet<UnitId> = new Set()): boolean {
  if (seen.has(unit)) return false;
  const heirs = kin.outOf.get(unit) ?? [];
  return (
    history.lives.get(unit)?.ended?.verb === 'lose' ||
    heirs.some(({ to }) => isLost(history, kin, to, new Set([...seen, unit])))
  );
}

const NO_UNIT = { all: '全課', concerned: '関係各課' } as const;

function noUnit(ref: NoUnit): LinkedOwner {
  const printed = ref.kindKey === 'body' ? ref.body : NO_UNIT[ref.kindKey];
  return { printed, unit: null, path: null, today: [], state: ref.kindKey, collective: false };
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
