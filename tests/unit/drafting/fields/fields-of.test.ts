import { describe, expect, test } from 'vitest';
import { change } from '#archive/1-read/schema/change.ts';
import { chart } from '#archive/1-read/schema/chart.ts';
import { edition } from '#archive/1-read/schema/edition.ts';
import { fieldOf } from '#archive/1-read/schema/field.ts';
import { municipality } from '#archive/1-read/schema/registers.ts';
import { reorganization } from '#archive/1-read/schema/reorganization.ts';
import { fieldsOf, headFields } from '#drafting/fields/fields-of.ts';
import type { FormField } from '#drafting/fields/form-field.ts';
import { VERBS } from '#org/verbs/verbs.ts';

const keys = (fields: readonly FormField[]) => fields.map(({ key }) => key);

describe('a form has every field of the schema', () => {
  test.each(VERBS)('of %s', (verb) => {
    const { shape } = fieldOf(change);
    const kind = shape.kind === 'kinds' ? shape.kinds.get(verb)?.shape : undefined;
    expect(keys(fieldsOf(verb))).toEqual(kind?.kind === 'fields' ? [...kind.fields.keys()] : null);
    expect(keys(fieldsOf(verb))[0]).toBe(verb);
  });

  test.each(Object.entries({ municipality, reorganization, chart, edition }))('of a %s', (name, schema) => {
    const { shape } = fieldOf(schema);
    expect(keys(headFields[name as keyof typeof headFields])).toEqual(
      shape.kind === 'fields' ? [...shape.fields.keys()] : null,
    );
  });
});

test('and says how to fill in each field', () => {
  const lines = (fields: readonly FormField[]) =>
    fields.map(({ label, kind, needed, choices }) =>
      [`${label}${needed ? '*' : ''} ${kind}`, ...choices.map((one) => one.label)].join(' '),
    );
  expect({
    establish: lines(fieldsOf('establish')),
    rename: lines(fieldsOf('rename')),
    merge: lines(fieldsOf('merge')),
    transfer: lines(fieldsOf('transfer')),
    reorganization: lines(headFields.reorganization),
    chart: lines(headFields.chart),
    measure: lines(headFields.edition.find(({ key }) => key === 'measures')?.fields ?? []),
  }).toMatchInlineSnapshot(`
    {
      "chart": [
        "時点* day",
        "題名 text",
        "段階 choice 予定 議決済み",
        "出典* group",
        "対象範囲* other",
        "組織* names",
        "職 rows",
        "注記 rows",
        "補足 rows",
        "読み替え rows",
        "資料にない言葉 rows",
        "訂正 rows",
        "確認済み rows",
      ],
      "establish": [
        "新設* unit",
        "代わるもの unit",
        "種別 text",
        "職位 text",
        "所管する職 texts",
        "箇所 refs",
        "よりどころ choice 編集者",
        "補足 text",
        "から choice 議決済み 施行",
        "まで end",
      ],
      "measure": [
        "ID* id",
        "番号 text",
        "題名* text",
        "見出し choice 資料 編集者",
        "節 id",
        "もとの箇所 ids",
        "テーマ texts",
        "内容 text",
        "担当 units",
        "関係課 units",
        "ほかにも担当 flag",
        "期限 deadline",
        "目標 other",
        "指標 rows",
        "数値 rows",
        "欄 rows",
        "関連 rows",
        "評価 rows",
        "進み具合 rows",
        "引き継ぎ元 rows",
        "終了 group",
        "改正 id",
        "箇所 refs",
        "補足 text",
      ],
      "merge": [
        "統合* units",
        "行き先* unit",
        "下の組織 choice 移る 統合 不明",
        "種別 text",
        "職位 text",
        "所管する職 texts",
        "箇所 refs",
        "よりどころ choice 編集者",
        "補足 text",
        "から choice 議決済み 施行",
        "まで choice 議決済み 施行",
      ],
      "rename": [
        "改称* unit",
        "新しい名前* name",
        "箇所 refs",
        "よりどころ choice 編集者",
        "補足 text",
        "から choice 議決済み 施行",
        "まで choice 議決済み 施行",
      ],
      "reorganization": [
        "題名* text",
        "施行期日* when",
        "状態 choice 予定 議決済み 延期 施行 取りやめ",
        "段階 rows",
        "出典 group",
        "出典一覧 rows",
        "文章の扱い* choice 要約 全文",
        "公表日 when",
        "問い合わせ先 group",
        "改正前 day",
        "改正後 day",
        "実現した予定 id",
        "よりどころ rows",
        "数 group",
        "数値 rows",
        "記述 texts",
        "変更 other",
        "改正後の姿 rows",
        "確認済み rows",
        "補足 rows",
        "読み替え rows",
        "資料にない言葉 rows",
        "訂正 rows",
      ],
      "transfer": [
        "事務移管* duty",
        "移管元* units",
        "移管先* destinations",
        "箇所 refs",
        "よりどころ choice 編集者",
        "補足 text",
        "から choice 議決済み 施行",
        "まで choice 議決済み 施行",
      ],
    }
  `);
});
