// The shapes of the open data. The published JSON Schemas are generated from these, and so are the types.
import { z } from 'zod';
import { VERBS } from '#org/change.ts';

const nullable = <T extends z.ZodType>(type: T) => z.union([type, z.null()]);
const date = z.iso.date();
const url = z
  .string()
  .regex(/^\/.*$/)
  .describe('サイト内のアドレス');
const verb = z.enum(VERBS);
const path = z.string().describe('部/課/係（半角の / で区切る）');

const illegible = z.strictObject({ illegible: z.literal(true) }).describe('読み取れない箇所');
const words = z.union([z.string(), illegible]);
const interval = { start: nullable(date), end: nullable(date) };
const precision = z.enum(['day', 'month', 'quarter', 'half', 'fiscal-year', 'year']);
const extent = z.enum(['whole', 'part', 'unknown']);
const stretch = {
  from: nullable(date).describe('始まり。分からなければ null'),
  to: nullable(date).describe('終わり。続いていれば null'),
};

const unitShape = z
  .strictObject({
    id: z.string(),
    url,
    sort: z.enum(['unit', 'post']).describe('組織か職か'),
    names: z
      .array(z.strictObject({ name: z.string(), reading: nullable(z.string()), path, ...stretch }))
      .describe('名前と位置の移り変わり'),
    kind: nullable(z.string()).describe('種別（部・課・係など）'),
    established: nullable(date).describe('できた日。記録より前からあれば null'),
    abolished: nullable(date).describe('なくなった日'),
    planned: nullable(z.string()).describe('予定の改正だけに現れるとき、その改正の ID'),
    predecessors: z.array(z.strictObject({ id: z.string(), by: verb })).describe('前身'),
    successors: z.array(z.strictObject({ id: z.string(), by: verb })).describe('後身'),
    today: z.array(z.string()).describe('基準日に引き継いでいる組織の ID'),
  })
  .describe('組織と職');

const changeShape = z
  .strictObject({
    id: z.string(),
    url,
    date,
    datePrecision: precision,
    fiscalYear: z.int(),
    status: z.enum(['planned', 'decided', 'in force']),
    kinds: z.array(verb).describe('変更の種類。移管と同時の改称は move と rename の両方'),
    from: z.array(path).describe('変更の前の組織'),
    to: z.array(path).describe('変更の後の組織'),
    units: z.array(z.string()).describe('関係する組織の ID'),
    duty: nullable(z.strictObject({ id: nullable(z.string()), name: z.string() })).describe('移管される事務'),
    extent: nullable(extent).describe('移管の範囲。移管先によって違うときは null（destinations を見る）'),
    destinations: z.array(z.strictObject({ path, extent })).describe('移管先ごとの範囲'),
    grade: nullable(z.strictObject({ from: z.string(), to: z.string() })).describe('職位の変更'),
    ref: z.array(z.string()).describe('出典の箇所'),
    note: nullable(z.string()),
    reorganization: z.string().describe('改正の ID'),
  })
  .describe('変更');

const source = z.strictObject({
  title: z.string(),
  publisher: nullable(z.string()),
  kind: nullable(z.string()),
  published: nullable(z.string()),
  place: nullable(z.string()),
  url: nullable(z.string()),
});

const documentShape = z
  .strictObject({
    id: z.string(),
    url,
    type: z.enum(['charter', 'plan', 'policy', 'manifesto']),
    title: z.string(),
    editions: z.array(
      z.strictObject({
        id: z.string(),
        url,
        title: z.string(),
        edition: z.string().describe('版の名前（印刷されているとおり）'),
        issued: z.strictObject({ text: z.string(), ...interval, precision }),
        period: nullable(z.strictObject({ from: z.string(), to: z.string(), ...interval })),
        known: z.enum(['full', 'digest', 'appendix', 'title']),
        fidelity: z.enum(['summary', 'full']),
        sections: z.array(z.strictObject({ code: nullable(z.string()), title: z.string(), url })),
        progress: z.array(
          z.strictObject({ year: z.int(), goal: nullable(z.string()), review: nullable(z.string()) }),
        ),
        events: z.array(
          z.strictObject({
            date: z.strictObject({ text: z.string(), ...interval }),
            kind: z.string(),
            title: z.string(),
            text: nullable(z.string()),
            counts: z.record(z.string(), z.number()),
          }),
        ),
        source,
      }),
    ),
  })
  .describe('資料と版');

const figure = z.strictObject({ label: z.string(), value: z.number(), unit: z.string(), about: z.boolean() });

const measureShape = z
  .strictObject({
    id: z.string(),
    url,
    code: nullable(z.string()),
    title: z.string(),
    text: nullable(words),
    document: z.string(),
    edition: z.string(),
    themes: z.array(z.string()),
    owners: z.array(
      z.strictObject({
        name: z.string().describe('印刷されている名前'),
        unit: nullable(z.string()),
        today: z.array(z.strictObject({ id: nullable(z.string()), path })),
        state: z.enum(['same', 'renamed', 'succeeded', 'none', 'known-by-name']),
      }),
    ),
    andOthers: z.boolean().describe('「等」が付き、ほかにも担当があるか'),
    schedule: nullable(
      z.strictObject({
        text: words,
        stages: z.array(
          z.strictObject({ for: nullable(z.string()), text: z.string(), ...interval, precision }),
        ),
      }),
    ),
    targets: z.array(
      z.strictObject({
        code: nullable(z.string()),
        indicator: nullable(z.string()),
        milestone: nullable(z.string()),
        baseline: nullable(z.union([z.number(), words])),
        target: nullable(z.union([z.number(), words])),
        unit: nullable(z.string()),
        due: nullable(z.strictObject({ text: z.string(), ...interval })),
      }),
    ),
    figures: z.array(figure),
    aspects: z.array(z.strictObject({ heading: z.string(), text: words })),
    evaluations: z.array(
      z.strictObject({
        year: z.int(),
        by: z.enum(['self', 'leader', 'external']),
        result: nullable(z.string()),
        reason: nullable(z.string()),
      }),
    ),
    progress: z.array(
      z.strictObject({ year: z.int(), goal: nullable(z.string()), review: nullable(z.string()) }),
    ),
    from: z.array(z.string()).describe('引き継いだ取組（資料/版#ID）'),
    to: z.array(z.string()).describe('引き継いだ先の取組（資料/版#ID）'),
  })
  .describe('取組');

export interface ChartUnitData {
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
    path,
    kind: nullable(z.string()),
    get children() {
      return z.array(chartUnit);
    },
  })
  .meta({ id: 'ChartUnit' });

const chartShape = z
  .strictObject({
    asOf: date,
    coverage: nullable(z.union([z.literal('all'), z.array(path)])).describe(
      'すべての組織を載せている部。分からなければ null',
    ),
    units: z.array(chartUnit),
  })
  .describe('組織図');

const indexShape = z
  .strictObject({
    asOf: date.describe('基準日'),
    municipalities: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        code: z.string().describe('全国地方公共団体コード'),
        prefecture: z.string(),
        url,
        data: z.strictObject({
          units: url,
          changes: url,
          changesCsv: url,
          documents: url,
          measures: url,
          measuresCsv: url,
          charts: z.array(url),
        }),
      }),
    ),
    schemas: z.record(z.string(), url),
  })
  .describe('公開データの目録');

export type UnitData = z.infer<typeof unitShape>;
export type ChangeData = z.infer<typeof changeShape>;
export type DocumentData = z.infer<typeof documentShape>;
export type MeasureData = z.infer<typeof measureShape>;
export type ChartData = z.infer<typeof chartShape>;
export type IndexData = z.infer<typeof indexShape>;

/** The published schemas by name: list files are arrays of these, a chart and the index are one object. */
export const shapes = {
  units: z.array(unitShape),
  changes: z.array(changeShape),
  documents: z.array(documentShape),
  measures: z.array(measureShape),
  chart: chartShape,
  index: indexShape,
} as const;

export function jsonSchema(name: keyof typeof shapes): Record<string, unknown> {
  return z.toJSONSchema(shapes[name], { target: 'draft-2020-12' }) as Record<string, unknown>;
}
