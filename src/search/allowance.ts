/** What one search may fetch. It is counted as if nothing had been fetched before, so that its answer is the same every time. */
export interface Allowance {
  /** Takes a file, unless that would leave less than `kept` for what comes after it; whether it may be fetched. */
  readonly take: (path: string, kept?: number) => boolean;
  readonly left: () => number;
  readonly isTaken: (path: string) => boolean;
  /** Puts so many by for what comes later. */
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
