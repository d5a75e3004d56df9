import { base, C26, edited, IDS, type Mistake, P1, P2, R } from './mistake.ts';

const SOURCE = 'source: { title: 令和8年度行政組織機構の改正について }';
const MOVE = '  - move: 総務部/秘書課\n    to: 戦略部/秘書課';

/** A municipality of which no chart is known, but a change and two editions. */
const UNCHARTED = {
  'content/mizu/municipality.yaml':
    'name: 水都町\nreading: みずとちょう\ncode: "999989"\nprefecture: 架空県\nwebsite: https://mizu.example\n',
  'content/mizu/ids.yaml':
    'units:\n  seikatsu-kankyo-ka: { path: 生活環境課, at: 2020-04-01 }\n  nosei-ka: { path: 農政課, before: 2022-04-01 }\n',
  'content/mizu/reorganizations/2020-04-01.md': `---
title: 令和2年度組織改正
effective: 令和2年4月1日
status: in force
source: { title: 令和2年度組織改正 }
fidelity: summary
changes:
  - establish: 生活環境課
---
生活環境課を置いた。
`,
  'content/mizu/reorganizations/2022-04-01.md': `---
title: 令和4年度組織改正
effective: 令和4年4月1日
status: in force
source: { title: 令和4年度組織改正 }
fidelity: summary
changes:
  - abolish: 農政課
---
農政課をなくした。
`,
};
const EDITION = 'content/mizu/documents/plan/2026.md';
const uncharted = (owners: string) => ({
  ...UNCHARTED,
  [EDITION]: `---
title: 水都町行革プラン
type: plan
edition: 令和8年版
issued: 2026-05-01
source: { title: 水都町行革プラン }
fidelity: summary
measures:
  - { id: waste, title: ごみを減らす, text: ごみを減らす。, owners: [${owners}] }
---
はじめの版。
`,
});

/** A unit, a post or a person is named as it cannot be. */
export const mistakesInNames: readonly Mistake[] = [
  {
    name: 'a unit of three characters, one of them off',
    files: edited(P2, ['戦略部/企画課', '戦略部/企業課']),
    at: [P2, '企業課'],
    words: ['戦略部/企業課'],
    remedy: ['「戦略部」の下にあるのは', '企画課'],
  },
  {
    name: 'a letter that was recognised for one that looks like it',
    files: edited(P2, ['戦略部/企画課', '戦略部/企面課']),
    at: [P2, '企面課'],
    words: ['戦略部/企面課'],
    remedy: ['「戦略部/企画課」ではありませんか'],
  },
  {
    name: 'a unit one character off',
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '総務部/秘書科')]),
    at: [R, '秘書科'],
    words: ['総務部/秘書科'],
    remedy: ['「総務部/秘書課」'],
  },
  {
    name: 'a unit without its parent',
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '秘書課')]),
    at: [R, 'move: 秘書課'],
    words: ['秘書課'],
    remedy: ['「総務部/秘書課」'],
  },
  {
    name: 'a path with wide slashes',
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '総務部／秘書課')]),
    at: [R, '総務部／秘書課'],
    words: ['総務部／秘書課'],
    remedy: ['「総務部/秘書課」'],
  },
  {
    name: 'a path with an arrow',
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '総務部→秘書課')]),
    at: [R, '総務部→秘書課'],
    words: ['総務部→秘書課'],
    remedy: ['「総務部/秘書課」'],
  },
  {
    name: 'a path with a space',
    files: edited(P2, ['[戦略部/企画課]', '[戦略部 企画課]']),
    at: [P2, '戦略部 企画課'],
    words: ['戦略部 企画課'],
    remedy: ['「戦略部/企画課」'],
  },
  {
    name: 'a move that leaves the name away',
    files: edited(R, [MOVE, MOVE.replace('戦略部/秘書課', '戦略部')]),
    at: [R, 'to: 戦略部'],
    words: ['戦略部'],
    remedy: ['「戦略部/秘書課」'],
  },
  {
    name: 'the unit of a chart one character off',
    files: edited(C26, ['[秘書係]', '[秘書系]']),
    at: [C26, '秘書系'],
    words: ['秘書系'],
    remedy: ['秘書係'],
  },
  {
    name: 'a post regraded as if it were a unit',
    files: edited(R, [MOVE, '  - regrade: 会計管理者\n    from: 部長級\n    to: 課長級']),
    at: [R, 'regrade: 会計管理者'],
    words: ['会計管理者', '職'],
    remedy: ['{ post: 会計管理者 }'],
  },
  {
    name: 'a duty assigned to a post as if it were a unit',
    files: edited(R, [MOVE, '  - assign: 統計事務\n    to: 会計管理者']),
    at: [R, 'to: 会計管理者'],
    words: ['会計管理者', '職'],
    remedy: ['{ post: 会計管理者 }'],
  },
  {
    name: 'a unit written as a post',
    files: edited(R, [MOVE, '  - abolish: { post: 文書係, in: 総務部/総務課 }']),
    at: [R, '文書係'],
    words: ['文書係', '組織'],
    remedy: ['「総務部/総務課/文書係」'],
  },
  {
    name: 'an owner of another day',
    files: edited(P1, ['text: 申請書を減らす。', 'text: 申請書を減らす。, owners: [戦略部/企画課]']),
    at: [P1, '戦略部/企画課'],
    words: ['戦略部/企画課', '2025-05-01'],
    remedy: ['「企画部/企画課」'],
  },
  {
    name: 'an owner that ended years ago, where there is no chart',
    files: uncharted('農政課'),
    at: [EDITION, '農政課'],
    words: ['農政課', '令和4年4月1日'],
    remedy: ['名前'],
  },
  {
    name: 'an owner one character off, where there is no chart',
    files: uncharted('生活環境謀'),
    at: [EDITION, '生活環境謀'],
    words: ['生活環境謀'],
    remedy: ['「生活環境課」'],
  },
  {
    name: 'an owner that was never a unit',
    files: uncharted('生活環境課, 住民のみなさん'),
    at: [EDITION, '住民のみなさん'],
    words: ['住民のみなさん'],
    remedy: ['note'],
  },
  {
    name: 'a post with the name of a person as an owner',
    files: edited(P2, ['[戦略部/企画課]', '[{ post: 企画課長 山田太郎, in: 戦略部/企画課 }]']),
    at: [P2, '山田太郎'],
    words: ['山田太郎', '氏名'],
    remedy: ['消して'],
  },
  {
    name: 'a person as an owner',
    files: edited(P2, ['[戦略部/企画課]', '[佐藤 花子]']),
    at: [P2, '佐藤 花子'],
    words: ['佐藤 花子', '氏名'],
    remedy: ['消して'],
  },
  {
    name: 'a person to be asked',
    files: edited(R, [SOURCE, `${SOURCE}\ncontact: { office: 総務課（担当：鈴木一郎） }`]),
    at: [R, '鈴木一郎'],
    words: ['鈴木一郎', '氏名'],
    remedy: ['消して'],
  },
  {
    name: 'a person by surname and rank to be asked',
    files: edited(R, [SOURCE, `${SOURCE}\ncontact: { office: 総務課 田中係長, phone: 0000-00-0000 }`]),
    at: [R, '田中係長'],
    words: ['田中係長', '氏名'],
    remedy: ['消して'],
  },
  {
    name: 'a person by rank and surname to be asked',
    files: edited(R, [SOURCE, `${SOURCE}\ncontact: { office: 総務課, role: 課長 佐藤 }`]),
    at: [R, '佐藤'],
    words: ['佐藤', '氏名'],
    remedy: ['消して'],
  },
  {
    name: 'a name between Japanese quotes',
    files: edited(R, ['    to: 戦略部\n', '    to: 「戦略部」\n']),
    at: [R, 'to: 「戦略部」'],
    words: ['戦略部', 'かぎ括弧'],
    remedy: ['消して'],
  },
  {
    name: 'a duty one character off',
    files: edited(R, ['transfer: 統計事務', 'transfer: 統計業務']),
    at: [R, '統計業務'],
    words: ['統計業務'],
    remedy: ['「統計事務」'],
  },
  {
    name: 'a unit that has no id yet',
    files: edited(C26, ['[秘書係]', '[秘書係, 広報係]'], ['units:', 'units:']),
    at: [C26, '広報係'],
    words: ['広報係'],
    remedy: ['新設'],
  },
  {
    name: 'an id whose name was changed with the name of the unit',
    files: {
      ...edited(IDS, [
        'bunsho-kakari: { path: 総務部/総務課/文書係',
        'bunsho-kakari: { path: 総務部/総務課/文章係',
      ]),
    },
    at: [IDS, 'bunsho-kakari'],
    words: ['bunsho-kakari', '文章係'],
    remedy: ['文書係'],
  },
  {
    name: 'a list pasted as one name',
    files: edited(P2, ['[戦略部/企画課]', `[${'企画課と総務課と'.repeat(30)}]`]),
    at: [P2, '企画課と総務課と'],
    words: ['文字'],
    remedy: ['名前だけ'],
  },
  {
    name: 'a municipality that a term names one letter off',
    files: {
      'content/glossary.yaml': base('content/glossary.yaml').replace(
        'municipality: kakuu',
        'municipality: kakku',
      ),
    },
    at: ['content/glossary.yaml', 'kakku'],
    words: ['kakku'],
    remedy: ['「kakuu」'],
  },
  {
    name: 'a theme misspelt',
    files: edited(P2, ['theme: digital', 'theme: digtal']),
    at: [P2, 'digtal'],
    words: ['digtal'],
    remedy: ['「digital」'],
  },
  {
    name: 'a theme in Japanese',
    files: edited(P2, ['theme: digital', 'theme: デジタル']),
    at: [P2, 'theme: デジタル'],
    words: ['デジタル'],
    remedy: ['「digital」'],
  },
];
