// The shapes of the open data by name. The published JSON Schemas are generated from them, and so are the types.

import { z } from 'zod';
import { changeShape } from './changes.ts';
import { chartShape } from './charts.ts';
import { indexShape } from './directory.ts';
import { documentShape } from './documents.ts';
import { indicatorShape } from './indicators.ts';
import { measureShape } from './measures.ts';
import { dutyShape } from './registers.ts';
import { reorganizationShape } from './reorganizations.ts';
import type { ShapeName } from './shape-names.ts';
import { unitShape } from './units.ts';

/** List files are arrays of these, a chart and the index are one object. */
export const shapes = {
  units: z.array(unitShape),
  changes: z.array(changeShape),
  reorganizations: z.array(reorganizationShape),
  documents: z.array(documentShape),
  measures: z.array(measureShape),
  indicators: z.array(indicatorShape),
  duties: z.array(dutyShape),
  chart: chartShape,
  index: indexShape,
} as const satisfies Record<ShapeName, z.ZodType>;

export function jsonSchema(name: ShapeName): Record<string, unknown> {
  return z.toJSONSchema(shapes[name], { target: 'draft-2020-12' }) as Record<string, unknown>;
}
