import { unusedId } from '../editions/unused-id.ts';
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
  const id = unusedId('m', code, measures.length + 1, new Set(measures.map((one) => one.id)));
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

/** Whether the table has only a name for the measure. */
export function isNamedOnly({ text, aspects }: Pick<DraftMeasure, 'text' | 'aspects'>): boolean {
  return text === '' && aspects.length === 0;
}
