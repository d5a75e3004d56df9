import type { DraftKind } from '#drafting/draft-kind.ts';
import { chart } from './chart.ts';
import { edition } from './edition.ts';
import type { Kind } from './kind.ts';
import { municipality } from './municipality.ts';
import { register } from './register.ts';
import { reorganization } from './reorganization.ts';
import { report } from './report.ts';

export const kinds = {
  reorganization,
  chart,
  edition,
  report,
  municipality,
  register,
} as const satisfies Record<DraftKind, Kind>;
