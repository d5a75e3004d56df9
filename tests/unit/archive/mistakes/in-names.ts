import { C26, edited, type Mistakes, P2, R } from './mistake.ts';

const SOURCE = 'source: { title: 令和8年度行政組織機構の改正について }';
const MOVE = '  - move: 総務部/秘書課\n    to: 戦略部/秘書課';

/** Mistakes in the names of units, posts or persons. */
export const mistakesInNames: Mistakes = {
  'a unit of three characters, one of them off': {
    files: edited(P2, ['戦略部/企画課', '戦略部/企業課']),
    at: [P2, '企業課'],
    words: ['戦略部/企業課'],
    remedy: ['「戦略部」の下にあるのは', '企画課'],
  },
  'a letter that was recognised for one that looks like it': {
    files: edited(P2, ['戦略部/企画課', '戦略部/企面課']),
    at: [P2, '企面課'],
    words: ['戦略部/企面課'],
    remedy: ['「戦略部/企画課」ではありませんか'],
  },
  'a unit without its parent': {
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '秘書課')]),
    at: [R, 'move: 秘書課'],
    words: ['秘書課'],
    remedy: ['「総務部/秘書課」'],
  },
  'a path with an arrow': {
    files: edited(R, [MOVE, MOVE.replace('総務部/秘書課', '総務部→秘書課')]),
    at: [R, '総務部→秘書課'],
    words: ['総務部→秘書課'],
    remedy: ['「総務部/秘書課」'],
  },
  'a path with a space': {
    files: edited(P2, ['[戦略部/企画課]', '[戦略部 企画課]']),
    at: [P2, '戦略部 企画課'],
    words: ['戦略部 企画課'],
    remedy: ['「戦略部/企画課」'],
  },
  'a duty assigned to a post as if it were a unit': {
    files: edited(R, [MOVE, '  - assign: 統計事務\n    to: 会計管理者']),
    at: [R, 'to: 会計管理者'],
    words: ['会計管理者', '職'],
    remedy: ['{ post: 会計管理者 }'],
  },
  'a post with the name of a person as an owner': {
    files: edited(P2, ['[戦略部/企画課]', '[{ post: 企画課長 山田太郎, in: 戦略部/企画課 }]']),
    at: [P2, '山田太郎'],
    words: ['山田太郎', '氏名'],
    remedy: ['消して'],
  },
  'a person by surname and rank to be asked': {
    files: edited(R, [SOURCE, `${SOURCE}\ncontact: { office: 総務課 田中係長, phone: 0000-00-0000 }`]),
    at: [R, '田中係長'],
    words: ['田中係長', '氏名'],
    remedy: ['消して'],
  },
  'a person by rank and surname to be asked': {
    files: edited(R, [SOURCE, `${SOURCE}\ncontact: { office: 総務課, role: 課長 佐藤 }`]),
    at: [R, '佐藤'],
    words: ['佐藤', '氏名'],
    remedy: ['消して'],
  },
  'a name between Japanese quotes': {
    files: edited(R, ['    to: 戦略部\n', '    to: 「戦略部」\n']),
    at: [R, 'to: 「戦略部」'],
    words: ['戦略部', 'かぎ括弧'],
    remedy: ['消して'],
  },
  'a unit that has no id yet': {
    files: edited(C26, ['[秘書係]', '[秘書係, 広報係]'], ['units:', 'units:']),
    at: [C26, '広報係'],
    words: ['広報係'],
    remedy: ['新設'],
  },
  'a list pasted as one name': {
    files: edited(P2, ['[戦略部/企画課]', `[${'企画課と総務課と'.repeat(30)}]`]),
    at: [P2, '企画課と総務課と'],
    words: ['文字'],
    remedy: ['名前だけ'],
  },
  'a theme in Japanese': {
    files: edited(P2, ['theme: digital', 'theme: デジタル']),
    at: [P2, 'theme: デジタル'],
    words: ['デジタル'],
    remedy: ['「digital」'],
  },
};
