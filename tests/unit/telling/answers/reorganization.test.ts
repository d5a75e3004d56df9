// The opening sentences of the page of a reorganization. Each situation has its changes and the expected
// sentence.
import { describe, expect, test } from 'vitest';
import { reorganizationAnswer, reorganizationHeadline } from '#telling/answers/reorganization.ts';
import { lineText } from '#telling/inline.ts';
import { situations } from '../../../support/situations.ts';
import { type Event, town } from '../../../support/town.ts';

const CHART = `{
  総務部: { 総務課: [文書係, 庶務係], 管財課: [管財係, 車両係] },
  企画部: { 企画課: [企画係, 統計係], 広報課: [広報係, 広聴係] },
  福祉部: { 福祉課: [障害係, 高齢係], 子育て課: [保育係] },
  建設部: { 土木課: [道路係, 河川係], 都市計画課: [計画係], 公園課: [公園係] }
}`.replace(/\s*\n\s*/g, ' ');

function answer(
  changes: readonly string[],
  event: Omit<Event, 'changes'> = {},
  posts: readonly string[] = [],
) {
  const archive = town({ chart: CHART, posts, duties: ['統計事務'], events: [{ ...event, changes }] });
  const [one] = archive.reorganizations;
  if (!one) throw new Error('no reorganization');
  return { archive, one, ...reorganizationAnswer(archive, one) };
}

const lede = (...args: Parameters<typeof answer>) => lineText(answer(...args).lede);

describe('a single kind of change', () => {
  test.each(
    situations(`
    a new department
      establish: 市民部
      > 市民部が生まれた。

    two of one rank
      establish: 市民部
      establish: 産業部
      > 市民部と産業部が生まれた。

    three of one rank
      establish: 市民部
      establish: 産業部
      establish: 文化部
      > 市民部、産業部、文化部が生まれた。

    four of one rank
      establish: 市民部
      establish: 産業部
      establish: 文化部
      establish: 港湾部
      > 市民部など四つの部が生まれた。

    units without a rank in their name
      establish: 総務部/総務課/東出張所
      establish: 総務部/総務課/西出張所
      establish: 総務部/総務課/南出張所
      establish: 総務部/総務課/北出張所
      > 東出張所など四つの組織が生まれた。

    a department rather than its parts
      establish: 市民部
      establish: 市民部/窓口課
      establish: 市民部/窓口課/受付係
      > 市民部が生まれた。

    services for citizens before internal sections
      establish: 総務部/人事課
      establish: 福祉部/健康課
      establish: 福祉部/介護課
      establish: 総務部/契約課
      > 健康課など四つの課が生まれた。

    two teams of the same name
      establish: 総務部/総務課/管理係
      establish: 企画部/企画課/管理係
      > 総務課の管理係と企画課の管理係が生まれた。

    grades of units
      { regrade: 建設部/公園課, from: 課級, to: 部級 }
      { regrade: 建設部/土木課, from: 課級, to: 部級 }
      > 二つの組織の職位が変わった。

    grades of a post and a unit
      { regrade: { post: 会計管理者 }, from: 部長級, to: 副部長級 }
      { regrade: 建設部/土木課, from: 課級, to: 部級 }
      > 一つの職と一つの組織の職位が変わった。

    an end
      abolish: 建設部/公園課
      abolish: 建設部/公園課/公園係
      > 公園課がなくなった。

    a new name
      { rename: 企画部/企画課, to: 政策課 }
      > 企画課が政策課になった。

    many new names
      { rename: 企画部/企画課, to: 政策課 }
      { rename: 福祉部/福祉課, to: 地域福祉課 }
      { rename: 建設部/土木課, to: 道路課 }
      > 福祉課、土木課、企画課が改称した。

    a move
      { move: 総務部/管財課, to: 企画部/管財課 }
      > 管財課が総務部から企画部へ移った。

    a move to a new name
      { move: 企画部/広報課, to: 総務部/秘書広報課 }
      > 広報課が総務部へ移り、秘書広報課になった。

    out of a department
      { move: 総務部/管財課, to: 管財課 }
      > 管財課が総務部を離れた。

    out of a department to a new name
      { move: 総務部/管財課, to: 財産課 }
      > 管財課が総務部を離れ、財産課になった。

    a move at the same level is a new name
      { move: 福祉部, to: 健康福祉部 }
      > 福祉部が健康福祉部になった。

    all out of their department
      { move: { every: 課, in: 総務部 }, to: { parent: top } }
      > すべての課が総務部から市区町村の直下へ移った。

    all below one department, which are not all of the city
      { abolish: { every: 係, in: 企画部 } }
      > 企画部のすべての係がなくなった。

    all below one department to another place
      { move: { every: 係, in: 総務部/管財課 }, to: 企画部/企画課 }
      > すべての係が管財課から企画課へ移った。

    many to one place
      { move: 建設部/公園課, to: 企画部/公園課 }
      { move: 総務部/管財課, to: 企画部/管財課 }
      { move: 福祉部/子育て課, to: 企画部/子育て課 }
      { move: 福祉部/福祉課, to: 企画部/福祉課 }
      > 公園課など四つの課が企画部へ移った。

    many to several places
      { move: 建設部/公園課, to: 企画部/公園課 }
      { move: 福祉部/子育て課, to: 総務部/子育て課 }
      > 公園課と子育て課が移った。

    two into one
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }
      > 文書係と庶務係が総務係になった。

    many into one
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係, 総務部/管財課/管財係, 総務部/管財課/車両係], into: 総務部/総務課/総務係 }
      > 車両係など四つの係が総務係になった。

    a merger into one of the merged, which is not born
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務部/総務課/庶務係 }
      > 文書係が庶務係と一つになった。

    several mergers
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }
      { merge: [企画部/広報課/広報係, 企画部/広報課/広聴係], into: 広報広聴係 }
      > 四つの係が二つに統合された。

    one taken in by another
      { absorb: 総務部/総務課/文書係, into: 総務部/総務課/庶務係 }
      > 文書係が庶務係に編入された。

    one into two
      { split: 企画部/広報課/広報係, into: [広報第一係, 広報第二係] }
      > 広報係が広報第一係と広報第二係に分かれた。

    one into two, of which one has its name
      { split: 企画部/広報課/広報係, into: [広報係, 報道係] }
      > 広報係から報道係が分かれた。

    one out of another
      { detach: 建設部/河川課, from: 建設部/土木課 }
      > 土木課から河川課が分かれた。

    several into several
      { reorganize: [建設部/土木課/道路係, 建設部/土木課/河川係], into: [維持係, 整備係] }
      > 道路係と河川係が維持係と整備係に再編された。

    several into one that keeps its name
      { reorganize: [建設部/土木課/道路係, 建設部/土木課/河川係], into: 道路係 }
      > 河川係が道路係に再編された。

    a unit of another municipality into one that keeps its name
      { reorganize: [建設部/土木課, { unit: 住民課, municipality: みどり町 }], into: 建設部/土木課 }
      > みどり町の住民課が土木課に再編された。

    many into many
      { reorganize: [総務部/総務課/文書係, 総務部/総務課/庶務係, 総務部/管財課/管財係, 総務部/管財課/車両係], into: [総務部/総務課/総務第一係, 総務部/総務課/総務第二係, 総務部/総務課/総務第三係] }
      > 車両係など四つの係が三つに再編された。

    several reorganized separately
      { reorganize: 企画部/企画課, into: 政策課 }
      { reorganize: 建設部/公園課, into: 緑地課 }
      > 企画課が政策課に、公園課が緑地課に再編された。

    several to several, separately
      { reorganize: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: [総務第一係, 総務第二係] }
      { reorganize: [建設部/土木課/道路係, 建設部/土木課/河川係], into: [維持係, 整備係] }
      > 道路係など四つの係が再編された。

    an unknown fate
      { lose: 建設部/公園課, children: unknown }
      > 公園課のその後が分からなくなった。

    a duty
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      > 統計事務が統計係から総務課へ移った。

    unnamed work
      { transfer: { unnamed: 業務 }, from: 企画部/企画課/統計係, to: { unit: 総務部/総務課, extent: part } }
      > 統計係の業務の一部が総務課へ移った。

    a duty of unknown origin
      { transfer: 統計事務, from: unknown, to: 総務部/総務課 }
      > 統計事務が総務課へ移った。

    a duty of unknown destination
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: unknown }
      > 統計事務が統計係を離れた。

    many duties
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      { transfer: 広聴事務, from: 企画部/広報課/広聴係, to: 総務部/総務課 }
      > 二つの事務が移った。

    an area
      { transfer: { area: みなと地区 }, from: 建設部/公園課, to: 建設部/土木課 }
      > みなと地区が公園課から土木課へ移った。

    several areas
      { transfer: { area: みなと地区 }, from: 建設部/公園課, to: 建設部/土木課 }
      { transfer: { area: やま地区 }, from: 建設部/公園課, to: 建設部/土木課 }
      > 二つの区域が移った。

    an area and a duty
      { transfer: { area: みなと地区 }, from: 建設部/公園課, to: 建設部/土木課 }
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      > 二つの事務や区域が移った。

    a new duty
      { assign: 空き家対策, to: 建設部/都市計画課 }
      > 都市計画課に空き家対策が加わった。

    several new duties of one unit
      { assign: 空き家対策, to: 建設部/都市計画課 }
      { assign: 景観, to: 建設部/都市計画課 }
      > 都市計画課に二つの仕事が加わった。

    unit of another town
      { merge: [総務部/総務課/文書係, { unit: 町民課, municipality: みどり町 }], into: 総務部/総務課/総合窓口係 }
      > みどり町の町民課と文書係が総合窓口係になった。

    a unit of another municipality, with its name in the unit’s name
      { merge: [総務部/総務課/文書係, { unit: みどり町役場, municipality: みどり町 }], into: 総務部/総務課/総合窓口係 }
      > みどり町役場と文書係が総合窓口係になった。

    a new name for all units of a kind
      { rename: { every: 係 }, to: 班 }
      > すべての係が班になった。

    a duty of unknown origin and destination
      { transfer: 統計事務, from: unknown, to: unknown }
      > 統計事務が移った。
  `),
  )('%s', (_, changes, [sentence]) => {
    expect(lede(changes)).toBe(sentence);
  });

  test('a new rank of a post', () => {
    const posts = ['{ post: 会計管理者, grade: 部長級 }'];
    expect(lede(['{ regrade: { post: 会計管理者 }, from: 部長級, to: 副部長級 }'], {}, posts)).toBe(
      '会計管理者が部長級から副部長級になった。',
    );
  });

  test('a post held together with another', () => {
    const posts = ['{ post: 会計管理者 }', '{ post: 防災監 }'];
    expect(lede(['{ hold: { post: 防災監 }, also: [{ post: 会計管理者 }] }'], {}, posts)).toBe(
      '防災監が会計管理者を兼ねることになった。',
    );
  });
});

describe('two kinds of change', () => {
  test.each(
    situations(`
    a beginning and an end
      establish: 市民部
      abolish: 建設部/公園課/公園係
      abolish: 建設部/公園課
      > 市民部が生まれ、公園課がなくなった。

    a beginning and a smaller change
      establish: 市民部
      { rename: 企画部/企画課/統計係, to: 調査係 }
      > 市民部が生まれるなど、二つの変更があった。

    a beginning, an end and a smaller change
      establish: 市民部
      { abolish: 建設部/公園課, children: unknown }
      establish: 福祉部/福祉課/相談係
      > 市民部が生まれ、公園課がなくなるなど、三つの変更があった。

    a split department and a move
      { split: 建設部, into: [道路部, まちづくり部], children: unknown }
      { move: 企画部/広報課, to: 総務部/広報課 }
      > 建設部が道路部とまちづくり部に分かれ、広報課が企画部から総務部へ移った。

    names too long for both sentences in full
      establish: 総務部/地方創生推進総合戦略企画調整課
      establish: 総務部/公共施設等総合管理計画推進課
      abolish: 建設部/公園課/公園係
      abolish: 建設部/公園課
      > 地方創生推進総合戦略企画調整課など二つの課が生まれ、公園課がなくなった。

    names too long for a number
      establish: 地方創生推進総合戦略企画調整推進部
      { abolish: 建設部/公園課, children: unknown }
      establish: 福祉部/福祉課/相談係
      > 地方創生推進総合戦略企画調整推進部が生まれ、公園課がなくなるなどした。
  `),
  )('%s', (_, changes, [sentence]) => {
    expect(lede(changes)).toBe(sentence);
  });
});

describe('the sentence says whether the change is', () => {
  const changes = ['establish: 市民部', '{ abolish: 建設部/公園課, children: unknown }'];
  test.each([
    ['in force', {}, '市民部が生まれ、公園課がなくなった。', ''],
    ['in force from a day to come', { on: '2027-04-01' }, '市民部が生まれ、公園課がなくなる。', ''],
    [
      'planned',
      { on: '2027-04-01', status: 'planned' },
      '市民部が生まれ、公園課がなくなる予定。',
      '案の組織図がある。',
    ],
    [
      'decided',
      { on: '2027-04-01', status: 'decided' },
      '市民部が生まれ、公園課がなくなることが決まった。',
      '案の組織図がある。',
    ],
    [
      'planned for a day that has passed',
      { status: 'planned' },
      '市民部が生まれ、公園課がなくなる予定。',
      '施行を伝える資料は、まだ記録されていない。案の組織図がある。',
    ],
  ] as const)('%s', (_, event, sentence, support) => {
    const { lede, support: more = [] } = answer(changes, event);
    expect(lineText(lede)).toBe(sentence);
    expect(lineText(more)).toBe(support);
  });

  test.each([
    ['planned', '市民部が生まれるなど、10件の変更がある予定。'],
    ['decided', '市民部が生まれるなど、10件の変更があることが決まった。'],
  ] as const)('%s, with more changes than fit', (status, sentence) => {
    const teams = Array.from({ length: 9 }, (_, at) => `establish: 福祉部/福祉課/第${at + 1}係`);
    expect(lede(['establish: 市民部', ...teams], { on: '2027-04-01', status })).toBe(sentence);
  });

  test('done or not, but not in feeds, whose words must hold before and after the day', () => {
    const { archive, one } = answer(changes);
    expect(reorganizationHeadline(archive, one)).toBe('市民部が生まれ、公園課がなくなる。');
  });
});

describe('the counts', () => {
  test('have a number, a label and a sentence with the largest units', () => {
    const { sums = [] } = answer([
      'establish: 市民部',
      'establish: 市民部/窓口課',
      'establish: 市民部/窓口課/受付係',
      '{ merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }',
      '{ abolish: 建設部/公園課, children: unknown }',
      '{ move: 企画部/広報課, to: 市民部/広報課 }',
      '{ rename: 企画部/企画課, to: 政策課 }',
      '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }',
    ]);
    expect(sums.map(({ count, label, sentence }) => [count, label, lineText(sentence)])).toEqual([
      [4, '組織が始まった', '市民部と1課・1係が新設され、総務係が統合で生まれた。'],
      [3, '組織が終わった', '公園課が廃止され、文書係と庶務係が統合された。'],
      [1, '組織のその後が不明', '公園係のその後が分からなくなった。'],
      [2, '組織の所属か名が変わった', '広報課が移り、企画課が改称した。ほかに一つの事務が変わった。'],
    ]);
  });

  test('count a unit by its kind on that day, not a later one', () => {
    const archive = town({
      chart: CHART,
      events: [
        {
          on: '2024-04-01',
          changes: [
            'establish: 市民部',
            'establish: 市民部/窓口課',
            'establish: 市民部/窓口課/受付班',
            'establish: 市民部/窓口課/証明班',
          ],
        },
        { on: '2026-04-01', changes: ['{ rename: { every: 班 }, to: 係 }'] },
      ],
    });
    const [first] = archive.reorganizations;
    const { sums = [] } = reorganizationAnswer(archive, first as (typeof archive.reorganizations)[0]);
    expect(sums.map(({ sentence }) => lineText(sentence))).toEqual(['市民部と1課・2班が新設された。']);
  });

  test('summarize several units of unknown fate', () => {
    const { sums = [] } = answer(
      ['公園課', '土木課', '都市計画課']
        .map((name) => `{ lose: 建設部/${name}, children: unknown }`)
        .concat(['{ rename: 総務部, to: 管理部 }']),
    );
    expect(lineText(sums[0]?.sentence ?? [])).toBe('公園課など3課・4係のその後が分からなくなった。');
  });

  test('do not count posts as units', () => {
    const { sums = [] } = answer(
      [
        '{ rename: 総務部, to: 管理部 }',
        '{ rename: 企画部, to: 政策部 }',
        '{ rename: 福祉部, to: 健康部 }',
        '{ rename: { post: 参事 }, to: 理事 }',
      ],
      {},
      ['{ post: 参事 }'],
    );
    expect(sums.map(({ count, label, sentence }) => [count, label, lineText(sentence)])).toEqual([
      [3, '組織が名を変えた', '福祉部など三つの部が改称した。ほかに一つの職が変わった。'],
    ]);
  });

  test('mention duties even if no unit moved, and not as posts', () => {
    const { sums = [] } = answer([
      'establish: 市民部',
      'establish: 市民部/窓口課',
      '{ transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }',
      '{ assign: 旅券事務, to: 市民部/窓口課 }',
    ]);
    expect(sums.map(({ count, sentence }) => [count, lineText(sentence)])).toEqual([
      [2, '市民部と窓口課が新設された。ほかに二つの事務が変わった。'],
    ]);
  });

  test('say that a change to all units of a kind was counted as one', () => {
    const { sums = [] } = answer([
      '{ rename: 総務部, to: 管理部 }',
      '{ rename: 企画部, to: 政策部 }',
      '{ rename: 福祉部, to: 健康部 }',
      '{ rename: { every: 係 }, to: 班 }',
    ]);
    expect(sums.map(({ count, sentence }) => [count, lineText(sentence)])).toEqual([
      [4, '福祉部など3部とすべての係が改称した（すべての係は一つと数えた）。'],
    ]);
  });

  test('are left out for few changes and for plans', () => {
    expect(answer(['establish: 市民部']).sums).toEqual([]);
    const planned = answer(
      ['establish: 市民部', 'establish: 産業部', 'establish: 文化部', 'establish: 港湾部'],
      { status: 'planned' },
    );
    expect(planned.sums).toEqual([]);
  });
});

test('names that begin and names that end have different tones', () => {
  const { lede } = answer(['{ rename: 企画部/企画課, to: 政策課 }']);
  expect(lede.flatMap((one) => (one.kind === 'name' ? [[one.text, one.tone]] : []))).toEqual([
    ['企画課', 'ends'],
    ['政策課', 'begins'],
  ]);
});

test('what the council dropped was no longer part of what was postponed', () => {
  const changes = ['{ establish: 市民部 }', '{ establish: 産業部, until: decided }'];
  const stages = [
    '{ status: planned, on: 2025-10-01 }',
    '{ status: decided, on: 2025-12-01 }',
    '{ status: postponed, on: 2026-03-01 }',
  ];
  expect(lede(changes, { stages })).toBe('市民部が生まれる予定だったが、延期された。');
});
