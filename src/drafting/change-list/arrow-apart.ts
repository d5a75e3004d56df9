import { markAfter } from '../charts/unit-words.ts';

/** Splits 広報課 → 広報戦略課. A single arrow between names of two kinds, 総務部→総務課, is a path. */
export function arrowApart(cell: string): readonly [from: string, to: string] | null {
  const [from = '', to = '', another] = cell.split(/[→⇒➡⇨]+/).map((side) => side.trim());
  const ends = [from, to].map((side) => markAfter(side).name.at(-1));
  const isPath = cell.includes('→') && ends[0] !== ends[1];
  return from === '' || to === '' || another !== undefined || isPath ? null : [from, to];
}
