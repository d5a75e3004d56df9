import { C26, edited, type Mistakes, P2, R } from './mistake.ts';

const TITLE = 'title: 令和8年度行政組織機構改正';

/** Mistakes in the YAML syntax. */
export const mistakesInYaml: Mistakes = {
  'a sentence of a page before a colon': {
    files: edited(R, [TITLE, `${TITLE}\n"${'改'.repeat(1100)}": 正`]),
    at: [R, '"改改改'],
    words: ['長すぎます', '1,024字'],
    remedy: ['短く'],
  },
  'an indent with one no-break space in it': {
    files: edited(C26, ['    秘書課: [秘書係]', '  \u00A0 秘書課: [秘書係]']),
    at: [C26, '秘書課: [秘書係]'],
    words: ['空白', 'U+00A0'],
    remedy: ['半角の空白'],
  },
  'a no-break space after a colon': {
    files: edited(R, ['title: ', 'title:\u00A0']),
    at: [R, '行政組織機構改正'],
    words: ['空白', 'U+00A0'],
    remedy: ['半角の空白'],
  },
  'a no-break space after a dash': {
    files: edited(R, ['  - move: ', '  -\u00A0move: ']),
    at: [R, 'move: '],
    words: ['空白', 'U+00A0'],
    remedy: ['半角の空白'],
  },
  'no space after the colon of a change': {
    files: edited(R, ['    to: 戦略部/秘書課', '    to:戦略部/秘書課']),
    at: [R, 'to:戦略部'],
    words: ['コロン'],
    remedy: ['空白'],
  },
  'curly quotes in a list': {
    files: edited(P2, ['[戦略部/企画課]', '[“戦略部/企画課”]']),
    at: [P2, 'owners'],
    words: ['“'],
    remedy: ['半角の「"」'],
  },
  'a Japanese comma in a merger': {
    files: edited(R, [
      '  - move: 総務部/秘書課\n    to: 戦略部/秘書課',
      '  - merge: [総務部/秘書課、総務部/総務課]\n    into: 総務部/総務秘書課',
    ]),
    at: [R, 'merge'],
    words: ['総務部/秘書課、総務部/総務課'],
    remedy: ['「, 」'],
  },
  'a list of sections pasted without colons and dashes': {
    files: edited(C26, ['    総務課: [庶務係, 文書係]', '    総務課:\n      庶務係\n      文書係']),
    at: [C26, '庶務係'],
    words: ['一つの名前'],
    remedy: ['「- 」'],
  },
  'a table of Markdown as a chart': {
    files: { [C26]: '| 部 | 課 |\n|---|---|\n| 総務部 | 総務課 |\n' },
    at: [C26, '| 部'],
    words: ['表'],
    remedy: ['総務部: { 総務課: [庶務係] }'],
  },
  'a table of commas pasted as a list': {
    files: edited(C26, ['    総務課: [庶務係, 文書係]', '    総務課:\n      - 庶務係,文書係']),
    at: [C26, '庶務係'],
    words: ['庶務係,文書係'],
    remedy: ['分けて'],
  },
};
