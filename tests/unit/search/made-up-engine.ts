// An engine with records of a made-up city and its files in memory.
import type { SearchWords } from '#archive/1-read/schema/registers.ts';
import { openEngine } from '#search/engine.ts';
import { indexFiles } from '#search/index/files.ts';
import { newRecord, type RecordName, type SearchRecord } from '#search/record.ts';
import type { Engine, Found, Piece } from '#search/types.ts';

export const words: SearchWords = {
  spellings: [
    ['子ども', 'こども', '子供'],
    ['人財', '人材'],
    ['窓口', '窓口サービス'],
  ],
  words: { ハンコ: ['押印'], 減る: ['削減', '再編'], なくなった: ['廃止'], 未達成: ['遅れ', '未着手'] },
  readings: {},
};

export const asOf = '2026-11-25';

export const municipalities = [
  { id: 'kakuu', name: '架空市', reading: 'かくうし', prefecture: '夢見県' },
  { id: 'mihon', name: '見本市', reading: 'みほんし', prefecture: '夢見県' },
];

const name = (path: string, reading: string, isOld = false): RecordName => ({
  name: path.split('/').at(-1) ?? path,
  path,
  isOld,
  reading,
});

const unit = (id: string, names: readonly RecordName[], more: Partial<SearchRecord> = {}): SearchRecord =>
  newRecord({
    type: 'unit',
    url: `/kakuu/units/${id}/`,
    title: names.at(-1)?.path ?? id,
    text: names.map(({ path }) => path).join('\n'),
    names,
    municipality: 'kakuu',
    level: '課',
    weight: 1,
    ...more,
  });

const measure = (id: string, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord =>
  newRecord({
    type: 'measure',
    url: `/kakuu/documents/plan/ver1/#${id}`,
    title,
    text,
    context: '架空市改革計画',
    municipality: 'kakuu',
    weight: 0.8,
    ...more,
  });

export const records: readonly SearchRecord[] = [
  newRecord({
    type: 'unit',
    url: '/kakuu/',
    title: '架空市',
    municipality: 'kakuu',
    level: '市',
    reading: 'かくう|し',
    weight: 1,
  }),
  newRecord({
    type: 'unit',
    url: '/mihon/',
    title: '見本市',
    municipality: 'mihon',
    level: '市',
    reading: 'みほん|し',
    weight: 1,
  }),
  unit(
    'kikaku',
    [name('見本部/夢企画課', 'ゆめ|きかく|か', true), name('見本部/星経営課', 'ほし|けいえい|か')],
    {
      today: [{ title: '見本部/星経営課', url: '/kakuu/units/kikaku/' }],
      changes: ['rename'],
      years: [2026],
    },
  ),
  unit('bunsho', [name('見本部/巻物課', 'まきもの|か', true)], {
    state: '廃止',
    isPast: true,
    today: [{ title: '見本部/書庫課', url: '/kakuu/units/shoko/' }],
    changes: ['merge'],
    years: [2026],
  }),
  unit('shoko', [name('見本部/書庫課', 'しょこ|か')], {
    former: ['巻物課'],
    changes: ['merge'],
    years: [2026],
  }),
  unit('yumekikaku', [name('見本部/夢企画課分室', 'ゆめ|きかく|か|ぶんしつ')]),
  newRecord({
    type: 'duty',
    url: '/kakuu/duties/hoshi/',
    title: '流れ星に関する事務',
    municipality: 'kakuu',
    today: [{ title: '見本部/星経営課', url: '/kakuu/units/kikaku/' }],
    weight: 0.95,
  }),
  newRecord({
    type: 'reorganization',
    url: '/kakuu/reorganizations/2026-04-01/',
    title: '令和8年度見本改正',
    text: '令和8年4月1日\n施行',
    date: '令和8年4月1日',
    state: '施行',
    municipality: 'kakuu',
    years: [2026],
    weight: 0.9,
  }),
  measure('m1', '押印の廃止', '約2,000件の手続きで押印をなくす。令和9年1月に終える。'),
  measure('m2', '投票する場所', '投票所を99カ所から47カ所に再編する。'),
  measure('m3', '人財の育成', '子ども部で働く人財を育てる。齋藤橋の窓口。'),
  measure('m4', '産業DXの推進', 'Ｉ Ｓ Ｅ Ｃ Ａのような電子通貨を広げる。AIは使わない。MAINは別。'),
  measure('m5', '支所の見直し', '支所の窓口と書庫を見直す。平成30年度に再編案を作った。', {
    municipality: 'mihon',
    url: '/mihon/documents/plan/ver1/#m5',
  }),
  newRecord({
    type: 'term',
    url: '/glossary/#dx',
    title: 'DX',
    text: 'デジタルで仕事を変えること。',
    weight: 0.9,
  }),
];

export interface Opened {
  readonly engine: Engine;
  readonly read: string[];
  /** The same engine, before anything was read. */
  readonly again: () => Opened;
}

export async function openMadeUp(
  all: readonly SearchRecord[] = records,
  mostOfPart?: number,
): Promise<Opened> {
  return openOver(await indexFiles(all, municipalities, words, asOf, mostOfPart));
}

function openOver(files: ReadonlyMap<string, Uint8Array>): Opened {
  const read: string[] = [];
  const engine = openEngine(async (path) => {
    read.push(path);
    const file = files.get(path);
    if (!file) throw new Error(path);
    return file;
  });
  return { engine, read, again: () => openOver(files) };
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, marked }) => (marked ? `<${text}>` : text)).join('');
}

export function urlsOf({ hits }: Found): readonly string[] {
  return hits.map(({ url }) => url);
}
