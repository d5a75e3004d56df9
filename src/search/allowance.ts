/**
 * How many files one search may fetch. Files cached by earlier searches count too, so that the same query
 * always gets the same answer.
 */
export interface Allowance {
  /**
   * Takes a file if more than `kept` files are left, or if it is taken already. Returns whether it may be
   * fetched.
   */
  readonly take: (path: string, kept?: number) => boolean;
  readonly left: () => number;
  readonly isTaken: (path: string) => boolean;
  /** Reserves this many files; `putBy(0)` releases them. */
  readonly putBy: (files: number) => void;
}

export function allowanceOf(most: number): Allowance {
  const taken = new Set<string>();
  let putBy = 0;
  const left = () => Math.max(0, most - taken.size - putBy);
  return {
    take(path, kept = 0) {
      if (!taken.has(path) && left() <= kept) return false;
      taken.add(path);
      return true;
    },
    left,
    isTaken: (path) => taken.has(path),
    putBy(files) {
      putBy = files;
    },
  };
}
