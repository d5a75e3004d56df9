import { z } from 'zod';
import { passedOn } from './passed-on.ts';
import { accepted } from './reorganization.ts';
import { day, refs, text } from './scalar.ts';
import { corrections, derived, mends, source } from './source.ts';
import { path } from './unit-ref.ts';

/** A unit of a published chart, with its path of keys in the file. */
export interface ChartNode {
  readonly name: string;
  readonly at: readonly (string | number)[];
  readonly children: readonly ChartNode[];
}

type Nested = null | string | readonly Nested[] | { readonly [name: string]: Nested };

// One name: paths and several names in one value are mistakes, as nesting expresses the structure.
const NAME = /^[^/／、，［］｛｝]+$/;
const name = text.regex(NAME).meta({
  written: '組織の名前一つ（並べるときは半角の「, 」で区切り、上下は字下げで表す）',
});

const nested: z.ZodType<Nested> = z.lazy(() =>
  z.union([z.null(), name, z.array(nested), z.record(name, nested)]),
);

/**
 * Whether the value is valid and needs no trimming. Most charts are, and Zod would try every name as four
 * types.
 */
function isNested(value: unknown): value is Nested {
  if (value === null) return true;
  if (typeof value === 'string') return isName(value);
  if (Array.isArray(value)) return value.every(isNested);
  return (
    typeof value === 'object' && Object.entries(value).every(([key, inner]) => isName(key) && isNested(inner))
  );
}

function isName(value: string): boolean {
  return NAME.test(value) && value.trim() === value;
}

const units = z
  .unknown()
  .transform((value, context): readonly ChartNode[] => {
    if (isNested(value)) return chartNodes(value, ['units']);
    const read = nested.safeParse(value);
    if (read.success) return chartNodes(read.data, ['units']);
    return passedOn(read.error, value, context);
  })
  .meta({ reads: nested });

/** Converts `企画部: { 企画調整課: [管理係, 企画係] }` to a tree. A list may mix names and nested units. */
function chartNodes(value: Nested, at: readonly (string | number)[]): readonly ChartNode[] {
  if (value === null) return NOBODY;
  if (typeof value === 'string') return [{ name: value, at, children: NOBODY }];
  if (Array.isArray(value)) return value.flatMap((item, index) => chartNodes(item, [...at, index]));
  return Object.entries(value).map(([name, inner]) => {
    const place = [...at, name];
    return { name, at: place, children: chartNodes(inner, place) };
  });
}

const NOBODY: readonly ChartNode[] = [];

export const chart = z.strictObject({
  asOf: day.describe('組織図の日付'),
  title: text.optional().describe('組織図の題名'),
  stage: z
    .enum(['planned', 'decided'])
    .optional()
    .describe(
      '案の組織図のとき、どの段階の案か。planned は予定、decided は議決済み。日付がまだ来ていない図は、書かなくても案になる',
    ),
  source: source.describe('出典'),
  coverage: z
    .union([z.enum(['all', 'mayor']), z.array(path)])
    .meta({ written: 'all か mayor か、部の一覧（[総務部, 企画部] の形）' })
    .describe(
      'この図がすべての組織を載せている部の一覧。市全体なら all、市長部局だけの図（教育委員会、議会、行政委員会、公営企業を載せない図）なら mayor',
    ),
  units: units.describe('組織。部: { 課: [係, 係] } の形'),
  posts: z
    .array(
      z.strictObject({
        post: text.describe('職の名前'),
        in: path.optional().describe('置かれた組織'),
        grade: text.optional().describe('職位'),
        supervises: z.array(path).optional().describe('所管する組織'),
      }),
    )
    .default([])
    .describe('組織と並ぶ職'),
  notes: z
    .array(
      z.strictObject({
        ref: text.describe('この注記の呼び名（改正の statements に書くもの）'),
        at: path.optional().describe('注記が付いている部'),
        text: text.describe('注記の内容（編集者の言葉）'),
      }),
    )
    .default([])
    .describe('図に付いた注記'),
  remarks: z
    .array(z.strictObject({ ref: refs.optional(), text }))
    .default([])
    .describe('編集者の補足'),
  mends: mends.default([]),
  derived,
  corrections,
  accepted: accepted.default([]),
});
export type PublishedChart = z.infer<typeof chart>;

/** A chart without its units, which are most of its data and hold nothing but names. */
export function withoutUnits({ units: _, ...others }: PublishedChart): Omit<PublishedChart, 'units'> {
  return others;
}
