import { type Band, type Flow, joinedBy, type Row, rowsOf } from '../../flow.ts';
import { pruned } from './prune.ts';

/**
 * Cuts a flow that is too tall although its lines connect all of it. Each slice has as many consecutive
 * departments as fit, with the lines that come into them. Every line is in one slice; a row that gives to
 * several slices is in each of them.
 */
export function slicesOf(flow: Flow, isTooTall: (flow: Flow) => boolean): readonly Flow[] {
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
