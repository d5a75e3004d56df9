// What the workbench shows for each kind of file.
import type { DraftKind } from '#drafting/draft-kind.ts';
import { type LookedChart, lookAtChart } from './chart.ts';
import { type LookedEdition, lookAtEdition } from './edition.ts';
import { type LookedMunicipality, lookAtMunicipality } from './municipality.ts';
import { type LookedEvent, lookAtReorganization } from './reorganization.ts';
import { type LookedReport, lookAtReport } from './report.ts';
import type { Seen } from './seen.ts';

interface Looked {
  readonly reorganization: LookedEvent;
  readonly chart: LookedChart;
  readonly edition: LookedEdition;
  readonly report: LookedReport;
  readonly municipality: LookedMunicipality;
  readonly register: never;
}

/** What to show for the open file, by kind; null if the file is invalid. */
export type Shown = { readonly [K in DraftKind]?: Looked[K] | null };

const looks = {
  reorganization: lookAtReorganization,
  chart: lookAtChart,
  edition: lookAtEdition,
  report: lookAtReport,
  municipality: lookAtMunicipality,
  register: () => null,
} as const satisfies { readonly [K in DraftKind]: (seen: Seen) => Looked[K] | null };

export function shownOf(kind: DraftKind, seen: Seen): Shown {
  return { [kind]: looks[kind](seen) };
}
