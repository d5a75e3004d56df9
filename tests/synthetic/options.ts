export interface Options {
  readonly seed: number;
  readonly municipalities: number;
  /** Reorganizations: one a year, the last of them in 2026. */
  readonly years: number;
  readonly departments: number;
  readonly sectionsPerDepartment: number;
  readonly teamsPerSection: number;
  /** The fewest and the most changes of a year. */
  readonly changesPerYear: readonly [number, number];
  /** Years from one published chart to the next. The last year always has one. */
  readonly chartEvery: number;
  /** Years from one edition of the charter to the next. */
  readonly editions: number;
  /** Of each edition. */
  readonly measures: number;
}

/** A city of middling size: 12 部, 48 課, 144 係. */
export const middling: Options = {
  seed: 1,
  municipalities: 1,
  years: 20,
  departments: 12,
  sectionsPerDepartment: 4,
  teamsPerSection: 3,
  changesPerYear: [8, 25],
  chartEvery: 1,
  editions: 5,
  measures: 20,
};

export const LAST_YEAR = 2026;
export const AS_OF = '2026-11-21';

export function firstDay({ years }: Options): string {
  return dayOf(LAST_YEAR - years);
}

export function yearsOf({ years }: Options): readonly number[] {
  return Array.from({ length: years }, (_, at) => LAST_YEAR - years + 1 + at);
}

export function dayOf(year: number): string {
  return `${year}-04-01`;
}

export function hasChart({ chartEvery }: Options, year: number): boolean {
  return (LAST_YEAR - year) % chartEvery === 0;
}

/** Announced beforehand, as a file of its own. */
export function hasPlan(year: number): boolean {
  return year % 5 === 0;
}

export function hasCharter(options: Options, year: number): boolean {
  return (year - (LAST_YEAR - options.years + 1)) % options.editions === 0;
}
