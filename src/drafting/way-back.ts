// Undo and redo. Each act stores only the characters that differ, so that a long history can be saved with
// the draft.
import { type Draft, textsOf, withoutText, withText } from './draft.ts';

/** A replacement in one file: at `at`, `out` became `put`. Null means that the file does not exist. */
interface Step {
  readonly path: string;
  readonly at: number;
  readonly out: string | null;
  readonly put: string | null;
}

/** All replacements of one action. */
export type Act = readonly Step[];

export interface WayBack {
  readonly past: readonly Act[];
  readonly future: readonly Act[];
}

export const NO_WAY_BACK: WayBack = { past: [], future: [] };

/** How many acts are kept. */
const REMEMBERED = 100;

/** The act that turns one state of a draft into another. */
export function actBetween(before: Draft, after: Draft): Act {
  const [old, now] = [textsOf(before), textsOf(after)];
  const paths = new Set([...Object.keys(before.written), ...Object.keys(after.written)]);
  return [...paths].flatMap((path) => stepBetween(path, old[path] ?? null, now[path] ?? null));
}

function stepBetween(path: string, before: string | null, after: string | null): readonly Step[] {
  if (before === after) return [];
  if (before === null || after === null) return [{ path, at: 0, out: before, put: after }];
  return [{ path, ...differenceOf(before, after) }];
}

/** The single span in which two texts differ. */
export function differenceOf(before: string, after: string): { at: number; out: string; put: string } {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at++;
  let end = 0;
  while (end < most - at && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { at, out: before.slice(at, before.length - end), put: after.slice(at, after.length - end) };
}

/** The draft before the act. Null if its texts are not those after the act. */
export function undone(draft: Draft, act: Act): Draft | null {
  return redone(
    draft,
    act.map(({ out, put, ...step }) => ({ ...step, out: put, put: out })),
  );
}

/** The draft after the act. Null if its texts are not those before the act. */
export function redone(draft: Draft, act: Act): Draft | null {
  return act.reduce<Draft | null>((one, step) => one && stepped(one, step), draft);
}

function stepped(draft: Draft, { path, at, out, put }: Step): Draft | null {
  const text = textsOf(draft)[path] ?? null;
  if (out === null || put === null) {
    if (text !== out) return null;
    return put === null ? withoutText(draft, path) : withText(draft, path, put);
  }
  if (text === null || !text.startsWith(out, at)) return null;
  return withText(draft, path, text.slice(0, at) + put + text.slice(at + out.length));
}

/** `goesOn` joins the change with the previous act, as for letters typed in a row. */
export function remembered({ past, future }: WayBack, before: Draft, after: Draft, goesOn = false): WayBack {
  const last = goesOn ? past.at(-1) : undefined;
  const start = last && undone(before, last);
  const act = actBetween(start ?? before, after);
  if (act.length === 0 && !start) return { past, future };
  const kept = start ? past.slice(0, -1) : past;
  return { past: [...kept, ...(act.length > 0 ? [act] : [])].slice(-REMEMBERED), future: [] };
}
