import { beforeAll, describe, expect, test } from 'vitest';
import { deedIn } from '#search/query/deeds.ts';
import { newRecord, type SearchRecord } from '#search/record.ts';
import type { AnswerPiece, Engine, RecordAnswer } from '#search/types.ts';
import { openMadeUp, records, urlsOf } from './made-up-engine.ts';

const change = (id: string, title: string, more: Partial<SearchRecord>): SearchRecord =>
  newRecord({
    type: 'reorganization',
    url: `/kakuu/reorganizations/2026-04-01/#${id}`,
    title,
    municipality: 'kakuu',
    isChange: true,
    date: '令和8年4月1日',
    years: [2026],
    state: '施行',
    weight: 0.7,
    ...more,
  });

const answer = (lede: readonly AnswerPiece[]): RecordAnswer => ({ lede, support: 'いま見本部にある。' });

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openMadeUp([
    ...records.map((one) =>
      one.url === '/kakuu/units/kikaku/'
        ? {
            ...one,
            answer: answer([['夢企画課', 'ends'], 'は、', ['星経営課', 'begins'], 'になった。']),
            text: `夢企画課は、星経営課になった。いま見本部にある。\n${one.text}`,
          }
        : one,
    ),
    ...['a', 'b'].map((id) =>
      newRecord({
        type: 'unit',
        url: `/kakuu/units/mihon-${id}/`,
        title: `部${id}/見本課`,
        names: [{ name: '見本課', path: `部${id}/見本課`, isOld: false, reading: null }],
        answer: answer(['見本課は、変わっていない。']),
        municipality: 'kakuu',
      }),
    ),
    change('merge-a', '統合 海係、山係 → 海山係', { changes: ['merge'], level: '係' }),
    change('merge-b', '統合 川係、谷係 → 川谷係', { changes: ['merge'], level: '係' }),
    change('establish-a', '新設 空部', { changes: ['establish'], level: '部' }),
    change('split-a', '分割 森部 → 木部、草部', { changes: ['split'], level: '部', state: '予定' }),
    change('abolish-a', '廃止 巻物課', { changes: ['abolish'], level: '課', text: '夢企画課が引き継ぐ' }),
  ]));
});

test.each([
  ['夢企画課がなくなる', 'abolish', 'なくなる'],
  ['夢企画課が廃止されました', 'abolish', '廃止されました'],
  ['新しくできる部', 'establish', '新しくできる'],
  ['夢企画課の名前が変わった', 'rename', '名前が変わった'],
  ['秘書課はどこへ移りましたか', 'move', '移りました'],
  ['二つの係が一緒になった', 'merge', '一緒になった'],
  ['係をまとめる', 'merge', 'まとめる'],
  ['部が二つに分かれる', 'split', '二つに分かれる'],
  ['仕事が移った', 'transfer', '仕事が移った'],
  ['職の格が下がる', 'regrade', '格が下がる'],
  ['夢企画課は変わりますか', null, '変わります'],
])('%s asks for %s', (question, kind, words) => {
  const deed = deedIn(question);
  expect([deed?.kind, question.slice(deed?.start, deed?.end)]).toEqual([kind, words]);
});

test('a question that is not about a change has no verb', () => {
  expect(['夢企画課', '窓口の時間', '電話番号'].map(deedIn)).toEqual([null, null, null]);
});

describe('a question about a named unit', () => {
  test.each([
    ['夢企画課がなくなる', '/kakuu/units/kikaku/'],
    ['夢企画課は廃止されますか', '/kakuu/units/kikaku/'],
    ['ゆめきかくかはなくなったのか', '/kakuu/units/kikaku/'],
    ['架空市の夢企画課って、もうないの', '/kakuu/units/kikaku/'],
    ['流れ星の担当が変わった', '/kakuu/duties/hoshi/'],
  ])('%s is answered with that unit', async (query, url) => {
    expect(urlsOf(await engine.search(query))[0]).toBe(url);
  });
});

describe('the answer above the hits', () => {
  const lede = async (query: string) => (await engine.search(query)).answer?.lede.join('') ?? null;

  test.each([
    ['係の統合', '係の統合は2件。'],
    ['課を統合した例', '課の統合の記録はない。係の統合は2件。'],
    ['新しくできる部', '部の新設は1件、部の分割は1件（予定）。'],
    ['見本市の係の統合', '見本市の係の統合の記録はない。'],
    ['令和8年度の係の統合', '令和8年度の係の統合は2件。'],
    ['令和5年度 係の統合', '令和5年度の係の統合の記録はない。時期を問わなければ、係の統合は2件。'],
    ['海課がなくなる', null],
    ['窓口', null],
  ])('%s', async (query, told) => {
    expect(await lede(query)).toBe(told);
  });

  test('is the sentence of the named unit, with tones and route', async () => {
    expect((await engine.search('夢企画課がなくなる')).answer).toMatchObject({
      url: '/kakuu/units/kikaku/',
      title: '見本部/星経営課',
      lede: [['夢企画課', 'ends'], 'は、', ['星経営課', 'begins'], 'になった。'],
      support: 'いま見本部にある。',
      route: '旧名「夢企画課」',
    });
  });

  test('does not exist if several units have the name', async () => {
    expect((await engine.search('見本課')).answer).toBeNull();
    expect((await engine.search('見本課')).hits.length).toBe(2);
  });
});

describe('a search in an archive of more files than one search reads', () => {
  test('counts all changes', async () => {
    const all = Array.from({ length: 200 }, (_, at) =>
      change(`abolish-${at}`, `廃止 第${at}係`, { changes: ['abolish'], level: '係', text: anyText(at) }),
    );
    const one = change('abolish-ka', '廃止 空課', { changes: ['abolish'], level: '課' });
    const { engine, read } = await openMadeUp([...records, ...all, one]);
    const lede = async (query: string) => (await engine.search(query)).answer?.lede.join('');
    expect(await lede('係の廃止')).toBe('係の廃止は200件。');
    expect(await lede('課の廃止')).toBe('課の廃止は1件。');
    expect(await lede('部の廃止')).toMatch(/^部の廃止の記録はない。.*係の廃止は200件/);
    expect(read.filter((path) => path.startsWith('records/')).length).toBeGreaterThan(8);
  });

  /** Text that hardly compresses and is the same each time. */
  function anyText(seed: number): string {
    let state = seed + 1;
    return Array.from({ length: 600 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x4e00 + (state % 8000));
    }).join('');
  }
});

describe('a question about units of a kind', () => {
  test.each([
    ['係の統合', ['merge-a', 'merge-b']],
    ['係を統合した例', ['merge-a', 'merge-b']],
    ['部の再編', ['establish-a', 'split-a']],
    ['架空市でまとまった係', ['merge-a', 'merge-b']],
    ['新しくできる部', ['establish-a', 'split-a']],
    ['部の新設', ['establish-a']],
    ['なくなった課', ['abolish-a']],
    ['なくなった課一覧', ['abolish-a']],
    ['なくなった課のリスト', ['abolish-a']],
  ])('%s', async (query, ids) => {
    const urls = urlsOf(await engine.search(query));
    expect(urls).toEqual(ids.map((id) => `/kakuu/reorganizations/2026-04-01/#${id}`));
  });

  test('is answered by their number alone, since hits of another kind lack the word', async () => {
    const { answer, understood } = await engine.search('部の再編');
    expect(answer?.lede).toEqual(['部の分割は1件（予定）、部の新設は1件。']);
    expect(understood).toBeNull();
  });

  test('finds nothing in a municipality without such units', async () => {
    expect(urlsOf(await engine.search('見本市の係の統合'))).toEqual([]);
  });
});

test.each(['温泉課がなくなる', '温泉課の新設', '温泉が新しくできる'])('%s finds nothing', async (query) => {
  expect((await engine.search(query)).hits).toEqual([]);
});

test.each([
  ['まどぐち', '/kakuu/documents/plan/ver1/#m3', '「まどぐち」を「窓口」として'],
  ['とうひようじよ', '/kakuu/documents/plan/ver1/#m2', '「とうひようじよ」を「投票所」として'],
  ['さいへんあん', '/mihon/documents/plan/ver1/#m5', '「さいへんあん」を「再編案」として'],
])('%s finds words with that reading', async (query, url, route) => {
  const { hits } = await engine.search(query);
  expect(hits.map((hit) => [hit.url, hit.route])).toContainEqual([url, route]);
});

describe('a question for a reorganization by date', () => {
  const event = (date: string, title: string, said: string) =>
    newRecord({
      type: 'reorganization',
      url: `/kakuu/reorganizations/${date}/`,
      title,
      text: `${said}\n施行`,
      date: said,
      state: '施行',
      municipality: 'kakuu',
      years: [2000],
      weight: 0.9,
    });
  let dated: Engine;
  beforeAll(async () => {
    ({ engine: dated } = await openMadeUp([
      ...records.filter(({ type }) => type !== 'reorganization'),
      event('2026-04-01', '令和8年度見本改正', '令和8年4月1日'),
      event('2025-10-01', '令和7年度見本機構改革', '令和7年10月1日'),
      newRecord({
        type: 'document',
        url: '/kakuu/documents/plan/ver1/',
        title: '架空市改革計画',
        text: '平成30年度に投票所の組織を改正する案を作った。',
        municipality: 'kakuu',
      }),
    ]));
  });

  test.each([
    '令和8年4月の組織改正',
    '令和8年4月の機構改革',
    'R8.4 組織改正',
    '2026年4月 組織変更',
    '令和8年4月1日付け組織改正',
    '令和8年4月に予定されている組織の見直し',
    '架空市 令和8年4月の組織改正',
  ])('%s finds it, whatever its title', async (query) => {
    const found = await dated.search(query);
    expect(urlsOf(found)).toEqual(['/kakuu/reorganizations/2026-04-01/']);
    expect(found.match).toBe('all');
  });

  test.each([
    ['令和9年4月の組織改正', '「令和9年4月」', ['2026-04-01', '2025-10-01']],
    ['来年4月の機構改革', '「2027年4月」', ['2026-04-01', '2025-10-01']],
    ['令和7年4月1日施行の組織改正', '「令和7年4月1日」', ['2025-10-01', '2026-04-01']],
    ['平成30年4月の組織改正', '「平成30年4月」', ['2025-10-01', '2026-04-01']],
    ['令和12年度 組織改正', '「令和12年度」', ['2026-04-01', '2025-10-01']],
  ])('finds the nearest ones if there is none for %s, and says so', async (query, date, near) => {
    const found = await dated.search(query);
    expect(urlsOf(found)).toEqual(near.map((one) => `/kakuu/reorganizations/${one}/`));
    expect(found.match).toBe('most');
    expect(found.understood).toBe(`${date}の改正は見あたりません。時期の近いものから示します。`);
    expect(found.answer).toBeNull();
  });

  test('does not find those of another municipality', async () => {
    expect(urlsOf(await dated.search('見本市 令和9年4月の組織改正'))).toEqual([]);
  });

  test('does not find other things of that date', async () => {
    expect(urlsOf(await dated.search('令和9年4月の水道改正'))).toEqual([]);
  });
});

test('endless particles do not slow a search down', async () => {
  const { understood } = await engine.search(`${'には'.repeat(40)}夢企画課がなくなる`);
  expect(understood).not.toBe('');
});

test.each(['は', '？', 'を', ' '])('of an endless query only the beginning is read: %s', async (letter) => {
  const query = (length: number) => `夢企画課がなくなる${letter.repeat(length)}x`;
  expect(await engine.search(query(1_000_000))).toEqual(await engine.search(query(1000)));
});

describe('a word of a theme', () => {
  const saying = (words: string) => ({ lede: [words], support: '' });
  const measure = (municipality: string, title: string) =>
    newRecord({
      type: 'measure',
      url: `/${municipality}/documents/plan/ver1/#${title}`,
      title,
      municipality,
      answer: saying(`${title}の期限は、令和9年度。`),
    });
  const theme = { type: 'measure', url: '/themes/sky/', title: 'テーマ: 星空・夜景', weight: 0.3 } as const;
  const answered = async (query: string) => {
    const { engine } = await openMadeUp([
      newRecord({ ...theme, answer: saying('架空市、見本市が、2件の取組を掲げている。') }),
      measure('kakuu', '星空の案内'),
      measure('mihon', '展望台の修理'),
    ]);
    return (await engine.search(query)).answer?.url ?? null;
  };

  test('is answered with the theme, and not with the measure of one municipality', async () => {
    expect(await answered('星空')).toBe('/themes/sky/');
  });

  test('is answered with a measure of the municipality or of the full title that is asked for', async () => {
    expect(await answered('架空市 星空')).toBe('/kakuu/documents/plan/ver1/#星空の案内');
    expect(await answered('星空の案内')).toBe('/kakuu/documents/plan/ver1/#星空の案内');
  });
});
