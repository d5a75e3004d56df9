// The opening sentences of the page of a unit. Each situation has the name of the unit, its changes and the
// expected sentences.
import { describe, expect, test } from 'vitest';
import { unitAnswer } from '#telling/answers/unit.ts';
import { lineText } from '#telling/inline.ts';
import { situations } from '../../../support/situations.ts';
import { type Event, type Town, town } from '../../../support/town.ts';

const CHART = `{
  総務部: { 総務課: [文書係, 庶務係], 管財課: [管財係] },
  企画部: { 企画課: [企画係, 統計係], 広報課: [広報係, 広聴係] },
  福祉部: { 福祉課: [障害係], 子育て課: [保育係] }
}`.replace(/\s*\n\s*/g, ' ');

function told(name: string, events: readonly Event[], more: Partial<Town> = {}): readonly [string, string] {
  const archive = town({ chart: CHART, duties: ['統計事務', '広聴事務'], events, ...more });
  const unit = archive.units.find(({ names }) => names.some((one) => one.name === name));
  if (!unit) throw new Error(`no unit ${name}`);
  const { lede, support = [] } = unitAnswer(archive, unit);
  return [lineText(lede), lineText(support)];
}

const once = (...changes: readonly string[]): readonly Event[] => [{ changes }];
/** The name of the unit, which begins the name of the situation. */
const unitIn = (name: string) => name.split(', ')[0] ?? '';
const DAY = '令和8年4月1日';

describe('the page of a unit says what happened to it', () => {
  test.each(
    situations(`
    政策課, a new name
      { rename: 企画部/企画課, to: 政策課 }
      > 企画課は、政策課になった。
      > 令和8年4月1日の改正。いま企画部にある。

    広報課, a move
      { move: 企画部/広報課, to: 総務部/広報課 }
      > 広報課は、企画部から総務部へ移った。
      > 令和8年4月1日の改正。いま総務部にある。

    秘書広報課, a move to a new name
      { move: 企画部/広報課, to: 総務部/秘書広報課 }
      > 広報課は、総務部へ移り、秘書広報課になった。
      > 令和8年4月1日の改正。いま総務部にある。

    文書管理課, a move up within its department
      { move: 総務部/総務課/文書係, to: 総務部/文書管理課 }
      > 文書係は、総務部の直下へ移り、文書管理課になった。
      > 令和8年4月1日の改正。いま総務部にある。

    支所, a move from another municipality
      { move: { unit: 支所, municipality: 見本町 }, to: 総務部/支所 }
      > 見本町の支所は、総務部へ移った。
      > 令和8年4月1日の改正。いま総務部にある。

    広報課, out of a department
      { move: 企画部/広報課, to: 広報課 }
      > 広報課は、企画部を離れた。
      > 令和8年4月1日の改正。

    準備室, its beginning for a time that was prolonged
      { establish: 総務部/準備室, until: { date: 2029-03-31, was: 2027-03-31 } }
      > 準備室は、令和8年4月1日に生まれた。
      > 設置は、令和11年3月31日まで（もとは令和9年3月31日まで）。いま総務部にある。

    健康課, its beginning
      establish: 福祉部/健康課
      > 健康課は、令和8年4月1日に生まれた。
      > いま福祉部にある。

    健康課, its beginning as a replacement
      { abolish: 福祉部/福祉課, children: unknown }
      { establish: 福祉部/健康課, replaces: 福祉部/福祉課 }
      > 健康課は、福祉課に代わって生まれた。
      > 令和8年4月1日の改正。いま福祉部にある。

    保育係, its end without a successor
      abolish: 福祉部/子育て課/保育係
      > 保育係は、令和8年4月1日になくなった。
      > 引き継いだ組織の記録はない。

    統計係, its end with its work transferred
      abolish: 企画部/企画課/統計係
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      > 統計係は、令和8年4月1日になくなった。
      > 仕事は、いま総務課にある。

    保育係, an unknown fate
      lose: 福祉部/子育て課/保育係
      > 保育係のその後は、資料からは分からない。
      > 令和8年4月1日の改正。

    文書係, its end in a merger
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }
      > 文書係は、庶務係と一つになり、総務係になった。
      > 令和8年4月1日の改正。

    総務係, its beginning by a merger
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }
      > 総務係は、文書係と庶務係が一つになって生まれた。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    文書係, its end in a merger into one of the merged
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務部/総務課/庶務係 }
      > 文書係は、庶務係と一つになった。
      > 令和8年4月1日の改正。

    庶務係, which goes on as the merged
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係, 総務部/管財課/管財係], into: 総務部/総務課/庶務係 }
      > 庶務係は、文書係と管財係と一つになった。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    文書係, its end in a merger of many
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係, 総務部/管財課/管財係, 企画部/広報課/広聴係, 企画部/広報課/広報係], into: 総務部/総務課/総務係 }
      > 文書係は、庶務係など四つの係と一つになり、総務係になった。
      > 令和8年4月1日の改正。

    文書係, absorbed by another
      { absorb: 総務部/総務課/文書係, into: 総務部/総務課/庶務係 }
      > 文書係は、庶務係に編入された。
      > 令和8年4月1日の改正。

    庶務係, absorbing another
      { absorb: 総務部/総務課/文書係, into: 総務部/総務課/庶務係 }
      > 庶務係は、文書係を編入した。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    広報係, its end in a split
      { split: 企画部/広報課/広報係, into: [広報第一係, 広報第二係] }
      > 広報係は、広報第一係と広報第二係に分かれた。
      > 令和8年4月1日の改正。

    広報第一係, its beginning by a split
      { split: 企画部/広報課/広報係, into: [広報第一係, 広報第二係] }
      > 広報第一係は、広報係が分かれて生まれた。
      > 令和8年4月1日の改正。いま企画部の広報課にある。

    広報係, a split that it survived
      { split: 企画部/広報課/広報係, into: [広報係, 報道係] }
      > 広報係から、報道係が分かれた。
      > 令和8年4月1日の改正。いま企画部の広報課にある。

    健康課, its beginning by detachment
      { detach: 福祉部/健康課, from: 福祉部/福祉課 }
      > 健康課は、福祉課から分かれて生まれた。
      > 令和8年4月1日の改正。いま福祉部にある。

    福祉課, a detachment from it
      { detach: 福祉部/健康課, from: 福祉部/福祉課 }
      > 福祉課から、健康課が分かれた。
      > 令和8年4月1日の改正。いま福祉部にある。

    文書係, its end in a reorganization of several
      { reorganize: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: [管理係, 法規係] }
      > 文書係は、庶務係とともに、管理係と法規係に再編された。
      > 令和8年4月1日の改正。

    管理係, its beginning in a reorganization of several
      { reorganize: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: [管理係, 法規係] }
      > 管理係は、文書係と庶務係の再編で生まれた。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    文書係, a reorganization of several that it survived
      { reorganize: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: [文書係, 法規係] }
      > 文書係は、再編のあとも続いている。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    総合窓口係, a unit of another town
      { merge: [総務部/総務課/文書係, { unit: 町民課, municipality: みどり町 }], into: 総務部/総務課/総合窓口係 }
      > 総合窓口係は、文書係とみどり町の町民課が一つになって生まれた。
      > 令和8年4月1日の改正。いま総務部の総務課にある。

    統計係, a duty that it gave
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      > 統計係は、総務課へ統計事務を渡した。
      > 令和8年4月1日の改正。いま企画部の企画課にある。

    総務課, a duty that it took
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      > 総務課は、統計係から統計事務を受け継いだ。
      > 令和8年4月1日の改正。いま総務部にある。

    総務課, duties that it took
      { transfer: 統計事務, from: 企画部/企画課/統計係, to: 総務部/総務課 }
      { transfer: 広聴事務, from: 企画部/広報課/広聴係, to: 総務部/総務課 }
      > 総務課は、二つの事務を受け継いだ。
      > 令和8年4月1日の改正。いま総務部にある。

    企画班, a new name for all units of its kind
      { rename: { every: 係 }, to: 班 }
      > 企画係は、企画班になった。
      > 令和8年4月1日の改正。いま企画部の企画課にある。
  `),
  )('%s', (name, changes, said) => {
    expect(told(unitIn(name), once(...changes))).toEqual([...said, ''].slice(0, 2));
  });
});

describe('the page of a unit says what happened around it', () => {
  test.each(
    situations(`
    障害係, nothing
      establish: 市民部
      > 障害係は、記録のある間、変わっていない。
      > 令和2年4月1日の組織図にある。いま福祉部の福祉課にある。

    企画部, a part that left
      { move: 企画部/広報課, to: 総務部/広報課 }
      > 企画部では、広報課が総務部へ移った。
      > 令和8年4月1日の改正。

    福祉課, a part under the name of another one
      { establish: 福祉部/福祉課/企画係 }
      > 福祉課では、企画係が生まれた。
      > 令和8年4月1日の改正。いま福祉部にある。

    総務課, parts that merged
      { merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }
      > 総務課では、文書係と庶務係が総務係になった。
      > 令和8年4月1日の改正。いま総務部にある。

    企画係, a new name above it
      { rename: 企画部/企画課, to: 政策課 }
      > 企画係は、政策課の下で続いている。
      > 令和2年4月1日の組織図にある。いま企画部の政策課にある。

    広報係, a move above it
      { move: 企画部/広報課, to: 総務部/広報課 }
      > 広報係は、広報課とともに総務部へ移った。
      > 令和2年4月1日の組織図にある。いま総務部の広報課にある。

    政策課, its new name, with parts that came and left
      { rename: 企画部/企画課, to: 政策課 }
      { move: 総務部/総務課/文書係, to: 企画部/政策課/文書係 }
      abolish: 企画部/企画課/統計係
      > 企画課は、政策課になった。
      > 令和8年4月1日の改正。係は二つのままで、一つが来て、一つがなくなった。いま企画部にある。
  `),
  )('%s', (name, changes, said) => {
    expect(told(unitIn(name), once(...changes))).toEqual([...said, ''].slice(0, 2));
  });
});

describe('the page of a unit says what is planned', () => {
  const planned = (...changes: readonly string[]): readonly Event[] => [
    { on: '2027-04-01', status: 'planned', changes },
  ];

  test.each(
    situations(`
    健康課, its planned beginning
      establish: 福祉部/健康課
      > 健康課は、令和9年4月1日に生まれる予定。

    (仮称)こども部, its planned beginning by a split
      { split: 福祉部, into: [福祉部, "(仮称)こども部"] }
      > (仮称)こども部は、福祉部が分かれて生まれる予定。
      > 令和9年4月1日の予定。

    保育係, its planned end
      abolish: 福祉部/子育て課/保育係
      > 保育係は、令和9年4月1日になくなる予定。
      > いま福祉部の子育て課にある。

    総務部, a planned move to it
      { move: 企画部/広報課, to: 総務部/広報課 }
      > 総務部へ、広報課が移る予定。
      > 令和9年4月1日の予定。

    総務部, a planned move within it
      { move: 総務部/総務課/文書係, to: 総務部/管財課/文書係 }
      > 総務部は、記録のある間、変わっていない。
      > 令和2年4月1日の組織図にある。
  `),
  )('%s', (name, changes, said) => {
    expect(told(unitIn(name), planned(...changes))).toEqual([...said, ''].slice(0, 2));
  });

  test('or decided', () => {
    const events: readonly Event[] = [
      { on: '2027-04-01', status: 'decided', changes: ['{ rename: 企画部/企画課, to: 政策課 }'] },
    ];
    expect(told('企画課', events)[0]).toBe('企画課は、政策課になることが決まった。');
  });
});

describe('a unit with two changes opens with', () => {
  const twice: readonly Event[] = [
    { on: '2024-04-01', changes: ['{ merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 総務係 }'] },
    {
      on: '2026-04-01',
      changes: ['{ merge: [総務部/総務課/総務係, 総務部/管財課/管財係], into: 総務部/総務課/管理係 }'],
    },
  ];
  test.each([
    [
      'its own merger, then the present successor',
      '文書係',
      '文書係は、庶務係と一つになり、総務係になった。',
      '令和6年4月1日の改正。いまは管理係が引き継いでいる。',
    ],
    [
      'the merger that ended it, not the one that created it',
      '総務係',
      '総務係は、管財係と一つになり、管理係になった。',
      `${DAY}の改正。`,
    ],
  ])('%s', (_, name, lede, support) => {
    expect(told(name, twice)).toEqual([lede, support]);
  });
});

describe('the page of a post says', () => {
  const posts = ['{ post: 会計管理者, grade: 部長級 }', '{ post: 防災監 }'];
  test.each(
    situations(`
    会計管理者, a new rank
      { regrade: { post: 会計管理者 }, from: 部長級, to: 副部長級 }
      > 会計管理者は、部長級から副部長級になった。

    防災監, that another post is held with it
      { hold: { post: 防災監 }, also: [{ post: 会計管理者 }] }
      > 防災監は、会計管理者を兼ねることになった。

    防災監, with a new duty
      { assign: 空き家対策, to: { post: 防災監 } }
      > 防災監に、空き家対策が加わった。

    防災監, a new duty whose name is a list
      { assign: 部局間の連絡、協力及び調整, to: { post: 防災監 } }
      > 防災監に、「部局間の連絡、協力及び調整」が加わった。

    防災監, no change
      establish: 市民部
      > 防災監は、記録のある間、変わっていない。
  `),
  )('%s', (name, changes, [lede]) => {
    expect(told(unitIn(name), once(...changes), { posts })[0]).toBe(lede);
  });
});

test('a unit with an unknown parent says so', () => {
  const events = once('{ assign: 車両管理, to: { unit: 部局総括課, parent: unknown } }');
  expect(told('部局総括課', events)).toEqual([
    '部局総括課に、車両管理が加わった。',
    `${DAY}の改正。上の組織は不明。`,
  ]);
});

test('a unit below one with an unknown parent says where it is', () => {
  const events = once('{ assign: 車両管理, to: { unit: 部局総括課/車両係, parent: unknown } }');
  expect(told('車両係', events)[1]).toBe(`${DAY}の改正。いま部局総括課にある。`);
});

test('a unit whose department only gets another name does not move', () => {
  const support = '令和2年4月1日の組織図にある。いま戦略部の企画課にある。';
  expect(told('企画係', once('{ rename: 企画部, to: 戦略部 }'))).toEqual([
    '企画係は、企画課の下で続いている。',
    support,
  ]);
  const moved = ['establish: 戦略部', '{ move: 企画部/企画課, to: 戦略部/企画課 }'];
  expect(told('企画係', once(...moved))).toEqual(['企画係は、企画課とともに戦略部へ移った。', support]);
});

test('an ended unit says that a body outside the chart does its work', () => {
  const events = once(
    '{ abolish: 福祉部/子育て課, children: unknown }',
    '{ transfer: 保育, from: 福祉部/子育て課, to: { unit: { body: 見本広域組合 }, extent: whole } }',
  );
  expect(told('子育て課', events, { duties: ['保育'] })[1]).toBe('仕事は、いま見本広域組合にある。');
});

test('units that the name of the unit above does not tell apart are named with the unit above that', () => {
  const chart = '{ 北区役所: { 市民課: [住民係] }, 南区役所: { 市民課: [住民係] } }';
  const change =
    '{ transfer: 住民登録, from: 北区役所/市民課/住民係, to: { unit: 南区役所/市民課/住民係, extent: whole } }';
  expect(told('住民係', once(change), { chart, duties: ['住民登録'] })[0]).toBe(
    '住民係は、南区役所の市民課の住民係へ住民登録を渡した。',
  );
});

test('a plan is still mentioned until the reorganization that carries it out is in force', () => {
  const rename = '{ rename: 企画部/企画課, to: 政策課 }';
  const planned = { on: '2027-04-01', status: 'planned', changes: [rename] } as const;
  const carrier = {
    on: '2027-04-02',
    changes: ['establish: 福祉部/健康課'],
    realises: '2027-04-01',
  } as const;
  const alone = told('企画課', [planned]);
  expect(alone[0]).toContain('政策課');
  expect(told('企画課', [planned, { ...carrier, status: 'decided' }])).toEqual(alone);
});

test('a plan for a past day without confirmation says so', () => {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係] }, 企画部: {} }',
    events: [
      { on: '2026-04-01', status: 'planned', changes: ['{ move: 総務部/総務課, to: 企画部/総務課 }'] },
    ],
  });
  for (const path of ['総務部/総務課', '企画部']) {
    const unit = archive.units.find(({ names }) => names.some((name) => name.path === path));
    expect(unit && lineText(unitAnswer(archive, unit).support ?? [])).toMatch(
      /^令和8年4月1日の予定。.*施行を伝える資料は、まだ記録されていない。$/,
    );
  }
});

test('changes below a later unit of the same path are not those of the unit that had the path before', () => {
  const events: readonly Event[] = [
    { on: '2021-04-01', changes: ['{ rename: 総務部, to: 経営部 }'] },
    {
      on: '2022-04-01',
      changes: ['establish: 総務部', 'establish: 総務部/総務課', 'establish: 総務部/総務課/法規係'],
    },
    { on: '2023-04-01', changes: ['abolish: 総務部/総務課/法規係'] },
  ];
  expect(told('総務課', events)).toEqual([
    '総務課は、経営部の下で続いている。',
    '令和2年4月1日の組織図にある。いま経営部にある。',
  ]);
});
