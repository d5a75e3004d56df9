import { C26, edited, type Mistakes, P1, P2, R } from './mistake.ts';

const MEASURE = 'text: 申請書を減らす。';
const inMeasure = (more: string) => edited(P1, [MEASURE, `${MEASURE}, ${more}`]);
const EFFECTIVE = 'effective: 令和8年4月1日';

/** A field does not match its schema, or its value is impossible. */
export const mistakesInValues: Mistakes = {
  'a key misspelt': {
    files: edited(R, ['fidelity:', 'fidelty:']),
    at: [R, 'fidelty'],
    words: ['fidelty'],
    remedy: ['「fidelity」'],
  },
  'a key in Japanese, misspelt': {
    files: edited(R, ['effective:', '施行期曰:']),
    at: [R, '施行期曰'],
    words: ['施行期曰'],
    remedy: ['effective', '施行期日'],
  },
  'a key that belongs elsewhere': {
    files: edited(R, [
      'fidelity: summary\n',
      'fidelity: summary\nperiod: { from: 令和7年度, to: 令和11年度 }\n',
    ]),
    at: [R, 'period'],
    words: ['period'],
    remedy: ['資料'],
  },
  'rename with into': {
    files: edited(R, ['    to: 戦略部\n', '    into: 戦略部\n']),
    at: [R, 'into: 戦略部'],
    words: ['「into」'],
    remedy: ['「to」'],
  },
  'absorb with nothing': {
    files: edited(R, ['  - move: 総務部/秘書課\n    to: 戦略部/秘書課', '  - absorb: 総務部/秘書課']),
    at: [R, 'absorb'],
    words: ['「into」', '編入先'],
    remedy: ['into:'],
  },
  'transfer without its origin': {
    files: edited(R, ['    from: 企画部/企画課/統計係\n', '']),
    at: [R, 'transfer'],
    words: ['「from」', '移管元'],
    remedy: ['from:'],
  },
  'transfer to a post with the extent in Japanese, not as it is called': {
    files: edited(R, ['extent: part', 'extent: 一部分']),
    at: [R, '一部分'],
    words: ['一部分'],
    remedy: ['「part」'],
  },
  'a type in Japanese, not as it is called': {
    files: edited(P1, ['type: policy', 'type: 取り組み方針']),
    at: [P1, '取り組み方針'],
    words: ['取り組み方針'],
    remedy: ['「policy」'],
  },
  'about so many': {
    files: inMeasure('figures: [{ label: 件数, value: 約300, unit: 件 }]'),
    at: [P1, '約300'],
    words: ['約300'],
    remedy: ['「300」', 'about: true'],
  },
  'a date of an era where a day is wanted': {
    files: edited(C26, ['asOf: 2026-04-01', 'asOf: 令和8年4月1日']),
    at: [C26, 'asOf'],
    words: ['令和8年4月1日'],
    remedy: ['「2026-04-01」'],
  },
  'a date in short where a day is wanted': {
    files: edited(R, ['after: 2026-04-01', 'after: R8.4.1']),
    at: [R, 'R8.4.1'],
    words: ['R8.4.1'],
    remedy: ['「2026-04-01」'],
  },
  'the number by which a spreadsheet counts a day': {
    files: edited(R, [EFFECTIVE, 'effective: 46113']),
    at: [R, '46113'],
    words: ['46113'],
    remedy: ['「2026-04-01」'],
  },
  'a day in eight digits': {
    files: edited(R, [EFFECTIVE, 'effective: 20260401']),
    at: [R, '20260401'],
    words: ['20260401'],
    remedy: ['「2026-04-01」'],
  },
  'a letter in the place of a digit': {
    files: inMeasure('figures: [{ label: 件数, value: 1O0, unit: 件 }]'),
    at: [P1, '1O0'],
    words: ['1O0', '数'],
    remedy: ['英字の O'],
  },
  'two calendars that disagree': {
    files: edited(R, [EFFECTIVE, 'effective: 令和8年（2025年）4月1日']),
    at: [R, 'effective'],
    words: ['和暦と西暦'],
    remedy: ['令和8年は2026年'],
  },
  'an id in Japanese, not as it is called': {
    files: edited(P1, ['id: forms', 'id: 申請書']),
    at: [P1, 'id: 申請書'],
    words: ['申請書'],
    remedy: ['半角の英小文字'],
  },
  'one owner without the brackets of a list': {
    files: edited(P2, ['[戦略部/企画課]', '戦略部/企画課']),
    at: [P2, 'owners'],
    words: ['一覧'],
    remedy: ['[戦略部/企画課]'],
  },
  'a change without its colon': {
    files: edited(R, ['  - move: 総務部/秘書課', '  - establish 危機管理課\n  - move: 総務部/秘書課']),
    at: [R, 'establish 危機管理課'],
    words: ['項目'],
    remedy: ['establish: 危機管理課'],
  },
  'the id of a heading in Japanese, not as it is called': {
    files: edited(P2, ['{#online}', '{#オンライン}']),
    at: [P2, '{#オンライン}'],
    words: ['{#オンライン}'],
    remedy: ['半角の英小文字'],
  },
  'a heading with an id that a list of the page has': {
    files: edited(R, ['企画部を戦略部とし', '## 変更点 {#changes}\n\n企画部を戦略部とし']),
    at: [R, '{#changes}'],
    words: ['changes', 'ページ'],
    remedy: ['別の ID'],
  },
  'a measure with an id that the page itself has': {
    files: edited(P1, ['id: forms', 'id: contents'], ['最初の版。', '最初の版。']),
    at: [P1, 'id: contents'],
    words: ['contents', 'ページ'],
    remedy: ['別の ID'],
  },
};
