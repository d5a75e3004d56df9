import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldReference } from '#archive/field-reference.ts';

const text = z.string().trim().min(1);
const year = z.string().transform(Number).meta({ written: '西暦4桁' });

test('every kind of schema is described in words', () => {
  const nested: z.ZodType = z.lazy(() => z.union([z.null(), text, z.array(nested)]));
  const schema = z.strictObject({
    title: text.describe('題名'),
    year: year.optional().describe('年度'),
    status: z.enum(['planned', 'in force']).default('planned').describe('状態'),
    tags: z.array(text).default([]),
    theme: z.union([z.array(text), text.transform((one) => [one])]),
    goal: text.nullable(),
    value: z.union([year, z.strictObject({ illegible: z.literal('true') })]),
    counts: z.record(z.string(), year),
    tree: nested.describe('a | b'),
  });
  expect(fieldReference(schema, '例')).toMatchInlineSnapshot(`
    "## 例

    | 項目 | 必須 | 書き方 | 説明 |
    | --- | --- | --- | --- |
    | \`title\`（題名） | 必須 | 文字 | 題名 |
    | \`year\`（年度） | 任意 | 西暦4桁 | 年度 |
    | \`status\`（状態） | 任意（書かなければ \`planned\`） | \`planned\`（予定）・\`in force\`（施行） | 状態 |
    | \`tags\` | 任意 | 文字のリスト |  |
    | \`theme\`（テーマ） | 必須 | 文字（リストでもよい） |  |
    | \`goal\`（目標） | 必須 | 文字、または\`null\` |  |
    | \`value\`（値） | 必須 | 西暦4桁、または\`{ illegible: true }\` |  |
    | \`counts\`（数） | 必須 | 「文字: 西暦4桁」の組 |  |
    | \`tree\` | 必須 | \`null\`、または文字、または同じ形の入れ子のリスト | a \\| b |"
  `);
});

test('a nested field has a dotted name', () => {
  const schema = z.strictObject({
    source: z.strictObject({ title: text.describe('題名') }).describe('出典'),
    items: z.array(z.strictObject({ id: text })).optional(),
    units: z.record(z.string(), z.strictObject({ path: text })),
    to: z.union([text, z.strictObject({ unit: text.describe('組織'), extent: text.optional() })]),
  });
  expect(fieldReference(schema, '例')).toMatchInlineSnapshot(`
    "## 例

    | 項目 | 必須 | 書き方 | 説明 |
    | --- | --- | --- | --- |
    | \`source\`（出典） | 必須 | 下の項目 | 出典 |
    | \`source.title\`（題名） | 必須 | 文字 | 題名 |
    | \`items\` | 任意 | 下の項目のリスト |  |
    | \`items.id\`（ID） | 必須 | 文字 |  |
    | \`units\`（組織） | 必須 | 「文字: 下の項目」の組 |  |
    | \`units.<名前>.path\`（名前） | 必須 | 文字 |  |
    | \`to\`（移管先） | 必須 | 文字、または\`{ unit: …, extent: … }\` |  |
    | \`to.unit\`（組織） | 必須 | 文字 | 組織 |
    | \`to.extent\`（移る範囲） | 任意 | 文字 |  |"
  `);
});

test('each kind of a keyed object has a table', () => {
  const kinds = {
    rename: z.strictObject({ rename: text, to: text }),
    abolish: z.strictObject({ abolish: text }),
  };
  const schema = z.strictObject({ changes: z.array(z.unknown().transform(String).meta({ kinds })) });
  expect(fieldReference(schema, '例')).toMatchInlineSnapshot(`
    "## 例

    | 項目 | 必須 | 書き方 | 説明 |
    | --- | --- | --- | --- |
    | \`changes\`（変更） | 必須 | \`rename\`・\`abolish\` のどれかを持つ項目のリスト |  |

    ### \`changes\`: \`rename\`

    | 項目 | 必須 | 書き方 | 説明 |
    | --- | --- | --- | --- |
    | \`changes.rename\`（改称） | 必須 | 文字 |  |
    | \`changes.to\`（移管先） | 必須 | 文字 |  |

    ### \`changes\`: \`abolish\`

    | 項目 | 必須 | 書き方 | 説明 |
    | --- | --- | --- | --- |
    | \`changes.abolish\`（廃止） | 必須 | 文字 |  |"
  `);
});
