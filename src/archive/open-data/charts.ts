import { z } from 'zod';
import { placedPath } from '#org/path.ts';
import type { ChartUnit, LinkedChart } from '../4-link/types.ts';
import * as field from './fields.ts';
import { acceptedShape, correctionsShape, editing, remarksShape, sourceData, sourceShape } from './pieces.ts';
import { type DataOf, shaped } from './shaped.ts';

interface ChartUnitData {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly kind: string | null;
  readonly children: readonly ChartUnitData[];
}

const chartUnit: z.ZodType<ChartUnitData> = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    path: field.path,
    kind: field.nullable(z.string()),
    get children() {
      return z.array(chartUnit);
    },
  })
  .meta({ id: 'ChartUnit' });

const post = z.strictObject({
  post: field.text('職の名前'),
  in: field.nullable(field.path).describe('置かれた組織'),
  grade: field.textOrNull('職位'),
  supervises: z.array(field.path).describe('所管する組織'),
});
const note = z.strictObject({
  ref: field.text('注記の呼び名'),
  at: field.nullable(field.path).describe('注記が付いている部'),
  text: field.text('内容'),
});

export const chartShape = z
  .strictObject({
    asOf: field.date,
    plans: field.nullable(z.array(z.string())).describe('案の組織図のとき、その改正の ID。案でなければ null'),
    coverage: field
      .nullable(z.union([z.enum(['all', 'mayor']), z.array(field.path)]))
      .describe('すべての組織を載せている部。市全体なら all、市長部局だけなら mayor、分からなければ null'),
    units: z.array(chartUnit),
    title: field.textOrNull('組織図の題名'),
    stage: field.nullable(z.enum(['planned', 'decided'])).describe('案の組織図のとき、どの段階の案か'),
    source: field.nullable(sourceShape).describe('出典。公表された組織図がなければ null'),
    posts: z.array(post).describe('公表された組織図にある職'),
    notes: z.array(note).describe('図に付いた注記'),
    remarks: remarksShape,
    accepted: acceptedShape,
    ...editing,
    corrections: correctionsShape,
  })
  .describe('組織図');
export type ChartData = DataOf<typeof chartShape>;

export function chartData({ asOf, plans, coverage, units, published }: LinkedChart): ChartData {
  return shaped(chartShape, {
    ...published,
    asOf,
    plans,
    coverage,
    units: units.map(chartUnitData),
    source: published && sourceData(published.source),
    accepted: published?.accepted.map((one) => ({ count: null, ...one })),
  });
}

function chartUnitData(unit: ChartUnit): ChartUnitData {
  const { id, name, kind, children } = unit;
  return { id, name, path: placedPath(unit), kind, children: children.map(chartUnitData) };
}
