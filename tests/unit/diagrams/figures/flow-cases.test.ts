// The bands of unusual rows: departments themselves, unknown places, other municipalities.
import { expect, test } from 'vitest';
import { flowsOf } from '#diagrams/figures/flows.ts';
import { city } from './archive.ts';
import { sketch } from './sketch.ts';

const chart = `
asOf: 2025-04-01
source: { title: 令和7年度組織図 }
coverage: all
units:
  総務部:
    総務課: [庶務係, 文書係]
    秘書課: [秘書係]
  企画部:
    企画課: [統計係, DX係]
    広報課: [広報係, 報道係]
  市民部:
    窓口課: [窓口係]
  消防局:
`;

function flowOf(changes: string, { status = 'in force' } = {}): string {
  const { archive } = city({
    'ids.yaml': 'units: {}\n',
    'charts/2025-04-01.yaml': chart,
    'reorganizations/2026-04-01.md': `---\ntitle: 改正\neffective: 令和8年4月1日\nstatus: ${status}\nsource: { title: 資料 }\nfidelity: summary\nbefore: 2025-04-01\nchanges:\n${changes}---\n`,
  });
  const [only] = archive.reorganizations;
  const { figures } = only ? flowsOf(archive, only) : { figures: [] };
  return figures.map(({ figure }) => sketch(figure.picture)).join('\n\n');
}

test('units below a moved section go along, and unchanged units are counted by kind', () => {
  expect(
    flowOf('  - { move: 企画部/広報課, to: 総務部/広報課 }\n  - { abolish: 総務部/総務課/文書係 }\n'),
  ).toMatchInlineSnapshot(`
    "令和7年度
        企画部
        - 広報課 ＋2係
          (変わらない 1課2係)
        総務部
          総務課
          - 文書係 廃止
          (変わらない 1課2係)
    令和8年度
        総務部
        + 広報課 ＋2係
          (変わらない 1課2係)
    広報課 => 広報課: 移管"
  `);
});

test('units that follow into an existing unit come along and do not count as unchanged', () => {
  expect(
    flowOf('  - { absorb: [企画部/広報課], into: 総務部/秘書課, children: follow }\n'),
  ).toMatchInlineSnapshot(`
    "令和7年度
        企画部
        - 広報課 ＋2係
          (変わらない 1課2係)
    令和8年度
        総務部
          秘書課 ＋2係
          (変わらない 1課3係)
    広報課 => 秘書課: 編入"
  `);
});

test('a department with a line of its own heads its band if units below it change too', () => {
  expect(
    flowOf('  - { rename: 企画部, to: 政策部 }\n  - { rename: 企画部/企画課, to: 調整課 }\n'),
  ).toMatchInlineSnapshot(`
    "令和7年度
      - 企画部 ＋1課2係
        - 企画課 ＋2係
    令和8年度
      + 政策部 ＋1課2係
        + 調整課 ＋2係
    企画部 => 政策部: 改称
    企画課 => 調整課: 改称"
  `);
});

test('departments without changed units share a band, whatever their names', () => {
  expect(
    flowOf(
      '  - { split: 市民部, into: [福祉部, 生活部], children: unknown }\n  - { rename: 消防局, to: 防災局 }\n',
    ),
  ).toMatchInlineSnapshot(`
    "令和7年度
        市の直下の組織
        - 市民部 ＋1課1係（その後は不明）
        - 消防局
    令和8年度
        市の直下の組織
        + 福祉部
        + 生活部
        + 防災局
    市民部 => 福祉部: 分割
    市民部 => 生活部: 分割
    消防局 => 防災局: 改称"
  `);
});

test('units of other municipalities, of unknown origin or without a name are shown as such', () => {
  expect(
    flowOf(`  - { absorb: [{ unit: 町役場, municipality: みどり町 }], into: 総務部/総務課 }
  - { establish: { unit: 地域課, parent: unknown } }
  - { transfer: 統計に関する事務, from: unknown, to: [{ unit: 企画部/企画課/統計係, extent: whole }] }
  - { transfer: { unnamed: 業務 }, from: 企画部/企画課/DX係, to: [{ unit: 総務部/総務課, extent: part }, { unit: { unknown: 関連部署 }, extent: unknown }] }
`),
  ).toMatchInlineSnapshot(`
    "令和7年度
        企画部
          企画課
            DX係
          (変わらない 1課2係)
        みどり町
        - 町役場
        そのほか
          不明
    令和8年度
        そのほか
          関連部署
        総務部
          総務課
          (変わらない 1課3係)
        企画部
          企画課
            統計係
          (変わらない 1課2係)
        上の組織は不明
        + 地域課 新設
    町役場 => 総務課: 編入
    不明 -> 統計係: 統計
    DX係 -> 総務課: 業務の一部
    DX係 -> 関連部署: 業務（範囲は不明）"
  `);
});

test('posts have a band of their own, and a lost unit is marked', () => {
  expect(
    flowOf(`  - { regrade: { post: 会計管理者 }, from: 部長級, to: 副部長級 }
  - { assign: 部局間の調整に関する事務, to: { post: 副部長 } }
  - { lose: 市民部/窓口課/窓口係 }
`),
  ).toMatchInlineSnapshot(`
    "令和7年度
        市民部
          窓口課
          - 窓口係 その後は不明
        職
        - 会計管理者（部長級）
    令和8年度
        職
          副部長
        + 会計管理者（副部長級）
    会計管理者（部長級） => 会計管理者（副部長級）: 職位変更
    -> 副部長: 部局間の調整"
  `);
});

test('the side after a plan repeats what is known of the side before', () => {
  expect(
    flowOf('  - { move: 企画部/広報課, to: 総務部/広報課 }\n', { status: 'planned' }),
  ).toMatchInlineSnapshot(`
    "令和7年度
        企画部
        - 広報課 ＋2係
          (変わらない 1課2係)
    令和8年度（予定）
        総務部
        + 広報課 ＋2係
          (変わらない 2課3係)
    広報課 => 広報課: 移管"
  `);
});
