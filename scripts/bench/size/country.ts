import type { ArchiveRun } from './archives.ts';
import type { Cost } from './measured.ts';
import type { Results } from './results.ts';

/** Every municipality of Japan, the wards of Tokyo among them. */
export const COUNTRY = 1741;
export const COUNTRY_YEARS = 20;

/** Of fewer municipalities a country is only guessed. */
export const ENOUGH = 20;

/** What a country costs, reckoned from the two largest archives of twenty years that were measured. */
export interface Country {
  /** The sizes that it is reckoned from. */
  readonly from: readonly [smaller: number, larger: number];
  readonly checkHours: number;
  readonly makeHours: number;
  readonly mergeHours: number;
  readonly editedSeconds: number;
  readonly turnedSeconds: number;
  /** Of a process that makes municipalities: the largest of them decides, not their number. */
  readonly makeMB: number | null;
  /** Null where too few were measured: it grows by less than the collector of garbage leaves now and then. */
  readonly mergeMB: number | null;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly blockBytes: number;
  readonly packedBytes: number;
  readonly workBytes: number;
  readonly contentBytes: number;
}

/** Null where two sizes were not measured. */
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

/** Archives of twenty years, the small ones first. */
export function growing(runs: readonly ArchiveRun[]): readonly ArchiveRun[] {
  return runs
    .filter(({ years }) => years === COUNTRY_YEARS)
    .toSorted((a, b) => a.municipalities - b.municipalities);
}

type Point = readonly [x: number, y: number];

/** Where a straight line through two points is at `x`; no lower than at the second, as noise could have it. */
export function onTheLine(x: number, [x1, y1]: Point, [x2, y2]: Point): number {
  return Math.max(y2, y2 + ((y2 - y1) / (x2 - x1)) * (x - x2));
}

/** 1 where cost grows as size does, 2 where it grows as its square. */
export function exponentOf([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.log(y2 / y1) / Math.log(x2 / x1);
}
