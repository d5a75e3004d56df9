import { type Band, type Flow, joinedBy, type Row, rowsOf } from '../../flow.ts';
import { roughHeightOf } from '../../layout/flow/layout.ts';
import { narrow, wide } from '../../layout/flow/preset.ts';
import { departmentsIn, partsOf } from './parts.ts';
import { pruned } from './prune.ts';

/** A flow taller than this many px is cut. */
const TALLEST = 1600;

/**
 * The flows to draw: one or, if that is too tall, each part that joins several departments, and at least the
 * largest part. A part that is still too tall is cut into slices.
 */
export function cut(flow: Flow): readonly Flow[] {
  if (!isTooTall(flow)) return [flow];
  const parts = partsOf(flow);
  const joined = parts.filter((part) => departmentsIn(part) > 1);
  const largest = parts.toSorted((a, b) => b.lines.length - a.lines.length).slice(0, 1);
  return (joined.length > 0 ? joined : largest).flatMap((part) =>
    isTooTall(part) ? slicesOf(part, isTooTall) : [part],
  );
}

/** A part taller than this many px fits neither a phone nor the rest of a first sheet. */
const TALLEST_NARROW = 480;

/** The flow in parts that stand below each other on a phone, or beside each other on paper. */
export function partedNarrow(flow: Flow): readonly Flow[] {
  const isTaller = (part: Flow) => roughHeightOf(part, narrow) > TALLEST_NARROW;
  return isTaller(flow) ? slicesOf(flow, isTaller) : [flow];
}

function isTooTall(flow: Flow): boolean {
  return roughHeightOf(flow, wide) > TALLEST;
}

/**
 * Cuts a flow that is too tall although its lines connect all of it. Each slice has as many consecutive
 * departments as fit, with the lines that come into them. Every line is in one slice; a row that gives to
 * several slices is in each of them.
 */
function slicesOf(flow: Flow, isTooTall: (flow: Flow) => boolean): readonly Flow[] {
  const slices: Flow[] = [];
  let bands: readonly Band[] = [];
  for (const band of flow.after) {
    if (bands.length > 0 && isTooTall(sliceOf(flow, [...bands, band], false))) {
      slices.push(sliceOf(flow, bands, false));
      bands = [];
    }
    bands = [...bands, band];
  }
  return [...slices, sliceOf(flow, bands, true)];
}

/** `isLast` adds the rows that fit no other slice: no line leaves them, and their department ends. */
function sliceOf(flow: Flow, after: readonly Band[], isLast: boolean): Flow {
  const keys = new Set(after.map(({ key }) => key));
  const rows = new Set(rowsOf(after).map(({ key }) => key));
  const lines = flow.lines.filter(({ to }) => rows.has(to));
  const [given, givenAnywhere] = [joinedBy(lines, 'before'), joinedBy(flow.lines, 'before')];
  const staying = new Set(flow.after.map(({ key }) => key));
  const before = flow.before.flatMap((band) => {
    const isHere = keys.has(band.key) || (isLast && !staying.has(band.key));
    const isShown = ({ key, fate, words }: Row) =>
      given.has(key) || (isHere && !givenAnywhere.has(key) && (fate !== 'stays' || words.length > 0));
    // `unchanged` appears where the department itself is shown.
    return pruned([band], isShown).map((own) => ({ ...own, unchanged: isHere ? band.unchanged : null }));
  });
  return { ...flow, before, after, lines };
}
