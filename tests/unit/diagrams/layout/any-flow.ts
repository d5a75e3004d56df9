import fc from 'fast-check';
import type { Band, BandSort, Fate, Flow, Line, Row } from '#diagrams/flow.ts';

const names = [
  '総務部',
  '企画調整課',
  '係',
  '公共施設マネジメント推進課',
  '(仮称)福祉こども部',
  'DX推進室',
  'シティプロモーション・デジタルクリエイティブ人材育成係',
  'まちづくり推進本部事務局地域振興支援担当',
  'Business Innovation Promotion Office',
];
const labels = [
  '統合',
  '移管・改称',
  '業務の一部',
  '部内調整（予算・決算・総合計画の進捗管理等）',
  'デジタルクリエイティブ人材育成施設の設置、管理及び運営並びにその利用の促進（範囲は不明）',
];
const words = [[], [], ['廃止'], ['その後は不明'], ['統計事務の終了', '兼務']];
const along = [null, null, '＋秘書係', '＋2課11係'];
const unchanged = [null, '変わらない 3課11係'];
const fates: readonly Fate[] = ['ends', 'begins', 'stays'];
const sorts: readonly BandSort[] = ['department', 'department', 'department', 'top', 'unknown', 'posts'];

/** Bands made from numbers, one department for each. */
function bandsOf(numbers: readonly number[], side: 'b' | 'a'): readonly Band[] {
  const fate = (number: number): Fate => {
    const any = fates[number % 3] ?? 'stays';
    return any === 'stays' ? any : side === 'b' ? 'ends' : 'begins';
  };
  const row = (key: string, number: number, rows: readonly Row[]): Row => ({
    key,
    id: number % 4 === 0 ? null : `u${key.replaceAll('/', '-')}`,
    name: names[number % names.length] ?? '',
    grade: number % 13 === 12 ? '部長級' : null,
    link: number % 4 === 0 ? null : `/mihon/units/u${key.replaceAll('/', '-')}/`,
    fate: fate(number >> 2),
    words: words[(number >> 4) % words.length] ?? [],
    along: along[(number >> 6) % along.length] ?? null,
    changes: [],
    rows,
  });
  return numbers.map((number, index) => {
    const key = `d${index}`;
    const sections = Array.from({ length: number % 4 }, (_, section) => {
      const below = Array.from({ length: (number >> (section + 3)) % 4 }, (_, team) =>
        row(`${key}/${section}/${team}`, (number >> 5) + team * 7 + section, []),
      );
      return row(`${key}/${section}`, (number >> 3) + section * 5, below);
    });
    return {
      key,
      sort: sorts[number % sorts.length] ?? 'department',
      head: { ...row(key, number >> 7, sections), words: [] },
      unchanged: unchanged[number % 2] ?? null,
    };
  });
}

function keysOf(bands: readonly Band[]): readonly string[] {
  const keys = ({ key, rows }: Row): readonly string[] => [key, ...rows.flatMap(keys)];
  return bands.flatMap(({ head }) => keys(head));
}

/** A flow with any names, and lines between any rows. */
export const anyFlow: fc.Arbitrary<Flow> = fc
  .record({
    before: fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 7 }),
    after: fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 7 }),
    lines: fc.array(fc.tuple(fc.nat(0xffff), fc.nat(0xffff), fc.nat(9)), { maxLength: 40, size: 'max' }),
    hasLongTitles: fc.boolean(),
  })
  .map(({ before, after, lines, hasLongTitles }) => {
    const [left, right] = [bandsOf(before, 'b'), bandsOf(after, 'a')];
    const [from, to] = [keysOf(left), keysOf(right)];
    const drawn = lines.map(([source, target, kind], index): Line => {
      const carries = kind % 2 === 0 ? 'unit' : 'duty';
      return {
        from: kind === 9 ? null : (from[source % from.length] ?? null),
        to: to[target % to.length] ?? '',
        carries,
        knot: kind === 4 ? `k${index % 2}` : null,
        label: labels[(kind * 3 + source) % labels.length] ?? '',
        changes: [`c${index}`],
      };
    });
    return {
      kind: 'flow',
      beside: false,
      titles: hasLongTitles
        ? { before: '令和8年3月31日まで', after: '令和8年4月1日から（予定）' }
        : { before: '令和7年度', after: '令和8年度' },
      before: left,
      after: right,
      lines: drawn,
    };
  });
