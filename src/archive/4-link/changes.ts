import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Change, Verb } from '#org/change.ts';
import type { Occurrence } from '#org/history.ts';
import { pathAt } from '#org/query.ts';
import { ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import type { MunicipalitySource, Written } from '../1-read/read.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import type { Derived } from '../2-derive/derive.ts';
import type { LinkedChange, Side } from './types.ts';
import { plannedPath } from './units.ts';
import { urls } from './urls.ts';

/** Every change of every reorganization, with the paths before and after it. */
export function linkChanges(source: MunicipalitySource, derived: Derived): readonly LinkedChange[] {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  return derived.history.occurrences.flatMap((occurrence) => {
    const file = files.get(occurrence.event);
    return file ? changesOf(source.id, file, occurrence, derived) : [];
  });
}

function changesOf(
  municipality: string,
  file: Written<Reorganization>,
  occurrence: Occurrence,
  derived: Derived,
): readonly LinkedChange[] {
  const { history, duties } = derived;
  const { date, status } = occurrence;
  const taken = new Set<string>();
  const isPlan = status !== 'in force';

  const before = (id: UnitId): Side => ({
    id,
    path: pathAt(history, id, date, isPlan ? 'on' : 'before')?.join('/') ?? plannedPath(history, id),
  });
  const after = (id: UnitId): Side => ({
    id,
    path: (isPlan ? null : pathAt(history, id, date)?.join('/')) ?? plannedPath(history, id),
  });
  const below = (parent: UnitId, name: string): string =>
    parent === ROOT || parent === UNKNOWN ? name : `${after(parent).path}/${name}`;
  const born = (unit: Unit): Side => ({ id: unit.id, path: below(unit.parent, unit.name) });

  return occurrence.changes.flatMap((change, index) => {
    const written = file.data.changes[index];
    if (!change || !written) return [];
    const sides = sidesOf(change, { before, after, born, below });
    const subject = sides.subject ?? 'change';
    const anchor = free(`${change.verb}-${subject}`, taken);
    const duty =
      change.verb === 'transfer' || change.verb === 'assign'
        ? 'id' in change.duty
          ? { id: duties.idOf(change.duty.id), name: change.duty.id }
          : { id: null, name: change.duty.unnamed }
        : null;
    const kinds: Verb[] = [change.verb];
    if (change.verb === 'move' && lastName(sides.from[0]?.path) !== change.name) kinds.push('rename');
    const departments = new Set([...sides.from, ...sides.to].map(({ path }) => path.split('/')[0] ?? ''));
    const linked: LinkedChange = {
      id: `${occurrence.event}.${anchor}`,
      url: urls.change(municipality, occurrence.event, anchor),
      date,
      datePrecision: file.data.effective.interval.precision,
      fiscalYear: fiscalYearOf(date),
      status,
      verb: change.verb,
      kinds,
      from: sides.from,
      to: sides.to,
      duty,
      grade: written.kindKey === 'regrade' ? { from: written.from, to: written.to } : null,
      supervisedBy: 'supervisedBy' in written ? (written.supervisedBy ?? []) : [],
      ref: written.ref ?? [],
      note: written.note ?? null,
      reorganization: occurrence.event,
      departments: [...departments],
      origin: { file: file.file, line: file.at(['changes', index]).line },
    };
    return [linked];
  });
}

interface Paths {
  readonly before: (id: UnitId) => Side;
  readonly after: (id: UnitId) => Side;
  readonly born: (unit: Unit) => Side;
  readonly below: (parent: UnitId, name: string) => string;
}

function sidesOf(change: Change, { before, after, born, below }: Paths) {
  const plain = (side: Side) => ({ ...side, extent: null });
  switch (change.verb) {
    case 'establish':
      return { subject: change.unit.id, from: [], to: [plain(born(change.unit))] };
    case 'abolish':
      return { subject: change.id, from: [before(change.id)], to: [] };
    case 'rename': {
      const from = before(change.id);
      const path = [...from.path.split('/').slice(0, -1), change.to].join('/');
      // Whatever stands above may have changed its name in the same instant.
      const now = after(change.id);
      return {
        subject: change.id,
        from: [from],
        to: [plain({ id: change.id, path: lastName(now.path) === change.to ? now.path : path })],
      };
    }
    case 'move':
      return {
        subject: change.id,
        from: [before(change.id)],
        to: [plain({ id: change.id, path: below(change.parent, change.name) })],
      };
    case 'merge':
      return { subject: change.into.id, from: change.ids.map(before), to: [plain(born(change.into))] };
    case 'absorb':
      return { subject: change.id, from: [before(change.id)], to: [plain(after(change.into))] };
    case 'split':
      return {
        subject: change.id,
        from: [before(change.id)],
        to: change.into.map((unit) => plain(born(unit))),
      };
    case 'detach':
      return { subject: change.unit.id, from: [before(change.from)], to: [plain(born(change.unit))] };
    case 'transfer':
      return {
        subject: change.from,
        from: [before(change.from)],
        to: change.to.map(({ id, extent }) => ({ ...after(id), extent })),
      };
    case 'regrade':
      return { subject: change.id, from: [before(change.id)], to: [plain(after(change.id))] };
    case 'assign':
      return { subject: change.to, from: [], to: [plain(after(change.to))] };
  }
}

function lastName(path: string | undefined): string | undefined {
  return path?.split('/').at(-1);
}

/** Says what it is about, so that a change keeps its anchor when others are written before it. */
function free(anchor: string, taken: Set<string>): string {
  let name = anchor;
  for (let number = 2; taken.has(name); number++) name = `${anchor}-${number}`;
  taken.add(name);
  return name;
}
