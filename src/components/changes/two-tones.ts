import { withoutRepeatedTown } from '#telling/names.ts';
import { pathOrUnknown } from '#telling/units/place.ts';

/** A piece of a change told as names: a name, or the quiet words before and between names. */
export interface Tone {
  readonly words: string;
  readonly isName: boolean;
}

/**
 * 企画部 企画調整課 [政策係] → 市長戦略部 [戦略係]: names, with their parents in quiet words. A parent common to both sides is
 * written once, before the first name.
 */
export function namesOf({
  from,
  to,
  grade = null,
}: {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly grade?: { readonly from: string; readonly to: string } | null;
}): readonly Tone[] {
  // A regrade changes neither name nor parent.
  if (grade !== null) return [...from.flatMap(sideOf), quiet(` ${grade.from} → ${grade.to}`)];
  const [own, ...others] = new Set([...from, ...to].map(aboveOf));
  const stays = from.length === 1 && to.length === 1 && own !== undefined && others.length === 0;
  return [from, stays ? to.map((path) => path.slice(own.length)) : to]
    .filter((side) => side.length > 0)
    .flatMap((side, at) => [...(at > 0 ? [quiet(' → ')] : []), ...side.flatMap(sideOf)]);
}

/** 企画部/企画調整課/政策係 → 企画部/企画調整課/ */
function aboveOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function sideOf(path: string, at: number): readonly Tone[] {
  const above = path.split('/');
  const name = above.pop() ?? path;
  return [
    ...(at > 0 ? [quiet('、')] : []),
    ...(above.length > 0 ? [quiet(`${above.map(pathOrUnknown).join(' ')} `)] : []),
    { words: withoutRepeatedTown(pathOrUnknown(name)), isName: true },
  ];
}

function quiet(words: string): Tone {
  return { words, isName: false };
}
