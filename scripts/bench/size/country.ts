import type { ArchiveRun } from './archives.ts';
import type { Cost } from './measured.ts';
import type { Results } from './results.ts';

/** The number of municipalities in Japan, including the wards of Tokyo. */
export const COUNTRY = 1741;
export const COUNTRY_YEARS = 20;

/** With fewer measured municipalities the extrapolation is only a guess. */
export const ENOUGH = 20;

/** The cost of a whole country, extrapolated from the two largest measured archives of twenty years. */
export interface Country {
  /** The sizes extrapolated from. */
  readonly from: readonly [smaller: number, larger: number];
  readonly checkHours: number;
  readonly makeHours: number;
  readonly mergeHours: number;
  readonly editedSeconds: number;
  readonly turnedSeconds: number;
  /** The memory of a process that builds municipalities depends on the largest one, not on their number. */
  readonly makeMB: number | null;
  /**
   * Null if too few municipalities were measured: the growth is then within the noise of garbage collection.
   */
  readonly mergeMB: number | null;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly blockBytes: number;
  readonly packedBytes: number;
  readonly workBytes: number;
  readonly contentBytes: number;
}

/** Null if fewer than two sizes were measured. */
export function countryOf({ runs }: Results['archives']): Country | null {
  const [smaller, larger] = growing(runs).slice(-2);
  if (smaller === undefined || larger === undefined) return null;
  const at = (of: (run: ArchiveRun) => number) =>
    onTheLine(COUNTRY, [smaller.municipalities, of(smaller)], [larger.municipalities, of(larger)]);
  const hours = (of: (run: ArchiveRun) => Cost) => at((run) => of(run).cpuSeconds) / 3600;
  const peaks = [smaller.stages.merge.peakMB, larger.stages.merge.peakMB];
  const isKnown = larger.municipalities >= ENOUGH && !peaks.includes(null);
  return {
    from: [smaller.municipalities, larger.municipalities],
    checkHours: hours(({ stages }) => stages.check),
    makeHours: hours(({ stages }) => stages.make),
    mergeHours: hours(({ stages }) => stages.merge),
    editedSeconds: at(({ stages }) => stages.written.cpuSeconds),
    turnedSeconds: at(({ stages }) => stages.turned.cpuSeconds),
    makeMB: larger.stages.make.peakMB,
    mergeMB: isKnown ? at(({ stages }) => stages.merge.peakMB ?? 0) : null,
    pages: at(({ output }) => output.pages),
    files: at(({ output }) => output.files),
    bytes: at(({ output }) => output.bytes),
    blockBytes: at(({ output }) => output.blockBytes),
    packedBytes: at(({ output }) => output.packedBytes),
    workBytes: at(({ workBytes }) => workBytes),
    contentBytes: at(({ contentBytes }) => contentBytes),
  };
}

/** The archives of twenty years, smallest first. */
export function growing(runs: readonly ArchiveRun[]): readonly ArchiveRun[] {
  return runs
    .filter(({ years }) => years === COUNTRY_YEARS)
    .toSorted((a, b) => a.municipalities - b.municipalities);
}

type Point = readonly [x: number, y: number];

/**
 * The straight line through two points at `x`, but at least the second value, in case noise makes it fall.
 */
export function onTheLine(x: number, [x1, y1]: Point, [x2, y2]: Point): number {
  return Math.max(y2, y2 + ((y2 - y1) / (x2 - x1)) * (x - x2));
}

/** The exponent of growth between two points: 1 is proportional, 2 quadratic. */
export function exponentOf([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.log(y2 / y1) / Math.log(x2 / x1);
}
