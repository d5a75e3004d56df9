// The shapes of the open data. The published JSON Schemas and the types are generated from them.

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

/** A list file is an array of one shape; a chart or the index is a single object. */
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
