import { addDays, type ISODate } from '#calendar/date.ts';
import { fiscalYearIn } from '#calendar/fiscal.ts';
import type { Change, Duty, Verb } from '#org/change.ts';
import { pathOf } from '#org/chart.ts';
import type { Effect } from '#org/effect.ts';
import type { History, Occurrence, Overlay, ResolvedChanges } from '#org/history/history.ts';
import { lastName, pathAbove } from '#org/path.ts';
import { type Instant, lastPath, pathAt } from '#org/query.ts';
import { isStopped, STATUSES, type Status } from '#org/stages.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';
import type { Sides } from '#org/verbs/definition.ts';
import { definitionOf, effectOf } from '#org/verbs/verbs.ts';
import { boundsOf, type ChangeFields, isEvery } from '../../1-read/schema/change.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import { type EveryRef, nameOf } from '../../1-read/schema/unit-ref.ts';
import type { MunicipalitySource, Written } from '../../1-read/source.ts';
import type { Derived } from '../../2-derive/derive.ts';
import { urls } from '../addresses/urls.ts';
import type { LinkedChange } from '../types.ts';
import { namelessSides } from '../units/nameless.ts';

/** The changes of a reorganization at its latest stage, and those of earlier stages. */
export interface StagedChanges {
  readonly status: Status;
  /** The changes at the latest stage; for a withdrawn reorganization, at its last stage before. */
  readonly last: readonly LinkedChange[];
  /** The changes at the first of several stages; null if there is only one. */
  readonly first: { readonly stage: Status; readonly changes: readonly LinkedChange[] } | null;
  /** The changes of earlier stages that the latest no longer contains. */
  readonly dropped: readonly LinkedChange[];
}

/** The changes of every reorganization, with the paths before and after, by the id of the reorganization. */
export function linkChanges(
  source: MunicipalitySource,
  derived: Derived,
): ReadonlyMap<string, StagedChanges> {
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  return new Map(
    derived.history.occurrences.flatMap((occurrence) => {
      const file = files.get(occurrence.event);
      return file ? [[file.id, stagedChangesOf(source.id, file, occurrence, derived)] as const] : [];
    }),
  );
}

function stagedChangesOf(
  municipality: string,
  file: Written<Reorganization>,
  occurrence: Occurrence,
  derived: Derived,
): StagedChanges {
  const { history } = derived;
  const { event, date, status } = occurrence;
  const stages = history.overlays.flatMap((overlay) =>
    overlay.stages
      .filter((one) => one.event === event)
      .map((one) => ({ ...one, paths: pathsOver(history, overlay) })),
  );
  const standing = {
    stage: status,
    changes: occurrence.changes,
    implied: occurrence.implied,
    paths: stages.find(({ isLast }) => isLast)?.paths ?? pathsOf(history, date),
  };
  const earlier = stages
    .filter(({ isLast }) => !isLast)
    .toSorted((a, b) => STATUSES.indexOf(a.stage) - STATUSES.indexOf(b.stage));
  const anchors = anchorsOf(file, [standing, ...earlier]);
  const linked = (staged: ChangesAtStage) =>
    staged.changes.map((change, index) =>
      change === null
        ? null
        : linkedChange({ municipality, file, occurrence, derived }, staged, {
            change,
            index,
            anchor: anchors[index] ?? '',
          }),
    );
  const last = linked(standing);
  const [first] = earlier;
  const dropped = file.data.changes.flatMap((_, index) => {
    const staged = earlier.findLast(({ changes }) => changes[index]);
    return last[index] || !staged ? [] : (linked(staged)[index] ?? []);
  });
  const present = last.filter((change) => change !== null);
  return {
    status,
    last: present,
    first: first ? { stage: first.stage, changes: linked(first).filter((change) => change !== null) } : null,
    dropped: isStopped(status) ? [...present, ...dropped] : dropped,
  };
}

/** What a reorganization says at one stage, with the paths of units as of that stage. */
interface ChangesAtStage extends ResolvedChanges {
  readonly stage: Status;
  readonly paths: Paths;
}

/**
 * The anchor of each change. It stays the same at every stage, and when other changes are added before it.
 */
function anchorsOf(
  file: Written<Reorganization>,
  stages: readonly ChangesAtStage[],
): readonly (string | null)[] {
  const taken = new Set<string>();
  return file.data.changes.map((written, index) => {
    const change = stages.map(({ changes }) => changes[index]).find((one) => one);
    if (!change) return null;
    const { subject } = definitionOf(change).sides(change);
    return free(`${change.verb}-${everyIn(written) ? 'every' : subject}`, taken);
  });
}

interface In {
  readonly municipality: string;
  readonly file: Written<Reorganization>;
  readonly occurrence: Occurrence;
  readonly derived: Derived;
}

function linkedChange(
  { municipality, file, occurrence, derived }: In,
  { stage, paths, implied }: ChangesAtStage,
  { change, index, anchor }: { readonly change: Change; readonly index: number; readonly anchor: string },
): LinkedChange | null {
  const written = file.data.changes[index];
  if (!written) return null;
  const { event, date } = occurrence;
  const { since, until } = boundsOf(written);
  return {
    id: `${event}.${anchor}`,
    url: urls.change(municipality, event, anchor),
    date,
    datePrecision: file.data.effective.interval.precision,
    fiscalYear: fiscalYearIn(file.data.effective.interval),
    status: stage,
    ...contentOf(change, written, definitionOf(change).sides(change), paths, derived),
    replaces: replacedBy(change, derived, occurrence),
    until: untilOf(written),
    since: since ?? null,
    droppedBy: until ?? null,
    children: ('children' in written && written.children) || null,
    implied: implied.flatMap((one) => (one.index === index ? impliedChange(one.change, paths) : [])),
    supervisedBy: 'supervisedBy' in written ? (written.supervisedBy ?? []) : [],
    ref: written.ref ?? [],
    note: written.note ?? null,
    reorganization: event,
    origin: { file: file.file, line: file.at(['changes', index]).line },
  };
}

/** What became of units below those that a written change ends. */
function impliedChange(change: Change, paths: Paths): LinkedChange['implied'][number] {
  const { from, to } = sidesOf(effectOf(change), definitionOf(change).sides(change), paths);
  return { verb: change.verb, kinds: [change.verb], from, to };
}

/** The units before and after a change, with their paths. */
function sidesOf(effect: Effect, sides: Sides, paths: Paths): Pick<LinkedChange, 'from' | 'to'> {
  const placed = effect.placed.map(({ id }) => id);
  const leaving = new Set([...effect.ends, ...placed]);
  const coming = new Set([...effect.begins.map(({ id }) => id), ...placed]);
  return {
    from: sides.from.map((id) => ({ id, path: paths.before(id), leaves: leaving.has(id) })),
    to: sides.to.map(({ id, extent }) => ({
      id,
      path: pathAfter(effect, paths, id),
      comes: coming.has(id),
      extent,
    })),
  };
}

/** The content of a change: the units before and after, and the duty or grade that changes. */
function contentOf(change: Change, written: ChangeFields, sides: Sides, paths: Paths, { duties }: Derived) {
  const effect = effectOf(change);
  const known = sidesOf(effect, sides, paths);
  const others = namelessSides(written);
  const from = [...known.from, ...others.from];
  const to = [...known.to, ...others.to];
  const every = everyIn(written);
  const joining = written.kindKey === 'move' && written.move.kindKey === 'unit' ? written.move.unit : null;
  const isRenamed =
    effect.placed.some(
      ({ id, name }) => lastName(from.find((side) => side.id === id)?.path ?? '') !== name,
    ) ||
    // A unit that moves begins here only if it comes from another municipality.
    (joining !== null && effect.begins.some(({ name }) => lastName(joining) !== name));
  const [graded] = effect.graded;
  return {
    // A unit moved in from another municipality is established here, but shown with the verb of the source.
    verb: written.kindKey,
    kinds: [...new Set<Verb>(isRenamed ? [written.kindKey, 'rename'] : [written.kindKey])],
    ...(every ? collectiveSides(written, every, from, to) : { from, to, known: null }),
    duty: 'duty' in change ? { ...linkedDuty(change.duty, duties), isArea: isOfArea(written) } : null,
    grade: graded ? { from: graded.from ?? '', to: graded.to ?? '' } : null,
  };
}

/** The sides of a change about all units of a kind: すべての班 → すべての係, with the known units among them. */
function collectiveSides(
  written: ChangeFields,
  { every, in: within }: EveryRef,
  from: LinkedChange['from'],
  to: LinkedChange['to'],
) {
  const above = within?.kindKey === 'unit' ? `${within.unit}/` : '';
  const became = allAfter(written, above, every);
  const others = new Set(from.map(({ id }) => id));
  return {
    from: [{ id: null, path: `${above}すべての${every}`, leaves: from.some(({ leaves }) => leaves) }],
    to: [
      ...(became === null ? [] : [{ id: null, path: became, comes: true, extent: null }]),
      ...to.filter(({ id }) => id === null || !others.has(id)),
    ],
    known: [...others].filter((id) => id !== null),
  };
}

/** What all units of a kind are called after a change in which they go on. */
function allAfter(written: ChangeFields, above: string, every: string): string | null {
  if (written.kindKey === 'rename') return `${above}すべての${written.to}`;
  if (written.kindKey !== 'move') return null;
  const { path } = nameOf(written.to);
  return [...(path.length === 0 ? ['市区町村の直下'] : path), `すべての${every}`].join('/');
}

/** The reference to all units of a kind, if the change has one. */
function everyIn(written: ChangeFields): EveryRef | null {
  const whom: unknown[] = Object.values(written);
  return whom.find((one) => isEvery(one)) ?? null;
}

/** The unit that a new unit replaces, by its last path before the event. */
function replacedBy(change: Change, { history }: Derived, { date }: Occurrence): LinkedChange['replaces'] {
  const [id] = effectOf(change).replaced;
  if (id === undefined) return null;
  const path = pathAt(history, id, date, 'before') ?? pathAt(history, id, lastDay(history, id));
  return { id, path: path?.join('/') ?? lastPath(history, id) ?? '' };
}

function lastDay({ lives }: Derived['history'], id: UnitId): ISODate {
  const ended = lives.get(id)?.ended?.date;
  return ended === undefined ? '' : addDays(ended, -1);
}

function untilOf(written: ChangeFields): LinkedChange['until'] {
  const { date = null, words = null, was = [] } = written.until ?? {};
  return date === null && words === null ? null : { date, words, was };
}

function isOfArea(written: ChangeFields): boolean {
  return written.kindKey === 'transfer' && 'isArea' in written.transfer;
}

function linkedDuty(duty: Duty, duties: Derived['duties']) {
  return 'id' in duty ? { id: duties.idOf(duty.id), name: duty.id } : { id: null, name: duty.unnamed };
}

/** The paths of units just before and just after an event. */
interface Paths {
  readonly before: (id: UnitId) => string;
  readonly after: (id: UnitId) => string;
}

function pathsOf(history: History, date: ISODate): Paths {
  const on = (id: UnitId, side: Instant) => pathAt(history, id, date, side)?.join('/') ?? null;
  return {
    before: (id) => on(id, 'before') ?? lastPath(history, id) ?? '',
    after: (id) => on(id, 'on') ?? lastPath(history, id) ?? '',
  };
}

/** The paths of units where plans are overlaid on the chart of their day. */
function pathsOver(history: History, { before, after }: Overlay): Paths {
  const path = (id: UnitId, ...charts: readonly Overlay['after'][]) => {
    const chart = charts.find((one) => one.has(id));
    return chart ? pathOf(chart, id).join('/') : (lastPath(history, id) ?? '');
  };
  return { before: (id) => path(id, before, after), after: (id) => path(id, after, before) };
}

/** The path that a change gives to a unit. If the change does not place it, its path after the event. */
function pathAfter({ begins, placed }: Effect, paths: Paths, id: UnitId): string {
  const begun = begins.find((unit) => unit.id === id);
  if (begun) return below(paths, begun.parent, begun.name);
  const place = placed.find((one) => one.id === id);
  if (!place) return paths.after(id);
  if (place.parent !== null) return below(paths, place.parent, place.name);
  // A unit above it may be renamed by the same event.
  const now = paths.after(id);
  if (lastName(now) === place.name) return now;
  const above = pathAbove(paths.before(id));
  return above === '' ? place.name : `${above}/${place.name}`;
}

function below(paths: Paths, parent: Parent, name: string): string {
  return parent === ROOT || parent === UNKNOWN ? name : `${paths.after(parent)}/${name}`;
}

/**
 * Appends a number to `anchor` if it is taken. Anchors name their subject, so other changes do not shift
 * them.
 */
function free(anchor: string, taken: Set<string>): string {
  let name = anchor;
  for (let number = 2; taken.has(name); number++) name = `${anchor}-${number}`;
  taken.add(name);
  return name;
}
