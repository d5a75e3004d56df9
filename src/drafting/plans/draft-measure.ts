import type { Value } from '../write/to-piece.ts';

/** A measure read from a table. */
export interface DraftMeasure {
  readonly row: number;
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly section: string | null;
  /** In the form of the file. */
  readonly owners: readonly Value[];
  readonly supporters: readonly Value[];
  readonly andOthers: boolean;
  /** As printed; empty if the table has none. */
  readonly schedule: string;
  /** The deadlines read from `schedule`, with the days that they mean; empty if the schedule is no date. */
  readonly deadlines: readonly {
    readonly for: string | null;
    readonly text: string;
    readonly means: string;
  }[];
  readonly targets: readonly Value[];
  readonly progress: readonly { readonly year: number; readonly goal: string }[];
  readonly aspects: readonly { readonly heading: string; readonly text: string }[];
  readonly text: string;
  readonly note: string;
}

/** A measure to which rows are still being added. */
export type OpenMeasure = { -readonly [K in keyof DraftMeasure]: DraftMeasure[K] };

export function newMeasure(
  row: number,
  code: string,
  title: string,
  measures: readonly DraftMeasure[],
  section: string | null,
): OpenMeasure {
  const taken = new Set(measures.map(({ id }) => id));
  const wanted = idOf(code) ?? `m${measures.length + 1}`;
  const id =
    [wanted, ...measures.map((_, at) => `${wanted}-${at + 2}`), `${wanted}-x`].find(
      (one) => !taken.has(one),
    ) ?? wanted;
  return {
    row,
    id,
    code,
    title,
    section,
    owners: [],
    supporters: [],
    andOthers: false,
    schedule: '',
    deadlines: [],
    targets: [],
    progress: [],
    aspects: [],
    text: '',
    note: '',
  };
}

/** 1-(1)-① becomes m1-1-1. Null if the code has no digits or letters. */
function idOf(code: string): string | null {
  const parts = code
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return parts === null ? null : `m${parts.join('-')}`;
}

/** Whether the table has only a name for the measure. */
export function isNamedOnly({ text, aspects }: Pick<DraftMeasure, 'text' | 'aspects'>): boolean {
  return text === '' && aspects.length === 0;
}
