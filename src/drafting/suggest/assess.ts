import { isCommon, isMisprint, sharesWord } from './names.ts';
import { goalsOf, type Overview, overviewOf, rivalsOf, type Same, sourcesOf } from './overview.ts';
import type { Decided, Reading } from './reading.ts';
import type { Seat } from './seats.ts';
import { nearness, type State } from './state.ts';
import { whyAbsorbed, whyBeginsSurely, whyDetached, whyEndsSurely } from './why.ts';

/**
 * Looks at uncertain readings again after all units have been read: marks those that are certain now, and
 * turns beginnings and ends into detachments and absorptions. `isPartial`: the charts do not cover
 * everything, so units may have moved to departments that are not shown.
 */
export function assess(state: State, isPartial: boolean): void {
  const overview = overviewOf(state);
  for (const [at, decided] of state.decided.entries()) {
    if (decided.sureness === 'likely') state.decided[at] = assessed(overview, decided, isPartial);
  }
}

function assessed(overview: Overview, decided: Decided, isPartial: boolean): Decided {
  const { reading } = decided;
  const sure = (isSure: boolean): Decided => (isSure ? { ...decided, sureness: 'sure' } : decided);
  if (reading.kind === 'begin') return assessBeginning(overview, decided, reading.to, isPartial);
  if (reading.kind === 'end') return assessEnd(overview, decided, reading.from, isPartial);
  if (reading.kind === 'same')
    return sure(!isMisprint(reading.from, reading.to) && isSurelySame(overview, reading));
  if (reading.kind === 'merge') return sure(isNamesakes(reading) && !hasNewAtLevel(overview, reading.to));
  return decided;
}

function assessBeginning(overview: Overview, decided: Decided, to: Seat, isPartial: boolean): Decided {
  const from = detachedFrom(overview, to);
  if (from) return { reading: { kind: 'detach', from, to }, sureness: 'likely', why: whyDetached(to, from) };
  const why = isPartial ? null : newness(overview, to);
  return why === null ? decided : { ...decided, sureness: 'sure', why };
}

/** Why a unit is certainly new; null if uncertain. */
function newness(overview: Overview, to: Seat): string | null {
  const { begun, was } = overview;
  const { isBeside, isAlike, isLevelNear, isLevel, isNear } = rivalsOf(overview, to, 'after');
  if (isBeside || isAlike || isLevelNear) return null;
  const sources = new Set(sourcesOf(overview, to));
  if (sources.size > 1) return whyBeginsSurely(to, 'gathered');
  if (isLevel) return null;
  if (to.parent === null) return whyBeginsSurely(to, 'alone');
  if (begun.has(to.parent)) return whyBeginsSurely(to, 'below');
  const isKin = to.parent.children.some((one) => was.has(one) && sharesWord(one.stem, to.stem));
  return isKin || isNear || sources.size > 0 ? null : whyBeginsSurely(to, 'alone');
}

/** The continuing unit next to a new one from which all known children of the new one came. */
function detachedFrom(overview: Overview, to: Seat): Seat | null {
  const sources = sourcesOf(overview, to);
  const [from] = sources;
  if (!from || new Set(sources).size > 1) return null;
  const heir = overview.is.get(from);
  if (heir === undefined || heir.parent !== to.parent) return null;
  return sources.length > 1 || sharesWord(from.stem, to.stem) ? from : null;
}

function assessEnd(overview: Overview, decided: Decided, from: Seat, isPartial: boolean): Decided {
  const into = absorbedInto(overview, from);
  if (into)
    return {
      reading: { kind: 'absorb', from: [from], into },
      sureness: 'likely',
      why: whyAbsorbed(from, into),
    };
  const { isBeside, isAlike, isLevelNear } = rivalsOf(overview, from, 'before');
  const goals = new Set(goalsOf(overview, from));
  // If one of the goals was renamed, the units may have merged into it.
  const isScattered = goals.size > 1 && [...goals].every((goal) => goal && isUnchanged(overview, goal));
  return !isPartial && isScattered && !isBeside && !isAlike && !isLevelNear
    ? { ...decided, sureness: 'sure', why: whyEndsSurely() }
    : decided;
}

/** The existing unit beside `from` that took over all its children, if there were at least two. */
function absorbedInto({ state, is, was }: Overview, from: Seat): Seat | null {
  const goals = new Set(from.children.map((child) => is.get(child)?.parent ?? null));
  const [goal] = goals;
  if (!goal || goals.size > 1 || from.children.length < 2) return null;
  const into = was.get(goal);
  return into && nearness(state, from, goal) === 'beside' ? into : null;
}

function isNamesakes({ from, to }: Extract<Reading, { readonly kind: 'merge' }>): boolean {
  return from.every(({ key }) => key === to.key);
}

/** Whether another unit at the same level is new: one of the units with this name may have become it. */
function hasNewAtLevel({ fresh, doubtful }: Overview, to: Seat): boolean {
  return [...fresh, ...doubtful.map((same) => same.to)].some(
    (one) => one !== to && one.path.length === to.path.length,
  );
}

/** Whether the unit had the same name before. */
function isUnchanged({ was }: Overview, to: Seat): boolean {
  return was.get(to)?.key === to.key;
}

function isSurelySame(overview: Overview, same: Same): boolean {
  const { from, to } = same;
  const { gone, fresh, is, was, state } = overview;
  if (gone.some(({ key }) => key === from.key) || fresh.some(({ key }) => key === to.key)) return false;
  const near = nearness(state, from, to);
  const isSameStem = from.stem === to.stem;
  // Only the ending changed: 課 became 室.
  if (isSameStem && from.key !== to.key && near === 'beside' && from.ending && to.ending) return true;
  const shared = from.children.filter((child) => is.get(child)?.parent === to).length;
  const most = Math.max(from.children.length, to.children.length);
  if (shared > 1 && 2 * shared >= most && isSameStem) return doOthersStay(overview, same);
  if (shared > 1 && shared === most && sharesWord(from.stem, to.stem))
    return doOthersStay(overview, same) && !mayTakeIn(overview, same);
  // A common name may end in one place and begin in another.
  const isNamesake = from.key === to.key && !isCommon(from.stem);
  const isOld = to.parent !== null && was.has(to.parent);
  return isNamesake && isOld && most === 0 && near === 'department' && doOthersStay(overview, same);
}

/**
 * Whether a unit without children was removed or added beside them. Nothing shows where such a unit belongs.
 */
function mayTakeIn({ state, gone, fresh }: Overview, { from, to }: Same): boolean {
  return (
    gone.some((one) => one.children.length === 0 && nearness(state, one, to) === 'beside') ||
    fresh.some((one) => one.children.length === 0 && nearness(state, from, one) === 'beside')
  );
}

/** Whether all other units with either name stay in place. */
function doOthersStay({ state, is }: Overview, { from, to }: Same): boolean {
  const isOther = (seat: Seat) => [from.key, to.key].includes(seat.key) && seat !== from && seat !== to;
  const left = state.before.all.filter(isOther);
  return (
    left.length === state.after.all.filter(isOther).length &&
    left.every((one) => {
      const heir = is.get(one);
      return heir?.key === one.key && nearness(state, one, heir) === 'beside';
    })
  );
}
